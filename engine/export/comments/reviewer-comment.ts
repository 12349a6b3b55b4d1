import { reviewerFindingLabel } from '../../labels/reviewer-finding.ts'
import type { ReviewerFinding } from '../../review/finding.ts'
import { shortenTo } from '../../text/shorten.ts'
import { addedBy } from '../suggestion.ts'
import type { CommentText } from './comment-text.ts'

/** A finding that a reviewer added, in at most `most` words, without what `writtenBy` returns. */
export function reviewerComment({ title, who, occurrences }: ReviewerFinding, most: number): CommentText {
  const lead = `${reviewerFindingLabel.long}:`
  const [quote = '', what = '', reference = ''] = shortenTo(
    [
      { text: `“${occurrences[0].quote.trim()}”.`, drop: 3 },
      { text: title, drop: 1 },
      { text: addedBy(who), drop: 2 },
    ],
    most - lead.split(' ').length,
  )
  return { lead, what: `${quote} ${what}`, action: '', reference }
}

/** What a reviewer wrote about a finding of their own: why, and what to write instead. It is never shortened. */
export function writtenBy({ why, instead }: ReviewerFinding): string {
  const wanted = instead === undefined ? '' : `Instead: ${instead.trim().replace(/\.$/, '')}.`
  return [why.trim(), wanted].filter(text => text !== '').join(' ')
}
