import type { Block } from '../document.ts'
import type { Evidence } from '../review/finding.ts'
import type { Subject } from '../review/subject.ts'
import { characteristics } from '../rules/english-keys.ts'
import { blockWith } from '../text/lookups.ts'
import { spanOfMatch, spanOfSentence } from '../text/spans.ts'
import { type Characteristic, namedCharacteristics } from './characteristics.ts'
import { noOptions, requirementCheck } from './check.ts'

/** Whether each of the nine protected characteristics has its own heading, row or line, or is treated by itself in prose. */
export const eachCharacteristic = requirementCheck({
  name: 'each-characteristic',
  about:
    'Whether each protected characteristic has a heading, a row or a line of its own. What the phrases find counts as well.',
  options: noOptions,
  judge: (subject, byPhrases) => {
    const lines = firstLines(subject)
    const evidence = characteristics.flatMap(name => lines.get(name) ?? []).slice(0, 4)
    if (lines.size < 3 || byPhrases.verdict === 'covered') return byPhrases
    if (lines.size === characteristics.length) return { verdict: 'covered', evidence }
    const absent = characteristics.filter(name => !lines.has(name))
    return { verdict: 'weak', evidence, reason: `Not on their own: ${absent.join(', ')}.` }
  },
})

/** For each characteristic the first short line that begins with it: a heading, a table cell or "Race: …". */
function firstLines(subject: Subject): ReadonlyMap<Characteristic, Evidence> {
  const { text } = subject
  const lines = new Map<Characteristic, Evidence>()
  for (const match of namedCharacteristics(subject)) {
    const block = blockWith(text, match.sentence)
    if (lines.has(match.name) || !block || !isApart(block)) continue
    const line = spanOfSentence(text, match.sentence)
    if (line.start > 2 || line.quote.length >= 120) continue
    if (spanOfMatch(text, match).start - line.start < 12) lines.set(match.name, { ...line, basis: 'check' })
  }
  return lines
}

function isApart({ kind, cell, text }: Block): boolean {
  return kind === 'heading' || cell?.column === 0 || /^[^.]{3,45}:/.test(text)
}
