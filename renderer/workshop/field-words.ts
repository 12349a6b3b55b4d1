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
  'instead.wording': 'The words',
  'instead.instruction': 'The instruction',
  'fix.wording': 'The words',
  'fix.instruction': 'The instruction',
}

const ofPart: Readonly<Record<string, string>> = { name: 'What it is, as a noun', says: 'Ways to say it' }

/** A mistake in the words of the form; `undefined` where it names no field that the form shows. */
export function onForm(message: string, fields: Fields): string | undefined {
  const [, lacking, named, rest] = /^(?:“([a-z][\w.-]*)” is missing|([a-z][\w.-]*): (.*))$/s.exec(message) ?? []
  const label = labelOf((lacking ?? named ?? '').split('.'), fields)
  return label === undefined ? undefined : `${label}: ${rest ?? 'it is missing'}`
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
