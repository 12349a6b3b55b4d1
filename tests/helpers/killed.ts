import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('./until-killed.ts', import.meta.url))

/**
 * Lets a program of its own do something without end (see `until-killed.ts`) and kills it, as a power cut would, somewhere in the
 * middle of what it does after having told so many times that it was done. Gives what it told.
 */
export function killedWhile(
  task: 'decide' | 'import' | 'export' | 'make' | 'migrate' | 'delete' | 'restore',
  args: readonly string[],
  { after = 2, within = 40 } = {},
): Promise<{ readonly told: readonly string[] }> {
  const child = fork(program, [task, ...args], { execArgv: [] })
  const told: string[] = []
  return new Promise((resolve, reject) => {
    child.on('message', (word: string) => {
      told.push(word)
      if (told.length === after) setTimeout(() => child.kill('SIGKILL'), Math.random() * within)
    })
    child.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve({ told })
      else reject(new Error(`the program ended by itself with ${code ?? signal}`))
    })
    child.on('error', reject)
  })
}
