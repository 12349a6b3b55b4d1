import type { Lint } from './lint.ts'

/** Rules whose source is only a key, such as "REVIEW" or "GK", which a reader could not look up. */
export const missingSources: Lint = ({ loaded, compiled }) =>
  compiled.rules.flatMap(({ id, source }) => {
    const words = source.split(/[\s,;:()]+/).filter(word => word !== '')
    if (words.length > 1 && words.some(word => /^\p{L}?[\p{Ll}-]{3,}$/u.test(word))) return []
    return [loaded.problemAt(id, ['source'], `“${source}” is a key, not a source; name what a reader can look up`)]
  })
