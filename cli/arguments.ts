import { parseArgs } from 'node:util'
import { isValid } from 'date-fns/isValid'
import { parseISO } from 'date-fns/parseISO'
import { UserError } from '../engine/errors.ts'
import { type CommentSize, commentSizes } from '../engine/export/comment-size.ts'
import { formats as allFormats } from '../engine/export/exporter.ts'
import { type Level, levels } from '../engine/review/level.ts'
import type { DocumentType, NamedType } from '../engine/rules/document-types.ts'
import { readShard, type Shard } from './shard.ts'

/** The options of a `review` command line. */
export interface ReviewArguments {
  readonly inputs: readonly string[]
  /** Absent if only lines of JSON are wanted. */
  readonly out?: string
  /** Not yet known to be a type of the rules. */
  readonly type?: DocumentType
  readonly ruleSets?: readonly string[]
  /** The path of a profile, or the name of one that comes with the product. */
  readonly profile?: string
  readonly formats: readonly string[]
  readonly failOn: Level | 'never'
  /** `chosen` is refused: without a workspace nobody has decided anything. */
  readonly comments: Exclude<CommentSize, 'chosen'>
  readonly includeCovered: boolean
  /** Rules whose suggestions become tracked changes in Word, or all words with an exact replacement; not yet known to be rules. */
  readonly suggest: readonly string[] | 'all-sure'
  readonly force: boolean
  readonly asAt: string
  /** Write a line of JSON for each document instead of the tables. */
  readonly lines: boolean
  readonly shard?: Shard
  /** Absent if the program chooses. */
  readonly workers?: number
  /** The earlier file with which the one that is given is compared. */
  readonly since?: string
}

/** The help of `review`, with the types of document that the rules know. */
export function reviewHelp(types: readonly NamedType[]): string {
  return `npm run review -- FILE|FOLDER… --out DIR [options]
npm run review -- --since OLD NEW --out DIR [options]

  --out DIR         folder for the results; it is created if it does not exist
  --type TYPE       review every file as this type, instead of detecting it:
${typeLines(types).join('\n')}
  --rules A,B       use only these rule sets (default: all)
  --profile P       your organisation's profile.yml, or a style: govuk, nhs, race-equality-sector
  --format F,…      ${allFormats.join(', ')} (default: all)
  --comments SIZE   comments in Word: essential, the ten most urgent at most (default), or full, one for each gap and each kind
                    of wording; the report always has everything. The app also has chosen: what you accepted or marked
                    for discussion
  --include-covered with --comments full, also comment on what is covered
  --suggest A,B     in Word, make the suggestions of these rules tracked changes: exact words, and wording for gaps;
                    all-sure: of every rule that replaces its words exactly. Those that cannot be made are listed
  --fail-on LEVEL   exit 1 if there is a finding at this level or above: high, medium, low, never (default)
                    high: missing or weak against law or code, words to avoid; medium: missing against practice or
                    review, words that depend on context, weak commitments; low: everything else to look at
  --as-at DATE      judge dates as on this day, such as 2026-11-24 (default: today)
  --force           replace existing results
  --jsonl           write one line of JSON for each document, as it is done, to standard output and nothing else; --out is
                    then only needed if you also want files
  --shard K/N       review only part K of N, such as 3/20, so that N machines can share the work: the path of a file within the
                    folder decides its part, so each file is in exactly one part, the same on every machine
  --since OLD       compare one file, NEW, with an earlier version of it, best the annotated file that was sent out: what is fixed,
                    answered, resolved, moved, still there or new, with the replies (formats: html, csv, json)
  --workers N       review N documents at once (default: 1, or one for each processor if there are many)
  --version         say which Evenhand this is

Exit codes: 0 no findings at or above the level, 1 findings, 2 a file could not be reviewed or the command is wrong.
`
}

/** The ids of the types, in lines under the text of an option. */
function typeLines(types: readonly NamedType[]): string[] {
  const lines: string[] = []
  for (const { type } of types) {
    const line = lines.at(-1)
    if (line === undefined || line.length + type.length > 84) lines.push(type)
    else lines[lines.length - 1] = `${line}, ${type}`
  }
  return lines.map((line, i) => `${' '.repeat(20)}${line}${i < lines.length - 1 ? ',' : ''}`)
}

