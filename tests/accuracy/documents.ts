import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document, Span } from '../../engine/document.ts'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import { bytesOf, policies } from '../helpers/corpus.ts'

/** A policy that a careful reader has labelled, with the type by which it was labelled. */
export interface Labelled {
  readonly file: string
  readonly document: Document
  readonly labelledAs: DocumentType
}

/** What is scored of one reviewed document. */
export interface Reviewed {
  readonly file: string
  readonly document: Document
  readonly findings: readonly (
    | { readonly kind: 'requirement'; readonly rule: string; readonly verdict: string }
    | { readonly kind: 'wording'; readonly rule: string; readonly occurrences: readonly Span[] }
  )[]
}

const typeOfPrefix: Readonly<Record<string, DocumentType>> = {
  GRV: 'grievance',
  DIS: 'disciplinary',
  EDI: 'edi',
  REC: 'recruitment',
  DIG: 'dignity',
  SUP: 'supervision',
  TRN: 'training',
  EIA: 'eia',
  PRG: 'programme',
  COM: 'communications',
}

/**
 * The labelled policies, read; `labels` is the folder with gaps.csv. One that is labelled only for what every policy is asked is read as a
 * policy of no particular type. Throws where a label names a policy that is not there.
 */
export function labelledDocuments(labels: string): Labelled[] {
  const rows = readFileSync(join(labels, 'gaps.csv'), 'utf8').split('\n').slice(1)
  const types = new Map<string, DocumentType | undefined>()
  for (const row of rows) {
    const [doc, requirement] = row.split(',')
    if (!doc || !requirement) continue
    types.set(doc, typeOfPrefix[requirement.slice(0, 3)] ?? types.get(doc))
  }
  return [...types].map(([doc, type]) => ({ ...policyNamed(doc), labelledAs: type ?? 'policy' }))
}

/** The policies whose wordings are labelled, read; `labels` is the folder with language.csv. Throws where one is not there. */
export function documentsWithWordings(labels: string): Omit<Labelled, 'labelledAs'>[] {
  const rows = readFileSync(join(labels, 'language.csv'), 'utf8').split('\n').slice(1)
  const named = new Set(rows.flatMap(row => /^([a-z0-9-]+),/.exec(row)?.[1] ?? []))
  return [...named].map(policyNamed)
}

function policyNamed(doc: string): Omit<Labelled, 'labelledAs'> {
  const policy = policies.find(p => p.name.endsWith(`/${doc}.docx`))
  if (!policy) throw new Error(`the labelled policy ${doc} is not in the corpus`)
  return { file: policy.name, document: readDocument(openPackage(bytesOf(policy.path))).document }
}
