import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { main } from '../../cli/main.ts'
import type { Output } from '../../cli/terminal.ts'

/** What a command said and its exit code. */
export interface Said {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const start = fileURLToPath(new URL('../../cli/start.mjs', import.meta.url))

/** Runs a command line within the test, with the rules of this folder or the shipped ones. */
export async function runMain(
  args: readonly string[],
  options: {
    readonly rules?: string
    readonly cache?: string
    readonly isTTY?: boolean
    readonly columns?: number
  } = {},
): Promise<Said> {
  const { rules, cache, ...terminal } = options
  const said = { out: '', err: '' }
  const output = (name: 'out' | 'err'): Output => ({
    ...terminal,
    write: words => {
      said[name] += words
    },
  })
  const code = await main(
    args,
    { out: output('out'), err: output('err') },
    { ...(rules === undefined ? {} : { rules }), cache },
  )
  return { code, ...said }
}

/** Runs a command line as its users do: in a process of its own. `shell` is put before it: "ulimit -f 8;". */
export async function runProcess(args: readonly string[], shell = ''): Promise<Said> {
  const child = spawn('sh', ['-c', `${shell} exec "$0" "$@"`, process.execPath, start, ...args])
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code, out, err }
}
