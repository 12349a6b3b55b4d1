/**
 * How many comments a Word file gets. `essential`: the most urgent, at most ten. `full`: one for each gap and each kind of wording.
 * `chosen`: for what reviewers accepted or marked for discussion.
 */
export const commentSizes = ['essential', 'full', 'chosen'] as const
export type CommentSize = (typeof commentSizes)[number]

/** The most comments in the size `essential`. */
export const mostEssential = 10
