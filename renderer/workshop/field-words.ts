import type { Fields } from '../../engine/authoring/edit/piece-value.ts'
import { isGroup } from '../../engine/authoring/edit/yaml-text.ts'
import { exampleLabel } from '../../engine/labels/example-labels.ts'

const labels: Readonly<Record<string, string>> = {
  source: 'Source',
  why: 'Why it matters',
  missing: 'Where it is missing, in a sentence',
  find: 'Words to flag',
  strength: 'How binding',
  verdict: 'How serious they are',
  applies: 'Types of document',
  from: 'From',
  until: 'Until',
  when: 'Only where the organisation answers yes to',
  nations: 'Nations',
  traces: 'Recommendations of the review that it serves',
  'asked.of': 'Found missing only in',
  'asked.where': 'Found missing only where the document has one of these words',
  'instead.wording': 'The words',
  'instead.instruction': 'The instruction',
  'fix.wording': 'The words',
  'fix.instruction': 'The instruction',
}

const ofPart: Readonly<Record<string, string>> = { name: 'What it is, as a noun', says: 'Ways to say it' }

/** A mistake as the form shows it: the field it is in, by its path and by its label, and what is wrong. */
export interface OnForm {
  readonly field: string
  readonly label: string
  readonly says: string
}

/** A mistake in the words of the form; `undefined` where it names no field that the form shows. */
export function onForm(message: string, fields: Fields): OnForm | undefined {
  const [, lacking, named, rest] = /^(?:“([a-z][\w.-]*)” is missing|([a-z][\w.-]*): (.*))$/s.exec(message) ?? []
  const field = lacking ?? named ?? ''
  const label = labelOf(field.split('.'), fields)
  return label === undefined ? undefined : { field, label, says: rest ?? 'it is missing' }
}

function labelOf([first = '', second = '', third = '']: readonly string[], fields: Fields): string | undefined {
  if (first === 'title')
    return 'find' in fields ? 'What the rule is about, in a line' : 'What the document must say, in a sentence'
  if (first === 'examples' && second !== '')
    return `${exampleLabel(second)}${third === '' ? '' : `, ${Number(third) + 1}`}`
  if (first === 'elements' && fields.elements !== undefined && isGroup(fields.elements)) {
    const part = Object.keys(fields.elements).indexOf(second) + 1
    return part === 0 ? undefined : [`Part ${part}`, ofPart[third]].filter(word => word !== undefined).join(', ')
  }
  return labels[`${first}.${second}`] ?? labels[first]
}
