import { parse } from 'yaml'
import { UserError } from '../../errors.ts'
import { rewrite } from '../edit/rewrite.ts'
import { isGroup, isList, type Value } from '../edit/yaml-text.ts'

type Group = { readonly [key: string]: Value }

/** Where an exception stands beside the flagged words. */
export const exceptionPlaces = ['part-of', 'before', 'after'] as const
export type ExceptionPlace = (typeof exceptionPlaces)[number]

/** The text of a rule of wording with one more exception, and the sentence as an example that is not flagged. */
export function withException(rule: string, where: ExceptionPlace, phrase: string, sentence: string): string {
  return changed(rule, old => {
    const unless = groupIn(old, 'unless')
    const examples = groupIn(old, 'examples')
    return {
      ...old,
      unless: { ...unless, [where]: added(listIn(unless, where), phrase) },
      examples: { ...examples, pass: added(listIn(examples, 'pass'), sentence) },
    }
  })
}

/** The text of a rule with one more example. */
export function withExample(rule: string, verdict: string, sentence: string): string {
  return changed(rule, old => {
    const examples = groupIn(old, 'examples')
    return { ...old, examples: { ...examples, [verdict]: added(listIn(examples, verdict), sentence) } }
  })
}

/** The text of a requirement with one more way to say one of its elements. */
export function withWayToSay(rule: string, element: string, line: string): string {
  return changed(rule, old => {
    const elements = groupIn(old, 'elements')
    const one = elements[element]
    if (one === undefined || !isGroup(one)) throw gone()
    return { ...old, elements: { ...elements, [element]: { ...one, says: added(listIn(one, 'says'), line) } } }
  })
}

/** The text of a concept with one more member. */
export function withMember(concept: string, name: string, phrase: string): string {
  const value = parse(concept) as Value
  const old = isGroup(value) ? value[name] : undefined
  if (!isGroup(value) || old === undefined || !isGroup(old)) throw gone()
  return rewrite(concept, { ...value, [name]: { ...old, members: added(listIn(old, 'members'), phrase) } })
}

/** In which order the fields of a rule are written. */
const order = [
  'find',
  'elements',
  'verdict',
  'why',
  'instead',
  'replace',
  'only',
  'unless',
  'ignore',
  'fix',
  'examples',
]

function changed(rule: string, change: (old: Group) => Value): string {
  const value = parse(rule) as Value
  const [old] = isList(value) ? value : []
  if (old === undefined || !isGroup(old)) throw gone()
  return rewrite(rule, [change(old)], order)
}

function groupIn(group: Group, key: string): Group {
  const value = group[key]
  return value !== undefined && isGroup(value) ? value : {}
}

function listIn(group: Group, key: string): readonly Value[] {
  const value = group[key]
  if (value === undefined) return []
  return isList(value) ? value : [value]
}

function added(list: readonly Value[], value: Value): readonly Value[] {
  return list.includes(value) ? list : [...list, value]
}

function gone(): UserError {
  return new UserError('not-found', 'The rule is no longer as it was. Open it again and repeat what you did.')
}
