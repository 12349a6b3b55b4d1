import { counted } from '../labels/counts.ts'
import { partLabelOf } from '../labels/part-states.ts'
import type { RequirementFinding } from '../review/finding.ts'
import type { Part, PartState } from '../review/parts.ts'
import { countWords } from '../text/shorten.ts'

/** The states of parts that are to be put right, as a reader is told them. */
const open: readonly PartState[] = ['lacking', 'denied', 'soft']

/**
 * What is to be added to a requirement or made firm, in one sentence of at most `most` words: "Lacking: the appeal; a colleague – left
 * open: a time to reply." Parts that do not fit are counted. Of what is missing as a whole only what the document denies is told, as all
 * the rest is lacking; empty where there is nothing to tell.
 */
export function openPartsSentence({ parts = [], verdict }: RequirementFinding, most: number): string {
  const told = open
    .filter(state => verdict !== 'missing' || state === 'denied')
    .flatMap(state => parts.filter(part => part.state === state))
  for (let count = told.length; count > 0; count--) {
    const sentence = sentenceOf(told.slice(0, count), told.length - count, verdict)
    if (countWords(sentence) <= most || count === 1) return sentence
  }
  return ''
}

function sentenceOf(parts: readonly Part[], others: number, verdict: RequirementFinding['verdict']): string {
  const byState = Map.groupBy(parts, part => part.state)
  const said = [...byState].map(([state, alike], i) => {
    const { long, word } = partLabelOf(state, verdict)
    return `${i === 0 ? long : word}: ${alike.map(part => part.name).join('; ')}`
  })
  const rest = others === 0 ? '' : `; and ${counted(others, 'other part')}`
  return `${said.join(' – ')}${rest}.`
}
