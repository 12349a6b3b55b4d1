import type { Span } from '../document.ts'
import { placeNames } from '../export/place-names.ts'
import type { ReviewedDocument } from '../export/report.ts'
import { typesOf } from '../review/type-decision.ts'
import type { DocumentRecord, Passage, RequirementRecord } from './record.ts'

/** What a record has besides the review: the hash of the file, with what it was reviewed, and the organisation's names. */
export interface RecordedWith {
  readonly sha256: string
  readonly madeWith: string
  readonly organisation: readonly string[]
}

/** The record of a document that was just reviewed, with the names of places. Nothing has been decided about it yet. */
export function recordOf(review: ReviewedDocument, { sha256, madeWith, organisation }: RecordedWith): DocumentRecord {
  const { file, document, type, reading, asAt, findings, facts } = review
  const names = placeNames(document)
  const at = ({ block, start, end, quote }: Span): Passage => ({ block, start, end, quote, place: names.short(block) })
  const name = file.replace(/\.docx$/i, '')
  const notJudged = reading?.judged.kind === 'not-judged' ? reading.judged.sentence : undefined
  const wordings: { -readonly [Verdict in keyof DocumentRecord['wordings']]: DocumentRecord['wordings'][Verdict] } = {}
  for (const finding of findings)
    if (finding.kind === 'wording' && finding.occurrences.length > 0)
      wordings[finding.verdict] = (wordings[finding.verdict] ?? 0) + 1
  return {
    id: name,
    name,
    title: document.title,
    types: [...typesOf(type)],
    typeKnown: type.how !== 'undecided',
    ...(reading ? { nation: reading.nation.nation } : {}),
    version: 1,
    sha256,
    asAt,
    state: notJudged === undefined ? 'not-started' : 'not-judged',
    ...(notJudged === undefined ? {} : { notJudged }),
    madeWith,
    requirements: findings.flatMap((finding): RequirementRecord[] => {
      if (finding.kind !== 'requirement') return []
      const { rule, verdict, strength, reason, evidence } = finding
      const [best] = evidence
      return [
        {
          rule,
          verdict,
          ...(strength === undefined ? {} : { strength }),
          ...(reason === undefined ? {} : { reason }),
          ...(best ? { passage: at(best) } : {}),
        },
      ]
    }),
    wordings,
    facts: facts.map(({ kind, value, date, group, at: span }) => ({
      kind,
      value,
      ...(date === undefined ? {} : { date }),
      ...(group === undefined ? {} : { group }),
      at: at(span),
    })),
    ...(organisation.length === 0 ? {} : { namesOrganisation: namesOne(document.blocks, organisation) }),
  }
}

function namesOne(blocks: ReviewedDocument['document']['blocks'], organisation: readonly string[]): boolean {
  const wanted = organisation.map(name => name.toLowerCase())
  return blocks.some(({ text }) => wanted.some(name => text.toLowerCase().includes(name)))
}
