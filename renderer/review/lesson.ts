/** What a new user tries out on a sample, one after the other. */
export const lesson = [
  { step: 'gap', say: 'Click a finding on the right. It opens, and the document scrolls to it.' },
  { step: 'words', say: 'Now the other way: click marked words in the document. Their finding opens.' },
  { step: 'accept', say: 'Do you agree with a finding? Press Accept, or the key A.' },
  { step: 'dismiss', say: 'If you do not agree, press Dismiss, or the key D, and say why.' },
  { step: 'undo', say: 'Changed your mind? Undo takes back the last step: use the arrow above, or Ctrl+Z.' },
  { step: 'language', say: 'Look under Language: repeated words are grouped as one finding, so you decide once.' },
  { step: 'export', say: 'Finally, press Export: you get your own Word file back, with comments.' },
] as const

export type Step = (typeof lesson)[number]['step']

/** The step to do next with its number, how many are done and how many there are; `next` is absent when all are done. */
export function progressOf(done: ReadonlySet<Step>): {
  readonly next?: { readonly number: number; readonly say: string }
  readonly done: number
  readonly of: number
} {
  const index = lesson.findIndex(({ step }) => !done.has(step))
  const next = lesson[index]
  return { done: done.size, of: lesson.length, ...(next ? { next: { number: index + 1, say: next.say } } : {}) }
}

/** The steps among words that were kept; those of an earlier Evenhand that are no longer in the lesson are left out. */
export function stepsIn(kept: readonly string[]): readonly Step[] {
  return lesson.map(({ step }) => step).filter(step => kept.includes(step))
}
