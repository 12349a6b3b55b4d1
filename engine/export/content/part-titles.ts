/** The titles of a report's two parts: the one to decide on, and the detail behind it. */
export const partTitles = { one: 'What to decide', two: 'The detail' } as const
