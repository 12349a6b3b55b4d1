import { parseArgs } from 'node:util'
import { isValid } from 'date-fns/isValid'
import { parseISO } from 'date-fns/parseISO'
import { UserError } from '../engine/errors.ts'
import { exporters } from '../engine/export/index.ts'
import { type Level, levels } from '../engine/level.ts'
import { type DocumentType, documentTypes } from '../engine/rules/document-types.ts'

/** What a `review` command line asks for. */
export interface ReviewArguments {
  readonly inputs: readonly string[]
  readonly out: string
  readonly type?: DocumentType
  readonly ruleSets?: readonly string[]
  /** A profile file, or the name of one that comes with the product. */
  readonly profile?: string
  readonly formats: readonly string[]
  readonly failOn: Level | 'never'
  readonly passes: boolean
  readonly force: boolean
  readonly asAt: string
}

export const reviewHelp = `npm run review -- FILE|FOLDER… --out DIR [options]

  --out DIR         folder for the results; it is made if it is not there
  --type TYPE       review every file as this type, instead of finding out:
                    ${documentTypes.slice(0, 6).join(', ')},
                    ${documentTypes.slice(6).join(', ')}
  --rules A,B       use only these rule sets (default: all)
  --profile P       your organisation's profile.yml, or a style: govuk, nhs, race-equality-sector
  --format F,…      ${exporters.map(e => e.format).join(', ')} (default: all)
  --passes          in Word, also comment on what is covered
  --fail-on LEVEL   exit 1 if there is a finding at this level or above: high, medium, low, never (default)
                    high: missing or weak against law or code, words to avoid; medium: missing against practice or
                    review, words that depend on context, weak commitments; low: everything else to look at
  --as-at DATE      judge dates as on this day, such as 2026-11-24 (default: today)
  --force           replace results that are there already

Exit code: 0 nothing at or above the level, 1 findings, 2 a file could not be reviewed or the command is wrong.
`

/** Reads a `review` command line. Gives 'help' where help is asked for. Throws UserError `bad-argument` with what to write instead. */
export function readReviewArguments(args: readonly string[], today: string): ReviewArguments | 'help' {
  const { values, positionals } = parsed(args)
  if (values.help === true) return 'help'
  if (positionals.length === 0) throw bad('Name at least one Word document or folder to review.')
  if (values.out === undefined || values.out === '') throw bad('Say where the results go, with --out and a folder.')
  const type = values.type === undefined ? undefined : documentTypes.find(t => t === values.type)
  if (values.type !== undefined && type === undefined) {
    throw bad(`There is no document type “${values.type}”. The types are ${documentTypes.join(', ')}.`)
  }
  const known = exporters.map(e => e.format as string)
  const formats = values.format === undefined ? known : list(values.format)
  const unknown = formats.find(f => !known.includes(f))
  if (unknown !== undefined || formats.length === 0) {
    throw bad(`There is no format “${unknown ?? ''}”. The formats are ${known.join(', ')}.`)
  }
  const failOn = values['fail-on'] ?? 'never'
  const level = [...levels, 'never' as const].find(l => l === failOn)
  if (level === undefined) throw bad(`There is no level “${failOn}”. The levels are ${levels.join(', ')} and never.`)
  const asAt = values['as-at'] ?? today
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asAt) || !isValid(parseISO(asAt))) {
    throw bad(`“${asAt}” is not a day. Write year, month and day, such as 2026-11-24.`)
  }
  const ruleSets = values.rules === undefined ? undefined : list(values.rules)
  if (ruleSets?.length === 0) throw bad('Name at least one rule set after --rules.')
  return {
    inputs: positionals,
    out: values.out,
    ...(type === undefined ? {} : { type }),
    ...(ruleSets === undefined ? {} : { ruleSets }),
    ...(values.profile === undefined ? {} : { profile: values.profile }),
    formats,
    failOn: level,
    passes: values.passes === true,
    force: values.force === true,
    asAt,
  }
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
        passes: { type: 'boolean' },
        force: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw bad(`${mistakeIn(error)} Write --help for what can be said here.`)
  }
}

/** What parseArgs found wrong, in our words. */
function mistakeIn(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const option = /--?[\w-]+(?=[ '=])(?!, )/.exec(message)?.[0] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option “${option}”.`
  return message.includes('does not take') ? `${option} takes no value.` : `${option} needs a value after it.`
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