/** Parses a `review` command line, or returns 'help' for `--help`. Throws UserError `bad-argument` that states the correct use. */
export function readReviewArguments(args: readonly string[], today: string): ReviewArguments | 'help' {
  const { values, positionals } = parsed(args)
  if (values.help === true) return 'help'
  if (positionals.length === 0) throw bad('Give at least one Word document or folder to review.')
  const lines = values.jsonl === true
  if (values.out === '' || (values.out === undefined && !lines))
    throw bad('Use --out FOLDER to say where the results go.')
  const known: readonly string[] = allFormats
  const formats = values.format === undefined ? known : list(values.format)
  const unknown = formats.find(f => !known.includes(f))
  if (unknown !== undefined || formats.length === 0) {
    throw bad(`There is no format “${unknown ?? ''}”. The formats are ${known.join(', ')}.`)
  }
  const failOn = values['fail-on'] ?? 'never'
  const level = [...levels, 'never' as const].find(l => l === failOn)
  if (level === undefined) throw bad(`There is no level “${failOn}”. The levels are ${levels.join(', ')} and never.`)
  const comments = sizeNamed(values.comments ?? 'essential')
  if (values['include-covered'] === true && comments !== 'full')
    throw bad('--include-covered adds comments on what is covered to all others. Use it with --comments full.')
  const asAt = dayIn(values['as-at'] ?? today)
  const shard = values.shard === undefined ? undefined : readShard(values.shard)
  if (values.shard !== undefined && !shard) {
    throw bad(`“${values.shard}” is not a valid shard. Use K/N, such as 3/20.`)
  }
  const workers = workersIn(values.workers)
  if (values.since !== undefined) checkSince(values.since, positionals, lines)
  const ruleSets = values.rules === undefined ? undefined : list(values.rules)
  if (ruleSets?.length === 0) throw bad('Give at least one rule set after --rules.')
  const suggest = values.suggest === undefined ? [] : list(values.suggest)
  if (values.suggest !== undefined && suggest.length === 0) throw bad('Give rules after --suggest, or all-sure.')
  return {
    inputs: positionals,
    ...(values.out === undefined ? {} : { out: values.out }),
    ...(values.type === undefined ? {} : { type: values.type }),
    ...(ruleSets === undefined ? {} : { ruleSets }),
    ...(values.profile === undefined ? {} : { profile: values.profile }),
    formats,
    failOn: level,
    comments,
    includeCovered: values['include-covered'] === true,
    suggest: suggest.length === 1 && suggest[0] === 'all-sure' ? 'all-sure' : suggest,
    force: values.force === true,
    asAt,
    lines,
    ...(shard === undefined ? {} : { shard }),
    ...(workers === undefined ? {} : { workers }),
    ...(values.since === undefined ? {} : { since: values.since }),
  }
}

/** A day of `--as-at`. Throws UserError `bad-argument`. */
export function dayIn(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && isValid(parseISO(value))) return value
  throw bad(`“${value}” is not a date. Use year, month and day, such as 2026-11-24.`)
}

/** The number of `--workers`, if it is given. Throws UserError `bad-argument`. */
export function workersIn(value: string | undefined): number | undefined {
  const workers = value === undefined ? undefined : Number(value)
  if (workers === undefined || (Number.isInteger(workers) && workers >= 1 && workers <= 64)) return workers
  throw bad(`“${value}” is not a valid number of workers. Use a whole number from 1 to 64.`)
}

/** The size of a Word file's comments by its name. Throws UserError `bad-argument`, also for `chosen`. */
function sizeNamed(name: string): ReviewArguments['comments'] {
  if (name === 'essential' || name === 'full') return name
  if (name === 'chosen')
    throw bad(
      'There are no decisions here to choose comments by: the terminal keeps none. Decide on findings in the app and ' +
        'export there with Chosen, or use --comments essential or full.',
    )
  throw bad(`There is no size “${name}”. The sizes are ${commentSizes.join(', ')}.`)
}

function checkSince(since: string, positionals: readonly string[], lines: boolean): void {
  if (since === '' || positionals.length !== 1)
    throw bad('Give one earlier file after --since and one new file: --since OLD NEW.')
  if (lines) throw bad('--since writes a table and files; it cannot be used with --jsonl.')
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        type: { type: 'string' },
        rules: { type: 'string' },
        profile: { type: 'string' },
        format: { type: 'string' },
        'fail-on': { type: 'string' },
        'as-at': { type: 'string' },
        comments: { type: 'string' },
        'include-covered': { type: 'boolean' },
        suggest: { type: 'string' },
        force: { type: 'boolean' },
        jsonl: { type: 'boolean' },
        shard: { type: 'string' },
        workers: { type: 'string' },
        since: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw bad(`${mistakeIn(error)} Use --help to list the options.`)
  }
}

/** An error of parseArgs in plain English. */
export function mistakeIn(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const option = /--?[\w-]+(?=[ '=])(?!, )/.exec(message)?.[0] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option “${option}”.`
  return message.includes('does not take') ? `${option} does not take a value.` : `${option} needs a value after it.`
}

function list(value: string): string[] {
  return value
    .split(',')
    .map(v => v.trim())
    .filter(v => v !== '')
}

function bad(message: string): UserError {
  return new UserError('bad-argument', message)
}
