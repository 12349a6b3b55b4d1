import { counted, plural } from '../../engine/labels/counts.ts'
import type { FileOutcome, ImportJob } from '../../host/bridge/contract/imports.ts'

/** One file of an import as the screen shows it. */
export interface ImportLine {
  readonly key: string
  readonly name: string
  readonly state: 'waiting' | 'skipped' | FileOutcome['kind']
  readonly document?: string
  /** Why it was refused, or what did not go as usual. */
  readonly message?: string
  /** What the user should know of a review that the file carries. */
  readonly note?: string
}

/** The imports with one of them brought up to date, the newest first. */
export function jobsAfter(jobs: readonly ImportJob[], job: ImportJob): readonly ImportJob[] {
  return jobs.some(j => j.id === job.id) ? jobs.map(j => (j.id === job.id ? job : j)) : [job, ...jobs]
}

/** The files of an import: while it runs in their order, afterwards those first that were not taken in. */
export function linesOfJob(job: ImportJob): ImportLine[] {
  const lines = job.files.map(({ name, outcome }, index): ImportLine => {
    const key = `${job.id}:${index}`
    if (!outcome) return { key, name, state: 'waiting' }
    if (outcome.kind === 'refused') return { key, name, state: 'refused', message: outcome.message }
    if (outcome.kind === 'cancelled') return { key, name, state: 'cancelled' }
    const { kind, document, note, lost } = outcome
    const message = lost === undefined ? {} : { message: lostWords(lost) }
    return { key, name, state: kind, document, ...message, ...(note === undefined ? {} : { note }) }
  })
  if (job.state === 'running') return lines
  const order = (line: ImportLine) => (line.state === 'refused' ? 0 : line.state === 'cancelled' ? 1 : 2)
  return lines.sort((a, b) => order(a) - order(b))
}

/** Counts for the line above the files: "12 of 85 read, 2 refused". */
export function importCounts(job: ImportJob) {
  const kinds = job.files.map(f => f.outcome?.kind)
  const count = (...some: (FileOutcome['kind'] | undefined)[]) => kinds.filter(kind => some.includes(kind)).length
  const of = Math.max(job.expected, job.files.length)
  const refused = count('refused')
  const read = count('added', 'version', 'unchanged')
  return { of, read, refused, cancelled: job.state === 'running' ? 0 : of - refused - read }
}

function lostWords(lost: number): string {
  const [their, are] = [plural(lost, 'its', 'their'), plural(lost, 'is', 'are')]
  return `Added as a new version; ${counted(lost, 'decision')} lost ${their} place and ${are} listed above the review`
}
