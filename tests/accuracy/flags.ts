import { basename } from 'node:path'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import { findingsAsRead } from './as-read.ts'
import { jsonLinesIn } from './jsonl.ts'
import { measureDay } from './judge-passage.ts'
import { passageDocument } from './passage-document.ts'
import type { Scored } from './scored.ts'

/** A sentence with words that a careful reader would flag, or, in a file named `-pass`, words that only look like it. */
export interface FlagSentence {
  readonly id: string
  /** The item of the list of wordings that it was written for. */
  readonly item: string
  readonly flag: string
  readonly text: string
  readonly batch: string
  readonly wanted: 'flag' | 'pass'
}

/** The sentences of all `.jsonl` files of a folder. Throws with file and line where one cannot be read. */
export function flagSentencesIn(folder: string): FlagSentence[] {
  return jsonLinesIn(folder).map(({ value: { item, flag, text }, file, number }) => {
    if (typeof item !== 'string' || typeof flag !== 'string' || typeof text !== 'string' || !text.includes(flag))
      throw new Error(`${file}, line ${number}: a sentence needs item, text, and a flag that is in the text`)
    const batch = basename(file, '.jsonl')
    return { id: `${batch}#${number}`, item, flag, text, batch, wanted: batch.endsWith('-pass') ? 'pass' : 'flag' }
  })
}

/** Whether the words of each sentence, alone in an equality policy or an impact assessment, are flagged by any rule for wordings. */
export function scoreFlags(folder: string, compiled: CompiledRules): Scored[] {
  return flagSentencesIn(folder).map(({ id, item, flag, text, batch, wanted }): Scored => {
    const type = /\bEIA\b|\bEqIA\b|impact assessment/i.test(text) ? 'eia' : 'edi'
    const findings = findingsAsRead(passageDocument(text, 'Policy'), compiled, { asAt: measureDay, type })
    const flagged = findings.flatMap(f => (f.kind === 'wording' ? f.occurrences.map(({ quote }) => quote) : []))
    const hits = flagged.filter(quote => meet(quote, flag))
    return {
      part: 'flags',
      id,
      rule: item,
      groups: [`batch ${batch}`],
      wanted,
      given: hits.length > 0 ? 'flag' : 'pass',
      text,
      evidence: hits,
    }
  })
}

/** Whether two pieces of one sentence are in the same place: one holds the other, or they share two words of three letters. */
function meet(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  if (a.includes(b) || b.includes(a)) return true
  const words = new Set(b.split(/\W+/).filter(word => word.length > 2))
  return a.split(/\W+/).filter(word => words.has(word)).length >= 2
}
