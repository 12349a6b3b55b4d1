import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readReviewArguments } from '../../cli/arguments.ts'
import { filesBelow, makeFolder } from '../helpers/folder.ts'

const folder = fileURLToPath(new URL('../../docs/scale/', import.meta.url))
const job = parse(readFileSync(join(folder, 'kubernetes-job.yml'), 'utf8'))
const slurm = readFileSync(join(folder, 'slurm-array.sh'), 'utf8')

/** The last line of a run that came to its end. */
const done = 'echo "1 file reviewed." >&2'

/** Runs a script of the engine with an `npm` that says how it was called, or does as `npm` says. */
function runScript(script: string, env: Readonly<Record<string, string>>, npm = `echo '{"called":"'"$*"'"}'; ${done}`) {
  const made = makeFolder({ 'my policies/a.docx': '', 'bin/npm': `#!/bin/sh\n${npm}\n` })
  chmodSync(join(made, 'bin/npm'), 0o755)
  const PATH = `${join(made, 'bin')}${delimiter}${process.env.PATH}`
  const common = { PATH, POLICIES: join(made, 'my policies'), RESULTS: join(made, 'out'), AS_AT: '2026-11-24' }
  const { status, stderr } = spawnSync('bash', [join(folder, script)], { env: { ...common, ...env }, encoding: 'utf8' })
  const files = [...filesBelow(join(made, 'out'))].map(([path, bytes]) => [path, String(bytes)])
  return { status, stderr, files: Object.fromEntries(files) as Record<string, string> }
}

/** The part that a task reviews, as the command line that it writes is understood. */
function partOf(said: ReturnType<typeof runScript>) {
  const [[name, line] = ['', '{}']] = Object.entries(said.files)
  const { called } = JSON.parse(line) as { called: string }
  const args = called.replace('run --silent review -- ', '').replace('my policies', 'policies').split(' ')
  const wanted = readReviewArguments(args, '2000-01-01')
  return wanted === 'help' ? undefined : { name, shard: wanted.shard, asAt: wanted.asAt, lines: wanted.lines }
}

test.each(['review-part.sh', 'slurm-array.sh'])('%s is sound shell', script => {
  expect(spawnSync('bash', ['-n', join(folder, script)], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
})

test('under Kubernetes every index from 0 reviews the part after it, and there are as many parts as indices', () => {
  const { completions, completionMode, template } = job.spec
  const [container] = template.spec.containers
  const env = Object.fromEntries(container.env.map((e: { name: string; value: string }) => [e.name, e.value]))
  expect(completionMode).toBe('Indexed')
  expect(env.PARTS).toBe(String(completions))
  expect(container.command).toEqual(['bash', '/evenhand/docs/scale/review-part.sh'])
  const mounts = container.volumeMounts.map((mount: { mountPath: string }) => mount.mountPath)
  expect(mounts).toEqual([env.POLICIES, env.RESULTS])
  const parts = [0, 7, completions - 1].map(index =>
    partOf(runScript('review-part.sh', { PARTS: env.PARTS, JOB_COMPLETION_INDEX: String(index) })),
  )
  expect(parts.map(part => part?.shard)).toEqual([1, 8, completions].map(part => ({ part, of: completions })))
  expect(parts[1]).toMatchObject({ name: 'lines/7.jsonl', asAt: env.AS_AT, lines: true })
})

test('under Slurm the array begins at 0 and every task reviews the part after it', () => {
  const [, first, last] = /^#SBATCH --array=(\d+)-(\d+)$/m.exec(slurm) ?? []
  const count = Number(last) - Number(first) + 1
  expect(first).toBe('0')
  const repository = fileURLToPath(new URL('../..', import.meta.url))
  for (const index of [0, count - 1]) {
    const env = {
      SLURM_ARRAY_TASK_ID: String(index),
      SLURM_ARRAY_TASK_COUNT: String(count),
      SLURM_SUBMIT_DIR: repository,
    }
    expect(partOf(runScript('slurm-array.sh', env))?.shard).toEqual({ part: index + 1, of: count })
  }
})

const task = { INDEX: '3', PARTS: '20' }

test('a part in which a document was refused is done, since its line says why', () => {
  const { status, files } = runScript('review-part.sh', task, `echo "{}"; ${done}; exit 2`)
  expect(status).toBe(0)
  expect(files).toEqual({ 'lines/3.jsonl': '{}\n' })
})

test.each([
  ['that could not run', 'exit 2', 2],
  ['that broke off after some lines', 'echo "{}"; exit 2', 2],
  ['that ended early without a word', 'echo "{}"', 1],
  ['that was killed after some lines', 'echo "{}"; exit 137', 137],
])('a part %s fails and leaves no file, so that it is run again', (_, npm, code) => {
  const { status, files } = runScript('review-part.sh', task, npm)
  expect(status).toBe(code)
  expect(files).toEqual({})
})

test('a task that is not told which part it is says so', () => {
  expect(runScript('review-part.sh', { PARTS: '20' }).stderr).toContain('which part is this?')
})

test('a folder that is not mounted is no folder without policies: the part fails', () => {
  const { status, stderr } = runScript('review-part.sh', { ...task, POLICIES: '/nowhere' })
  expect(status).toBe(3)
  expect(stderr).toContain('/nowhere is not there, or empty')
})
