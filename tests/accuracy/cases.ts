import { readFileSync } from 'node:fs'
import type { Document } from '../../engine/document.ts'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import { detectType } from '../../engine/review/detect-type.ts'
import { matchDocument } from '../../engine/review/subject.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import { measureDay, prepare, verdictOn } from './judge-passage.ts'
import { markdownDocument } from './markdown-document.ts'
import type { Scored } from './scored.ts'

/** A sentence or a small document with what must be said of it. Without a rule, its type is asked for. */
export interface Case {
  readonly id: string
  /** The cause it was found by: "N" for polarity, "TYPE" for the document's type. */
  readonly kind: string
  readonly type?: DocumentType
  readonly rule?: string
  /** covered, weak or missing; flag or none for a wording; a type. */
  readonly expect: string
  /** The words that a wording must, or must not, flag. */
  readonly quote?: string
  readonly md: string
}

/** The cases of a JSON file. */
export function readCases(path: string): Case[] {
  return JSON.parse(readFileSync(path, 'utf8')) as Case[]
}

/** Judges each case. */
export function scoreCases(cases: readonly Case[], compiled: CompiledRules): Scored[] {
  return cases.map((one): Scored => {
    const document = markdownDocument(one.md)
    const { id, kind, rule = '', expect, md, quote } = one
    const answer = rule === '' ? typeRead(document, compiled) : answerOf(one, rule, document, compiled)
    const text = quote === undefined ? md : `${md}   [${quote}]`
    return { part: 'cases', id, rule, groups: groupsOf(kind), wanted: expect, text, ...answer }
  })
}

/** The kinds that are a matter of how text is read, whatever a rule asks for: the method must get them right everywhere. */
const ofReading = ['N', 'G', 'T', 'S', 'L', 'E', 'C', 'Y', 'Z', 'V', 'W', 'TYPE', 'L-false']

function groupsOf(kind: string): string[] {
  return ofReading.includes(kind) ? [kind, 'kinds of reading together'] : [kind]
}

type Answer = Pick<Scored, 'given' | 'reason' | 'evidence'>

function typeRead(document: Document, compiled: CompiledRules): Answer {
  const { type, because } = detectType(matchDocument(document, compiled), compiled)
  return { given: type, reason: because, evidence: [] }
}

function answerOf(
  { expect, type = 'policy', quote = '' }: Case,
  rule: string,
  document: Document,
  compiled: CompiledRules,
): Answer {
  if (expect === 'flag' || expect === 'none') return wordingOn(document, { rule, type, quote, expect }, compiled)
  const { verdict, reason, evidence } = verdictOn(prepare(document, type, compiled), rule)
  return { given: verdict, ...(reason === undefined ? {} : { reason }), evidence: evidence.map(e => e.quote) }
}

/** What must be flagged must be flagged by the case's own rule; what must not be, by none. */
function wordingOn(
  document: Document,
  { rule, type, quote, expect }: { rule: string; type: DocumentType; quote: string; expect: string },
  compiled: CompiledRules,
): Answer {
  const hits = reviewDocument(document, compiled, { asAt: measureDay, type }).findings.flatMap(finding =>
    finding.kind === 'wording' && (expect === 'none' || finding.rule === rule)
      ? finding.occurrences.map(at => ({ at, rule: finding.rule }))
      : [],
  )
  const found = hits.filter(({ at }) => {
    const start = document.blocks[at.block]?.text.indexOf(quote) ?? -1
    return start >= 0 && at.start < start + quote.length && start < at.end
  })
  return { given: found.length > 0 ? 'flag' : 'none', evidence: found.map(f => `${f.rule} “${f.at.quote}”`) }
}
