import { longDate } from '../labels/dates.ts'
import type { NotApplied } from '../review/applicability.ts'
import { nationNames } from '../review/jurisdiction.ts'
import { scopeNames } from '../review/scope.ts'
import { type NamedType, typeName } from '../rules/document-types.ts'
import type { Rule } from '../rules/schema.ts'

/** Why a review does not apply a rule, as a sentence. */
export function notAppliedSentence(rule: Rule, because: NotApplied, types: readonly NamedType[]): string {
  switch (because) {
    case 'other-type':
      return `It is for other documents: ${(rule.applies ?? []).map(type => typeName(type, types)).join('; ')}.`
    case 'not-judged':
      return 'The document is empty or not in English, so no rule was applied.'
    case 'type-unknown':
      return 'The type of the document is not known yet: say which it is.'
    case 'other-scope':
      return `It is for ${(rule.scopes ?? []).map(scope => scopeNames[scope]).join(', ')}; this document is not.`
    case 'other-nation':
      return `It is the law of ${(rule.nations ?? []).map(nation => nationNames[nation]).join(', ')}; this document is read with that of another nation.`
    case 'not-yet':
      return `It applies only from ${longDate(rule.from ?? '')}.`
    case 'no-longer':
      return `It applied only until ${longDate(rule.until ?? '')}.`
    case 'off-by-default':
      return 'It is off by default.'
    case 'switched-off':
      return 'It is switched off.'
    case 'off-for-type':
      return 'It is switched off for documents of this type.'
    case 'off-for-document':
      return 'It is switched off for this document.'
    case 'house-style':
      return 'The organisation’s house style differs.'
    case 'answer':
      return `It needs the answer yes in the organisation’s profile to ${(rule.when ?? []).join(', ')}.`
    case 'not-asked':
      return notAskedSentence(rule, types)
    default:
      return because satisfies never
  }
}

function notAskedSentence(rule: Rule, types: readonly NamedType[]): string {
  const asked = rule.kind === 'requirement' ? rule.asked : undefined
  const where = asked?.where === undefined ? '' : ' that speak of what it is about'
  const of = asked?.of ? ` of these types: ${asked.of.map(type => typeName(type, types)).join('; ')}` : ''
  const long = asked?.words === undefined ? '' : ` of at least ${asked.words} words`
  return `The document says nothing of it, or not all of it, and need not: it is asked only of documents${long}${where}${of}.`
}
