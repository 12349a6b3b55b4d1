import { portfolioOf } from '../../engine/portfolio/portfolio.ts'
import type { Passage } from '../../engine/portfolio/record.ts'
import { boardHtml, boardToPrint } from '../../engine/portfolio/write/board/html.ts'
import { portfolioExporters } from '../../engine/portfolio/write/index.ts'
import { type PortfolioReport, paragraphsOf } from '../../engine/portfolio/write/portfolio-report.ts'
import type { ExportedFile } from '../bridge/contract/exports.ts'
import { boardPdf, type PortfolioFileRequest } from '../bridge/contract/portfolio.ts'
import { roundWithId } from '../workspace/rounds.ts'
import { type HostContext, reviewerNow } from './context.ts'
import { textsOf } from './portfolio-cell.ts'
import { type CompleteRecord, recordsOf } from './portfolio-records.ts'
import { comparedWith, earlierRound, settingsOf } from './portfolio-view.ts'
import { noPrinter, type PrintToPdf, printed } from './print-to-pdf.ts'

/** A file about the portfolio of the library or of a round. */
export async function portfolioFile(
  context: HostContext,
  request: PortfolioFileRequest,
  toPdf?: PrintToPdf,
): Promise<ExportedFile> {
  if (request.file === boardPdf) {
    if (!toPdf) throw noPrinter()
    const bytes = await printed(context, toPdf, boardToPrint(reportFor(context, request)))
    return { name: boardPdf, mediaType: 'application/pdf', bytes }
  }
  const exporter = portfolioExporters.find(({ fileName }) => fileName === request.file)
  if (!exporter) throw new Error(`nothing writes ${request.file}`)
  const { fileName: name, mediaType } = exporter
  const report = reportFor(context, request)
  const bytes = request.toPrint && exporter === boardHtml ? boardToPrint(report) : await exporter.write(report)
  return { name, mediaType, bytes }
}

function reportFor(context: HostContext, request: PortfolioFileRequest): PortfolioReport {
  const { db } = context
  const round = request.round === undefined ? undefined : roundWithId(db, request.round)
  const kept = withPlaces(context, recordsOf(context, request.round))
  const records = kept.map(({ record }) => record)
  const settings = settingsOf(context, round)
  const portfolio = portfolioOf(records, settings)
  const earlier = earlierRound(context, round, request.since)
  const { rules } = settings
  return {
    portfolio,
    records,
    rules,
    round: round?.name,
    author: request.author ?? reviewerNow(context),
    date: context.now(),
    introduction: paragraphsOf(request.introduction ?? ''),
    ...(earlier ? { since: { ...comparedWith(context, earlier, portfolio, kept, {}), name: earlier.name } } : {}),
    refused: [],
  }
}

/** Of more documents than this the places are not named: each of their texts would have to be read. */
const mostRead = 200

function withPlaces(context: HostContext, kept: readonly CompleteRecord[]): readonly CompleteRecord[] {
  if (kept.length > mostRead) return kept
  const texts = textsOf(context, new Map(kept.map(one => [one.record.id, one])))
  return kept.map(one => {
    const names = texts(one.record.id)?.names
    const placed = (passage: Passage): Passage => (names ? { ...passage, place: names.short(passage.block) } : passage)
    const { requirements, facts } = one.record
    return {
      ...one,
      record: {
        ...one.record,
        requirements: requirements.map(found => (found.passage ? { ...found, passage: placed(found.passage) } : found)),
        facts: facts.map(fact => (fact.at ? { ...fact, at: placed(fact.at) } : fact)),
      },
    }
  })
}
