import { parseArgs } from 'node:util'
import { type Part, parts } from './scored.ts'

/** What `npm run accuracy` is asked to do. */
export interface Options {
  readonly only: readonly Part[]
  readonly set?: string
  readonly rule?: string
  /** Another rules folder. */
  readonly rules?: string
  /** A file of further passages. */
  readonly bank?: string
  /** Where to write all figures and answers as JSON. */
  readonly json?: string
  /** List the disagreements about this rule, or "all". */
  readonly show?: string
  /** Judge the passages of all other requirements by this rule, or by all of `set`. */
  readonly cross?: string
  /** Show how one passage or case is read. */
  readonly item?: string
  /** List each disagreement about the labelled policies. */
  readonly errors: boolean
}

export const accuracyHelp = `npm run accuracy -- [options]

  --only A,B     score only these: ${parts.filter(p => p !== 'file').join(', ')}
  --bank FILE    score the passages of this JSONL file; without --only, nothing else
  --set GRV      only requirements of this set
  --rule GRV-08  only this rule
  --rules DIR    use the rules of another folder
  --show GRV-08  list the disagreements about this rule, with passage and reason; "all" for every rule
  --item ID      show how one passage or case is read: GRV-08#3, own/GRV-08#3, file/GRV-08#3, C12
  --cross ID     judge the passages of all other requirements by this rule, and list where it finds something;
                 "all" with --set gives a table of a set's rules
  --json FILE    write the figures and every answer as JSON
  --errors       also list each disagreement about the labelled policies
`

/** Parses the command line; 'help' for --help. Throws with a sentence for what it does not know. */
export function readOptions(args: readonly string[]): Options | 'help' {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: text,
      set: text,
      rule: text,
      rules: text,
      bank: text,
      json: text,
      show: text,
      cross: text,
      item: text,
      errors: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return 'help'
  const { only, help: _, ...rest } = values
  return { ...rest, only: partsOf(only, values.bank !== undefined) }
}

function partsOf(only: string | undefined, withFile: boolean): readonly Part[] {
  if (only === undefined) return withFile ? ['file'] : parts.filter(part => part !== 'file')
  const wanted = only.split(',').map(name => {
    const part = parts.find(p => p === name)
    if (part === undefined) throw new Error(`--only takes ${parts.join(', ')}, not “${name}”`)
    return part
  })
  return withFile ? [...new Set([...wanted, 'file' as const])] : wanted
}
