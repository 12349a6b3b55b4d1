import { readFileSync } from 'node:fs'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import type { CellState } from '../../engine/labels/cell-states.ts'
import { portfolioChanges } from '../../engine/portfolio/changes.ts'
import { type Portfolio, portfolioOf } from '../../engine/portfolio/portfolio.ts'
import type { DocumentRecord } from '../../engine/portfolio/record.ts'
import { recordOf, sourceOf } from '../../engine/portfolio/record-of.ts'
import { typesNamedBy } from '../../engine/portfolio/types-named.ts'
import type { PortfolioReport } from '../../engine/portfolio/write/portfolio-report.ts'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import { charity, type Round, rounds } from '../../samples/make/charity/rounds.ts'

const folder = new URL('../../samples/portfolio/', import.meta.url)

interface PlantedRound {
  readonly heatMap: Readonly<Record<string, string>>
  readonly nowhere: readonly string[]
  readonly wrongLaw: readonly { readonly document: string; readonly requirement: string; readonly passage: string }[]
  readonly absentPolicies: Readonly<Record<string, readonly string[]>>
  readonly past: readonly string[]
  readonly withoutDate: readonly string[]
}

/** What is planted in the documents of the sample charity. */
export interface PlantedCharity {
  readonly charity: string
  readonly letters: Readonly<Record<string, CellState>>
  readonly columns: string
  readonly rounds: Readonly<Record<string, PlantedRound>>
  readonly saidOnce: Readonly<
    Record<string, { readonly document: string; readonly passage: string; readonly notAskedOf: readonly string[] }>
  >
  readonly inOnePlace: Readonly<Record<string, string>>
  readonly twice: Readonly<Record<string, readonly string[]>>
  readonly terms: Readonly<Record<string, readonly string[]>>
  readonly sinceAutumn: {
    readonly added: readonly string[]
    readonly better: readonly (readonly [document: string, requirement: string])[]
    readonly recommendations: Readonly<Record<string, readonly [before: string, after: string]>>
  }
}

/** The plan of what is planted. */
export function plantedCharity(): PlantedCharity {
  return JSON.parse(readFileSync(new URL('planted.json', folder), 'utf8'))
}

/** The bytes of a document of the charity. */
export function charityBytes(round: Round, name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`${round.folder}/${name}.docx`, folder)))
}

/** The records of a round, from the Word files. */
export function charityRecords(round: Round, compiled: CompiledRules): readonly DocumentRecord[] {
  return round.documents.map(([name]) => {
    const { document, warnings } = readDocument(openPackage(charityBytes(round, name)))
    const review = reviewDocument(document, compiled, { asAt: round.asAt, fileName: name })
    return recordOf(sourceOf({ file: `${name}.docx`, document, warnings, ...review, decisions: [] }), {
      sha256: name,
      madeWith: 'the shipped rules',
    })
  })
}

/** The portfolio of a round, from the Word files, on the day of the round. */
export function charityPortfolio(
  round: Round,
  compiled: CompiledRules,
  records = charityRecords(round, compiled),
): Portfolio {
  return portfolioOf(records, {
    rules: compiled.rules,
    types: compiled.typeCues,
    today: round.asAt,
    organisation: charity,
    typesNamed: typesNamedBy(compiled),
  })
}

/** The report of the charity in spring, with what changed since autumn. */
export function charityReport(compiled: CompiledRules): PortfolioReport {
  const [autumn, spring] = rounds
  if (!autumn || !spring) throw new Error('two rounds')
  const records = charityRecords(spring, compiled)
  const portfolio = charityPortfolio(spring, compiled, records)
  return {
    portfolio,
    records,
    rules: compiled.rules,
    round: spring.name,
    author: 'Amara Osei, trustee',
    date: '2027-04-12T10:00:00Z',
    introduction: ['This is our second look.', 'It shows what has moved.'],
    refused: [{ file: 'old/leave.doc', message: 'This is an old Word file.' }],
    since: {
      ...portfolioChanges(charityPortfolio(autumn, compiled), portfolio),
      name: autumn.name,
      sameRules: true,
    },
  }
}
