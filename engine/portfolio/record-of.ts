import type { Document, Span } from '../document.ts'
import { placeNames } from '../export/place-names.ts'
import type { ReviewedDocument } from '../export/report.ts'
import { typesOf } from '../review/type-decision.ts'
import type { DocumentRecord, Passage, RequirementRecord } from './record.ts'

/** A review as records are made of it. */
export interface RecordSource
  extends Pick<ReviewedDocument, 'file' | 'type' | 'reading' | 'asAt' | 'findings' | 'facts'> {
  readonly title: string
  /** What the place of a block is called, where that is known. */
  readonly place: (block: number) => string | undefined
}

/** What a record has besides the review: the hash of the file, with what it was reviewed, and whether it names the organisation. */
export type RecordedWith = Pick<DocumentRecord, 'sha256' | 'madeWith' | 'namesOrganisation'>

/** A reviewed document as records are made of it. */
export function sourceOf(review: ReviewedDocument): RecordSource {
  const names = placeNames(review.document)
  return { ...review, title: review.document.title, place: block => names.short(block) }
}

/** The record of a review. Nothing has been decided about it yet. */
export function recordOf(source: RecordSource, recorded: RecordedWith): DocumentRecord {
  const { file, title, type, reading, asAt, findings, facts } = source
  const name = file.replace(/\.docx$/i, '')
  const notJudged = reading?.judged.kind === 'not-judged' ? reading.judged.sentence : undefined
  return {
    id: name,
    name,
    title,
    types: [...typesOf(type)],
    typeKnown: type.how !== 'undecided',
    ...(reading ? { nation: reading.nation.nation } : {}),
    version: 1,
    asAt,
    state: notJudged === undefined ? 'not-started' : 'not-judged',
    ...(notJudged === undefined ? {} : { notJudged }),
    ...recorded,
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
          ...(best ? { passage: passageOf(source, best) } : {}),
        },
      ]
    }),
    wordings: wordingsIn(findings),
    facts: facts.map(({ kind, value, date, group, at }) => ({
      kind,
      value,
      ...(date === undefined ? {} : { date }),
      ...(group === undefined ? {} : { group }),
      at: passageOf(source, at),
    })),
  }
}

function passageOf({ place }: RecordSource, { block, start, end, quote }: Span): Passage {
  const name = place(block)
  return { block, start, end, quote, ...(name === undefined ? {} : { place: name }) }
}

function wordingsIn(findings: RecordSource['findings']): DocumentRecord['wordings'] {
  const flagged = findings.filter(f => f.kind === 'wording').filter(f => f.occurrences.length > 0)
  return Object.fromEntries([...Map.groupBy(flagged, f => f.verdict)].map(([verdict, all]) => [verdict, all.length]))
}

/** Whether a text has one of an organisation's names, whatever its capitals. */
export function hasName({ blocks }: Document, organisation: readonly string[]): boolean {
  const wanted = organisation.map(name => name.toLowerCase())
  return blocks.some(({ text }) => {
    const small = text.toLowerCase()
    return wanted.some(name => small.includes(name))
  })
}
