import type { FindingChange, VersionChanges } from '../compare/finding-change.ts'
import { carriedId } from '../docx/carried-id.ts'
import type { Remark, Returned, ReturnedComment } from './returned-file.ts'

/**
 * The one state of a finding that was sent out, the first of these that is so. `answered`: somebody replied to our comment or wrote
 * into it. `resolved`: its author marked the comment as done. `proposed`: a change that we proposed would fix it or make it less, and
 * the file still tracks that: nobody has decided. `lost`: what became of it cannot be determined.
 */
export type CameBackState = 'fixed' | 'answered' | 'resolved' | 'proposed' | 'lost' | 'moved' | 'still-there'

/** All states, in the order in which they are listed. */
export const cameBackStates: readonly CameBackState[] = [
  'answered',
  'resolved',
  'fixed',
  'proposed',
  'moved',
  'still-there',
  'lost',
]

/** What became of our comment on a finding. `unsure`: several of the file's could be it. `none`: it was sent without one. */
export type CommentState = 'there' | 'edited' | 'deleted' | 'unsure' | 'none'

/** A finding that was sent out, and how it came back. */
export interface CameBackFinding {
  readonly change: FindingChange
  readonly state: CameBackState
  readonly comment: CommentState
  readonly replies: readonly Remark[]
  readonly done: boolean
  /** The text of our comment, where somebody changed it. */
  readonly edited?: string
  /** How many findings the comment was about. */
  readonly together: number
  /** What became of it in the text is so only because the file still tracks the change that we proposed, and was read as if that were accepted. */
  readonly pending: boolean
}

/** How a version that was sent out came back. */
export interface CameBack extends Pick<Returned, 'sent' | 'ids' | 'others' | 'changes'> {
  readonly findings: readonly CameBackFinding[]
  /** Findings that are new. */
  readonly opened: readonly string[]
  readonly paragraphs: VersionChanges['paragraphs']
}

/** Puts together what became of the findings of a version and what was said about them in the file that came back. */
export function cameBackOf(returned: Returned, { findings, opened, paragraphs }: VersionChanges): CameBack {
  const byFinding = new Map<string, ReturnedComment>()
  for (const comment of returned.comments) for (const id of comment.findings) byFinding.set(id, comment)
  const deleted = new Set(returned.deleted)
  const unsure = new Set(returned.unsure)
  const known = new Set(findings.map(({ finding }) => carriedId(finding)))
  const covered = [...byFinding]
    .filter(([id, comment]) => !known.has(id) && isSpoken(comment) && /^[A-Z]+-?\d+$/.test(id))
    .map(([id]): FindingChange => ({ ...stillCovered, finding: id, rule: id, now: id }))
  const all = [...findings, ...covered].map((change): CameBackFinding => {
    const id = carriedId(change.finding)
    const comment = byFinding.get(id)
    const { replies = [], done = false, edited, findings: together = [] } = comment ?? {}
    const pending = isPending(change, returned)
    const without = deleted.has(id) ? 'deleted' : unsure.has(id) ? 'unsure' : 'none'
    return {
      change,
      state: stateOf(pending ? 'proposed' : change.state, comment),
      comment: comment ? (edited === undefined ? 'there' : 'edited') : without,
      replies,
      done,
      ...(edited === undefined ? {} : { edited }),
      together: together.length,
      pending,
    }
  })
  const { sent, ids, others, changes } = returned
  // Of a text that is another one nobody can say that what we proposed was rejected.
  const told = isOtherText(paragraphs)
    ? changes.map(change => (change.outcome === 'rejected' ? { ...change, outcome: 'unclear' as const } : change))
    : changes
  return { sent, ids, others, changes: told, findings: all, opened, paragraphs }
}

/** Whether hardly any paragraph of the version that was sent is left. */
export function isOtherText({ before, kept }: VersionChanges['paragraphs']): boolean {
  return before > 3 && kept * 10 < before
}

/** A requirement that was covered and commented on; what it rests on is not compared. */
const stillCovered = {
  kind: 'requirement',
  verdict: 'covered',
  quote: '',
  state: 'still-there',
  reworded: false,
} as const

function stateOf(state: FindingChange['state'] | 'proposed', comment: ReturnedComment | undefined): CameBackState {
  if (state === 'fixed') return 'fixed'
  if (comment && (comment.replies.length > 0 || comment.edited !== undefined)) return 'answered'
  return comment?.done ? 'resolved' : state
}

/**
 * Whether a finding is fixed, or less than it was, only by a change that we proposed and nobody has decided on: its words would be
 * replaced, or what its requirement rests on now is in a paragraph that we would add.
 */
function isPending(change: FindingChange, { changes }: Returned): boolean {
  const isLess = change.state === 'fixed' || change.verdictNow !== undefined || isFewer(change)
  const share = (one: string, other: string) =>
    one.trim().length > 2 && other.trim() !== '' && (one.includes(other.trim()) || other.includes(one.trim()))
  return (
    isLess &&
    changes.some(({ outcome, was, now }) => {
      if (outcome !== 'pending') return false
      return change.kind === 'requirement'
        ? (change.quotesNow ?? []).some(quote => share(now, quote))
        : share(was, change.quote)
    })
  )
}

function isFewer({ places }: FindingChange): boolean {
  return places !== undefined && places.now < places.before
}

function isSpoken({ replies, done, edited }: ReturnedComment): boolean {
  return replies.length > 0 || done || edited !== undefined
}

/** How many findings came back in each state. */
export function cameBackCounts({ findings }: Pick<CameBack, 'findings'>): Readonly<Record<CameBackState, number>> {
  const counts = { answered: 0, resolved: 0, fixed: 0, proposed: 0, moved: 0, 'still-there': 0, lost: 0 }
  for (const { state } of findings) counts[state]++
  return counts
}
