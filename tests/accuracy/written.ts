import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import { findingsAsRead } from './as-read.ts'
import type { Labelled } from './documents.ts'
import { labelDay } from './labels.ts'
import { markdownDocument } from './markdown-document.ts'
import { isVerdict, isWanted, type Scored, setOf, type Wanted } from './scored.ts'

/** Scores the whole documents of the project's own: each batch has Markdown named by type, and labels.csv with the verdicts of a reader. */
export function scoreWritten(
  folder: string,
  parseCsv: (text: string) => Readonly<Record<string, string>>[],
  compiled: CompiledRules,
  wanted: Wanted,
): Scored[] {
  return readdirSync(folder).flatMap(batch => {
    const labels = parseCsv(readFileSync(join(folder, batch, 'labels.csv'), 'utf8'))
    return [...new Set(labels.map(({ doc = '' }) => doc))].flatMap(doc => {
      const document = markdownDocument(readFileSync(join(folder, batch, `${doc}.md`), 'utf8'))
      const findings = findingsAsRead(document, compiled, { asAt: labelDay, type: doc as DocumentType })
      const byRule = new Map(findings.flatMap(f => (f.kind === 'requirement' ? [[f.rule, f] as const] : [])))
      return labels
        .filter(label => label.doc === doc && isWanted(label.req ?? '', wanted))
        .map(({ req = '', verdict = '', quote = '' }): Scored => {
          const finding = byRule.get(req)
          return {
            part: 'written',
            id: `${batch}/${doc}/${req}`,
            rule: req,
            groups: [`batch ${batch}`, setOf(req)],
            wanted: verdict,
            given: finding?.verdict ?? 'missing',
            text: quote,
            ...(finding?.reason === undefined ? {} : { reason: finding.reason }),
            evidence: finding?.evidence.map(e => e.quote) ?? [],
          }
        })
        .filter(isVerdict)
    })
  })
}

/** A document of our own whose wordings a reader flagged, with the type as which it is reviewed. */
export interface WrittenWithWordings extends Omit<Labelled, 'labelledAs'> {
  readonly type: DocumentType
}

/** The batches of written documents that have language.csv beside their labels: the folder and its documents. */
export function writtenWithWordings(
  folder: string,
): { readonly batch: string; readonly documents: WrittenWithWordings[] }[] {
  return readdirSync(folder)
    .filter(batch => existsSync(join(folder, batch, 'language.csv')))
    .map(batch => ({
      batch,
      documents: readdirSync(join(folder, batch))
        .filter(name => name.endsWith('.md'))
        .map(file => ({
          file,
          document: markdownDocument(readFileSync(join(folder, batch, file), 'utf8')),
          type: file.replace(/\.md$/, '') as DocumentType,
        })),
    }))
}
