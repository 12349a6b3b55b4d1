import type { PendingBlock } from './pending-block.ts'

const fewest = 3
const longest = 200

/** Turns tables of contents typed by hand, three or more consecutive lines that end in a page number, into `contents`. */
export function findTypedContents(drafts: readonly PendingBlock[]): void {
  let run: PendingBlock[] = []
  for (const draft of [...drafts, undefined]) {
    if (draft !== undefined && draft.part === 'body' && draft.cell === undefined && endsInPage(draft)) {
      run.push(draft)
      continue
    }
    if (run.length >= fewest) for (const line of run) line.kind = 'contents'
    run = []
  }
}

function endsInPage({ paragraph, kind }: PendingBlock): boolean {
  if (kind === 'contents') return true
  const line = paragraph.text.trim()
  if (line.length > longest || !/\d$/.test(line)) return false
  const entry = line.replace(/\d{1,3}$/, '')
  const leader = entry.slice(entry.replace(/[\s.…_]+$/, '').length)
  return /\t|\.{4}|…{2}|_{4}/.test(leader) && /\p{L}/u.test(entry)
}
