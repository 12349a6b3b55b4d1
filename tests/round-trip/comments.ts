import { compareFindings } from '../../engine/compare/compare-findings.ts'
import type { ReviewedVersion } from '../../engine/compare/comparison.ts'
import { carriedId } from '../../engine/docx/carried-id.ts'
import { readConversation } from '../../engine/docx/conversation.ts'
import { openPackage } from '../../engine/docx/package.ts'
import { readTrackedParagraphs } from '../../engine/docx/read-tracked-changes.ts'
import { readReviewPart } from '../../engine/docx/review-part.ts'
import { readSent } from '../../engine/docx/sent.ts'
import { type CameBackFinding, cameBackOf } from '../../engine/returned/came-back.ts'
import { returnedFrom } from '../../engine/returned/returned-file.ts'
import { wentThrough, withoutIds } from '../helpers/came-back.ts'

/** What became of what was said in comments. `wrong`: replies, resolutions or deletions on findings whose comment had none. */
export interface CommentScore {
  files: number
  /** Findings whose comment was not deleted, and those of them whose comment was recognised. */
  ours: number
  recognised: number
  replied: number
  attached: number
  resolved: number
  seenResolved: number
  deleted: number
  seenDeleted: number
  wrong: number
}

export function noCommentScore(): CommentScore {
  return {
    files: 0,
    ours: 0,
    recognised: 0,
    replied: 0,
    attached: 0,
    resolved: 0,
    seenResolved: 0,
    deleted: 0,
    seenDeleted: 0,
    wrong: 0,
  }
}

interface Sending {
  readonly annotated: Uint8Array
  readonly before: ReviewedVersion
  readonly review: (bytes: Uint8Array) => ReviewedVersion
  readonly say: (what: string) => void
}

/**
 * Replies to, resolves and deletes two comments each of an annotated file, has it come back as Word and, with all ids dropped, as
 * LibreOffice saves it, and counts what was seen.
 */
export async function scoreComments(
  { annotated, before, review, say }: Sending,
  scores: { readonly word: CommentScore; readonly office: CommentScore },
  office: ((bytes: Uint8Array) => Promise<Uint8Array | undefined>) | undefined,
): Promise<void> {
  const carried = readReviewPart(openPackage(annotated))
  if (carried.kind !== 'review') return
  const comments = carried.comments.filter(({ findings }) => findings.length > 0)
  if (comments.length < 6) return
  const pick = (nth: number) => comments[Math.floor((nth * comments.length) / 6)]?.findings.map(({ id }) => id) ?? []
  const done = [0, 1, 2, 3, 4, 5].map(pick)
  const [replied, resolved, deleted] = [0, 2, 4].map(at => new Set([...(done[at] ?? []), ...(done[at + 1] ?? [])]))
  if (!replied || !resolved || !deleted) return
  const name = (carriedName: string) => before.findings.find(({ id }) => carriedId(id) === carriedName)?.id ?? ''
  const about = (at: number) => name(done[at]?.[0] ?? '')
  const others = [
    ...[2, 3].map(at => [about(at), { resolve: true }] as const),
    ...[4, 5].map(at => [about(at), { delete: true }] as const),
  ]
  const said = [0, 1].map(
    at => [about(at), { reply: `Reply ${at}`, by: 'Priya Nair', at: '2026-11-25T10:00:00Z' }] as const,
  )
  const back = wentThrough(annotated, [...said, ...others])
  const sent = readSent(openPackage(annotated))
  const count = (bytes: Uint8Array, score: CommentScore, ids: boolean) => {
    const pkg = openPackage(bytes)
    const after = review(bytes)
    const read = { document: after.document, conversation: readConversation(pkg), tracked: readTrackedParagraphs(pkg) }
    const { findings } = cameBackOf(returnedFrom(sent, read), compareFindings(before, after))
    score.files++
    for (const finding of findings)
      countFinding(finding, score, { replied: ids ? replied : new Set(), resolved, deleted }, ids, say)
  }
  count(back, scores.word, true)
  // LibreOffice 7.4 ends with an error on most files in which somebody replied to a comment.
  const saved = await office?.(wentThrough(annotated, others))
  if (office && !saved) say('LibreOffice did not save it')
  if (saved) count(withoutIds(saved), scores.office, false)
}

function countFinding(
  { change, replies, done, comment }: CameBackFinding,
  score: CommentScore,
  { replied, resolved, deleted }: Readonly<Record<'replied' | 'resolved' | 'deleted', ReadonlySet<string>>>,
  ids: boolean,
  say: Sending['say'],
): void {
  const id = carriedId(change.finding)
  const [isReplied, isResolved, isDeleted] = [replied, resolved, deleted].map(set => set.has(id))
  if (!isDeleted && comment !== 'none') {
    score.ours++
    if (comment === 'there' || comment === 'edited') score.recognised++
  }
  if (isReplied) score.replied++
  if (isResolved) score.resolved++
  if (isDeleted) score.deleted++
  if (isReplied && replies.length > 0) score.attached++
  if (isResolved && done) score.seenResolved++
  if (isDeleted && comment === 'deleted') score.seenDeleted++
  const wrong =
    (replies.length > 0 && !isReplied) || (done && !isResolved) || (comment === 'deleted' && !isDeleted && ids)
  if (wrong) {
    score.wrong++
    say(`WRONG COMMENT: ${change.finding} ${comment} ${replies.length} replies, done ${done}`)
  }
}
