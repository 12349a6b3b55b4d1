import type { PhraseNode } from './notation.ts'

type Words = readonly string[]

/**
 * Texts that a phrase matches, as short as it allows: one for every combination of its choices or, if there are more than
 * `most`, enough to take each choice at least once.
 */
export function samplesOf(parts: readonly PhraseNode[], most = 200): string[] {
  return [...new Set(sequence(parts, most).map(words => words.join(' ')))]
}

function sequence(parts: readonly PhraseNode[], most: number): Words[] {
  let texts: Words[] = [[]]
  for (const part of parts) {
    const next = samples(part, most)
    if (texts.length * next.length <= most) texts = texts.flatMap(head => next.map(tail => [...head, ...tail]))
    else {
      const ways = Math.max(texts.length, next.length)
      texts = Array.from({ length: ways }, (_, i) => [...at(texts, i), ...at(next, i)])
    }
  }
  return texts
}

function at(texts: readonly Words[], i: number): Words {
  return texts[i % texts.length] ?? []
}

function samples(part: PhraseNode, most: number): Words[] {
  switch (part.kind) {
    case 'word':
    case 'prefix':
    case 'exact':
      return [[part.word]]
    case 'gap':
      return [[]]
    case 'class':
      return [[{ number: '7', day: '7', month: 'May', year: '2026' }[part.name]]]
    case 'either':
      return part.options.flatMap(option => sequence(option, most))
    default:
      return part satisfies never
  }
}
