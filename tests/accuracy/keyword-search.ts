import type { Span } from '../../engine/document.ts'
import type { Labelled, Reviewed } from './documents.ts'

type Row = Readonly<Record<string, string>>

/**
 * The baseline that anyone can build: a requirement is covered where one of the words of its `cues` column stands anywhere,
 * else missing; the words of the `term` column of a language item are flagged wherever they stand.
 */
export function keywordSearch(
  { file, document }: Labelled,
  requirements: readonly Row[],
  items: readonly Row[],
): Reviewed {
  const whole = document.blocks.map(b => b.text).join('\n')
  return {
    file,
    document,
    findings: [
      ...requirements.map(({ id = '', cues = '' }) => {
        const found = wordsOf(cues, /[,;]/).some(words => words.test(whole))
        return { kind: 'requirement' as const, rule: id, verdict: found ? 'covered' : 'missing' }
      }),
      ...items.map(({ id = '', term = '' }) => ({
        kind: 'wording' as const,
        rule: id,
        occurrences: wordsOf(term.replace(/\([^)]*\)|["“”]/g, ''), /[,;/]/).flatMap(words =>
          spansOf(words, document.blocks),
        ),
      })),
    ],
  }
}

/** The entries of a list of words as patterns of whole words; a `*` stands for any ending. */
function wordsOf(list: string, between: RegExp): RegExp[] {
  return list
    .split(between)
    .map(entry => entry.trim())
    .filter(entry => entry.length > 1)
    .map(entry => {
      const escaped = entry.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '\\w*')
      return new RegExp(`\\b${escaped}(?!\\w)`, 'gi')
    })
}

function spansOf(words: RegExp, blocks: readonly { readonly text: string }[]): Span[] {
  return blocks.flatMap(({ text }, block) =>
    [...text.matchAll(words)].map(found => ({
      block,
      start: found.index,
      end: found.index + found[0].length,
      quote: found[0],
    })),
  )
}
