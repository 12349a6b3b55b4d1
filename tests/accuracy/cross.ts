import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import type { Judgement } from '../../engine/review/judgement.ts'
import { type Passage, typeFor } from './bank.ts'
import { isEvidence } from './figures.ts'
import { prepare, verdictOn } from './judge-passage.ts'
import { passageDocument } from './passage-document.ts'

/** A rule that finds something in a passage that was written for another requirement. */
export interface Crossing {
  readonly rule: string
  readonly passage: Passage
  readonly judgement: Judgement
}

/**
 * The passages of other requirements in which rules find something, each read as the type of the rule. Some are right to be
 * found: a passage may also say what another requirement asks for. A prohibition that is covered because a passage says
 * nothing to the contrary has found nothing.
 */
export function crossings(rules: readonly string[], passages: readonly Passage[], compiled: CompiledRules): Crossing[] {
  const byTitle = Map.groupBy(rules, rule => typeFor(rule, compiled)[1])
  return [...byTitle].flatMap(([title, alike]) => {
    const [type] = typeFor(alike[0] ?? '', compiled)
    return passages.flatMap(passage => {
      const prepared = prepare(passageDocument(passage.text, title), type, compiled)
      return alike.flatMap((rule): Crossing[] => {
        if (rule === passage.requirement) return []
        const judgement = verdictOn(prepared, rule)
        return isEvidence(judgement.verdict) && judgement.evidence.length > 0 ? [{ rule, passage, judgement }] : []
      })
    })
  })
}

/** Each crossing of one rule with its passage. */
export function crossingLines(found: readonly Crossing[], most = 200): string[] {
  return [
    ...found
      .slice(0, most)
      .flatMap(({ passage, judgement: { verdict, reason, evidence } }) => [
        '',
        `${passage.id} (${passage.verdict})  given ${verdict}${reason === undefined ? '' : `  because: ${reason}`}`,
        ...passage.text.split('\n').map(line => `    ${line}`),
        ...evidence.map(({ quote }) => `  evidence: “${quote}”`),
      ]),
    '',
    `${found.length} passages of other requirements are given as covered or weak${found.length > most ? `; the first ${most} are shown` : ''}.`,
  ]
}

/** For each rule: how many passages of other requirements it gives as covered and weak, and those of which requirements most. */
export function crossingTable(rules: readonly string[], found: readonly Crossing[], passages: number): string[] {
  const byRule = Map.groupBy(found, crossing => crossing.rule)
  const rows = rules.map(rule => ({ rule, own: byRule.get(rule) ?? [] })).sort((a, b) => b.own.length - a.own.length)
  return [
    `${'rule'.padEnd(10)}${'covered'.padStart(9)}${'weak'.padStart(9)}${'of all'.padStart(9)}   most often with`,
    ...rows.map(({ rule, own }) => {
      const covered = own.filter(c => c.judgement.verdict === 'covered').length
      const share = `${((100 * own.length) / (passages || 1)).toFixed(1)} %`
      const others = [...Map.groupBy(own, c => c.passage.requirement)].sort((a, b) => b[1].length - a[1].length)
      const named = others.slice(0, 4).map(([requirement, all]) => `${requirement} ${all.length}`)
      const counts = [covered, own.length - covered, share].map(n => String(n).padStart(9)).join('')
      return `${rule.padEnd(10)}${counts}   ${named.join(', ')}`
    }),
  ]
}
