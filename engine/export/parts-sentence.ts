import type { Label } from '../labels/label.ts'
import { partLabelOf } from '../labels/part-states.ts'
import type { RequirementVerdict } from '../review/finding.ts'
import { type Part, partStates } from '../review/parts.ts'

/**
 * What is there of a requirement and what is not, in one sentence: "There: a companion – lacking: a union representative; the appeal."
 * Empty where all of it is there or all of it is lacking: the verdict says that already.
 */
export function partsSentence(parts: readonly Part[], verdict: RequirementVerdict): string {
  const said = partStates.flatMap(state => {
    const names = parts.filter(part => part.state === state).map(part => part.name)
    return names.length === 0 ? [] : [{ state, label: partLabelOf(state, verdict), names: names.join('; ') }]
  })
  const [first] = said
  if (!first || (said.length === 1 && (first.state === 'there' || first.state === 'lacking'))) return ''
  const head = ({ long, word }: Label, i: number) => (i === 0 ? long : word)
  return `${said.map(({ label, names }, i) => `${head(label, i)}: ${names}`).join(' – ')}.`
}
