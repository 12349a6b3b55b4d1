import type { Requirement } from '../rules/schema.ts'

/** Says of a requirement that not all of it is there, without asserting it: "Only in part: “The appeal is heard by somebody new”." */
export function partlyMet({ title }: Pick<Requirement, 'title'>): string {
  return `Only in part: “${title.replace(/\.$/, '')}”.`
}
