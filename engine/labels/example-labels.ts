/** What the examples of a requirement are called, by the verdict that their author wants. */
export const requirementExamples = [
  ['covered', 'Texts that say it all'],
  ['weak', 'Texts that say part of it, or leave it open'],
  ['missing', 'Texts that do not say it'],
] as const

/** The same of a wording. */
export const wordingExamples = [
  ['flag', 'Texts in which it is flagged'],
  ['pass', 'Texts in which it is not flagged'],
] as const

/** What the examples of a verdict are called. */
export function exampleLabel(verdict: string): string {
  return [...requirementExamples, ...wordingExamples].find(([key]) => key === verdict)?.[1] ?? verdict
}
