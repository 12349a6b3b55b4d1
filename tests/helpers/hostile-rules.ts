/** A topic file of a rule set that a stranger made: reading its keys takes minutes, and it has less than 1 MB. */
export const endlessTopic = `{ ${Array.from({ length: 90_000 }, (_, i) => `k${i}: 0`).join(', ')} }`
