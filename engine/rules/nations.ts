/** The nations whose law a document can be written under, as `nations` in rules and in a profile name them. */
export const nations = ['england', 'scotland', 'wales', 'northern-ireland', 'ireland', 'elsewhere'] as const
export type Nation = (typeof nations)[number]

/** A nation, or all of Great Britain where nothing says which of its three it is. */
export type NationOrBritain = Nation | 'great-britain'

/** Whether a nation is England, Scotland or Wales. */
export function isOfBritain(nation: NationOrBritain): boolean {
  return nation === 'great-britain' || nation === 'england' || nation === 'scotland' || nation === 'wales'
}
