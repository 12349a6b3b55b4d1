/**
 * What a gap, or wording, does to people. `high`: somebody is harmed, not heard or loses a right; `medium`: somebody is treated less
 * fairly or is put off; `low`: the document is harder to read or to rely on. Apart from the schema, so that the page can do without it.
 */
export const effects = ['high', 'medium', 'low'] as const
export type Effect = (typeof effects)[number]

/** What it takes to put right. `small`: other words, or a sentence; `medium`: a passage to write; `large`: a decision, money or people. */
export const efforts = ['small', 'medium', 'large'] as const
export type Effort = (typeof efforts)[number]
