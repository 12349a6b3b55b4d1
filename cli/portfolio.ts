import { join } from 'node:path'
import { formatISO } from 'date-fns/formatISO'
import { planOfPortfolio } from '../engine/action-plan/plan-of-portfolio.ts'
import { planAsWord } from '../engine/action-plan/word.ts'
import { writeWorkbook } from '../engine/action-plan/workbook.ts'
import { UserError } from '../engine/errors.ts'
import { counted } from '../engine/labels/counts.ts'
import { portfolioChanges } from '../engine/portfolio/changes.ts'
import { portfolioOf } from '../engine/portfolio/portfolio.ts'
import { typesNamedBy } from '../engine/portfolio/types-named.ts'
import { portfolioExporters } from '../engine/portfolio/write/index.ts'
import { type PortfolioReport, paragraphsOf } from '../engine/portfolio/write/portfolio-report.ts'
import { lookedAt, standingsInWords, titleOf } from '../engine/portfolio/write/said.ts'
import { checkResultFolder, existingResults, writeResult } from '../host/files/result-files.ts'
import { bookFor } from './compiled-rules.ts'
import { type PortfolioArguments, portfolioHelp, readPortfolioArguments } from './portfolio-arguments.ts'
import { type Gathered, namesOf, readText, recordsOfFiles, recordsOfLines, recordsSince } from './portfolio-records.ts'
import { printable, styled, type Terminal } from './terminal.ts'

/** The action plan, to fill in and to print. */
const planFiles = ['action-plan.xlsx', 'action-plan.docx'] as const

/** `portfolio`: looks at documents together and writes the results. Gives the exit code. Throws UserError where it cannot begin. */
export async function portfolioCommand(
  args: readonly string[],
  terminal: Terminal,
  folders: { readonly rules: string; readonly cache: string | undefined },
): Promise<number> {
  const now = new Date()
  const wanted = readPortfolioArguments(args, formatISO(now, { representation: 'date' }))
  if (wanted === 'help') {
    terminal.out.write(portfolioHelp)
    return 0
  }
  const paths = [...portfolioExporters.map(({ fileName }) => fileName), ...planFiles].map(name =>
    join(wanted.out, name),
  )
  await checkWritable(paths, wanted)
  const introduction = wanted.introduction === undefined ? [] : paragraphsOf(await readText(wanted.introduction))
  const loaded = await bookFor(
    { ...(wanted.profile === undefined ? {} : { profile: wanted.profile }) },
    folders,
    terminal.err,
  )
  const run = { wanted, loaded, terminal }
  const then = wanted.since === undefined ? undefined : await recordsSince(wanted.since, run)
  const gathered = wanted.lines ? await recordsOfLines(wanted.inputs) : await recordsOfFiles(wanted.inputs, run)
  if (gathered.records.length === 0)
    throw new UserError('not-found', 'None of these could be looked at, so there is nothing to put together.')
  const settings = {
    rules: loaded.compiled.rules,
    types: loaded.compiled.typeCues,
    today: wanted.asAt,
    organisation: namesOf(wanted, loaded)[0],
    typesNamed: typesNamedBy(loaded.compiled),
  }
  const portfolio = portfolioOf(gathered.records, settings)
  const report: PortfolioReport = {
    portfolio,
    records: gathered.records,
    rules: loaded.compiled.rules,
    round: wanted.round,
    author: wanted.author,
    date: `${now.toISOString().slice(0, 19)}Z`,
    introduction,
    refused: gathered.refused,
    ...(then ? { since: since(then) } : {}),
  }
  const plan = planOfPortfolio(report)
  const writers = [
    ...portfolioExporters.map(
      ({ write }) =>
        () =>
          write(report),
    ),
    () => writeWorkbook(plan),
    () => planAsWord(plan, report.author ?? '', report.date),
  ]
  for (const [i, write] of writers.entries()) await writeResult(paths[i] ?? '', await write())
  terminal.out.write(linesOf(report, paths, terminal))
  return gathered.refused.length > 0 || !loaded.sound ? 2 : 0

  function since({ records, name }: Gathered & { readonly name: string }): NonNullable<PortfolioReport['since']> {
    const rules = new Set([...records, ...gathered.records].map(({ madeWith }) => madeWith))
    return { ...portfolioChanges(portfolioOf(records, settings), portfolio), name, sameRules: rules.size < 2 }
  }
}

async function checkWritable(paths: readonly string[], { out, force }: PortfolioArguments): Promise<void> {
  await checkResultFolder(out)
  const [first] = existingResults(paths)
  if (first === undefined || force) return
  throw new UserError(
    'exists',
    `${first} would be overwritten. Nothing was changed. Choose another folder with --out, or add --force.`,
  )
}

function linesOf(report: PortfolioReport, paths: readonly string[], { out }: Terminal): string {
  const { wrongLaw, dates } = report.portfolio
  return [
    styled(out, 'bold', printable(titleOf(report))),
    `  ${standingsInWords(report)}`,
    ...(wrongLaw.length === 0 ? [] : [`  ${counted(wrongLaw.length, 'wrong statement')} of law.`]),
    ...(dates.past.length === 0 ? [] : [`  ${counted(dates.past.length, 'review date')} past.`]),
    ...lookedAt(report).map(line => `  ${printable(line)}`),
    ...paths.map(path => styled(out, 'dim', `  → ${printable(path)}`)),
    '',
  ].join('\n')
}
