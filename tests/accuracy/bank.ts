import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import { prepare, verdictOn } from './judge-passage.ts'
import { passageDocument } from './passage-document.ts'
import { type Part, type Scored, setOf } from './scored.ts'

/** A passage that says what one requirement asks for, clearly, partly or not at all. */
export interface Passage {
  readonly id: string
  readonly requirement: string
  readonly verdict: 'covered' | 'weak' | 'missing'
  readonly text: string
  /** Who might have written it: "NHS trust". */
  readonly voice?: string
  /** When it was written, so that fresh ones can be told from those the rules have seen. */
  readonly batch?: string
}

/** For each set of requirements: the type as which its passages are read, and a title that proves nothing. */
const typeOfSet: Readonly<Record<string, readonly [type: DocumentType, title: string]>> = {
  GRV: ['grievance', 'Grievances'],
  DIS: ['disciplinary', 'Discipline'],
  EDI: ['edi', 'Equality'],
  REC: ['recruitment', 'Recruitment'],
  DIG: ['dignity', 'Dignity at work'],
  SUP: ['supervision', 'Supervision'],
  EIA: ['eia', 'Assessment'],
  PRG: ['programme', 'Programme'],
  TRN: ['training', 'Training'],
  TOR: ['terms-of-reference', 'Terms'],
  COM: ['communications', 'Communications'],
  NWK: ['staff-network', 'Network'],
  ALL: ['policy', 'Document'],
}

/** The type as which the passages for a requirement are read: the first it applies to where its set is not a known one. */
export function typeFor(requirement: string, compiled: CompiledRules): readonly [type: DocumentType, title: string] {
  return typeOfSet[setOf(requirement)] ?? [compiled.byId.get(requirement)?.applies?.[0] ?? 'policy', 'Document']
}

const verdicts: readonly unknown[] = ['covered', 'weak', 'missing']

/**
 * The passages of JSONL text; `before` stands before their ids, and `counts` holds how many of each requirement there were
 * before. Throws with the line where one cannot be read.
 */
export function readPassages(
  jsonl: string,
  before = '',
  file = 'the bank',
  counts = new Map<string, number>(),
): Passage[] {
  return jsonl.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    const { req, verdict, text, voice, batch } = parsed(line, `${file}, line ${i + 1}`)
    if (typeof req !== 'string' || typeof text !== 'string' || !verdicts.includes(verdict))
      throw new Error(`${file}, line ${i + 1}: a passage needs req, text, and a verdict of covered, weak or missing`)
    const number = (counts.get(req) ?? 0) + 1
    counts.set(req, number)
    return {
      id: `${before}${req}#${number}`,
      requirement: req,
      verdict: verdict as Passage['verdict'],
      text,
      ...(voice === undefined ? {} : { voice: String(voice) }),
      ...(batch === undefined ? {} : { batch: String(batch) }),
    }
  })
}

function parsed(line: string, place: string): Record<string, unknown> {
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch (cause) {
    throw new Error(`${place}: this is not JSON`, { cause })
  }
}

/**
 * The passages of all `.jsonl` files of a folder, numbered through for each requirement; none where it does not exist. With
 * `byBatch`, a passage that names no batch is of the one named by its file: "2027-03" for "2027-03.jsonl".
 */
export function passagesIn(folder: string, before = '', byBatch = false): Passage[] {
  const counts = new Map<string, number>()
  return filesIn(folder).flatMap(file => {
    const read = readPassages(readFileSync(join(folder, file), 'utf8'), before, file, counts)
    return byBatch ? read.map(passage => ({ batch: basename(file, '.jsonl'), ...passage })) : read
  })
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter(name => name.endsWith('.jsonl'))
      .sort()
  } catch {
    return []
  }
}

/** Judges each passage by the rule of its own requirement. */
export function scorePassages(part: Part, passages: readonly Passage[], compiled: CompiledRules): Scored[] {
  return passages.map(({ id, requirement, verdict, text, batch }): Scored => {
    const [type, title] = typeFor(requirement, compiled)
    const judgement = verdictOn(prepare(passageDocument(text, title), type, compiled), requirement)
    return {
      part,
      id,
      rule: requirement,
      groups: [setOf(requirement), ...(batch === undefined ? [] : [`batch ${batch}`])],
      wanted: verdict,
      given: judgement.verdict,
      text,
      ...(judgement.reason === undefined ? {} : { reason: judgement.reason }),
      evidence: judgement.evidence.map(span => span.quote),
    }
  })
}
