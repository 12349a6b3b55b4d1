import { parseArgs } from 'node:util'
import { UserError } from '../engine/errors.ts'
import { dayIn, mistakeIn, workersIn } from './arguments.ts'

/** The options of a `portfolio` command line. */
export interface PortfolioArguments {
  readonly inputs: readonly string[]
  /** The inputs are lines that `review --jsonl` has written, not documents. */
  readonly lines: boolean
  readonly out: string
  readonly organisation?: string
  readonly profile?: string
  readonly round?: string
  /** Documents, lines or a portfolio.json of an earlier time. */
  readonly since?: string
  readonly author?: string
  /** The path of a text file. */
  readonly introduction?: string
  readonly asAt: string
  readonly force: boolean
  /** Absent if the program chooses. */
  readonly workers?: number
}

/** The help of `portfolio`. */
export const portfolioHelp = `npm run portfolio -- FILE|FOLDER… --out DIR [options]
npm run portfolio -- --jsonl LINES… --out DIR [options]

Looks at all documents of an organisation together, and writes the board's report (board-report.docx, board-report.html), the heat
maps with their passages (portfolio.html, portfolio.csv, portfolio.json) and an action plan to fill in (action-plan.xlsx, action-plan.docx).

  --out DIR            folder for the results; it is created if it does not exist
  --organisation NAME  the organisation's name, for titles and to tell documents of others
  --profile P          your organisation's profile.yml, or a style: govuk, nhs, race-equality-sector
  --round NAME         what this round is called, such as "Spring 2027"
  --since EARLIER      what changed since an earlier time: a portfolio.json, or the folder of documents as they were
  --author NAME        who signs the report
  --introduction FILE  a text file with your own introduction to the report
  --jsonl              put together what "npm run review -- … --jsonl" has written: files of lines, or folders of .jsonl files
  --as-at DATE         judge dates as on this day, such as 2026-11-24 (default: today)
  --workers N          review N documents at once (default: 1, or one for each processor if there are many)
  --force              replace existing results

Exit codes: 0 done, 2 a file could not be looked at or the command is wrong.
`

/** Parses a `portfolio` command line, or returns 'help' for `--help`. Throws UserError `bad-argument` that states the correct use. */
export function readPortfolioArguments(args: readonly string[], today: string): PortfolioArguments | 'help' {
  const { values, positionals } = parsed(args)
  if (values.help === true) return 'help'
  const { out, organisation, profile, round, since, author, introduction } = values
  if (positionals.length === 0)
    throw new UserError('bad-argument', 'Give the folder with the organisation’s Word documents.')
  if (out === undefined || out === '')
    throw new UserError('bad-argument', 'Use --out FOLDER to say where the results go.')
  const workers = workersIn(values.workers)
  return {
    inputs: positionals,
    lines: values.jsonl === true,
    out,
    ...(organisation === undefined ? {} : { organisation }),
    ...(profile === undefined ? {} : { profile }),
    ...(round === undefined ? {} : { round }),
    ...(since === undefined ? {} : { since }),
    ...(author === undefined ? {} : { author }),
    ...(introduction === undefined ? {} : { introduction }),
    asAt: dayIn(values['as-at'] ?? today),
    force: values.force === true,
    ...(workers === undefined ? {} : { workers }),
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        organisation: { type: 'string' },
        profile: { type: 'string' },
        round: { type: 'string' },
        since: { type: 'string' },
        author: { type: 'string' },
        introduction: { type: 'string' },
        jsonl: { type: 'boolean' },
        'as-at': { type: 'string' },
        workers: { type: 'string' },
        force: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new UserError('bad-argument', `${mistakeIn(error)} Use --help to list the options.`)
  }
}
