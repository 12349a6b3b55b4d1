import { checkNamed } from '../../checks/index.ts'
import { offerOfInstead } from '../../export/suggestion.ts'
import { listed } from '../../labels/counts.ts'
import { masked } from '../../labels/masked.ts'
import { wordingLabels } from '../../labels/wording-verdicts.ts'
import type { NamedType } from '../../rules/document-types.ts'
import type { Context, Exception, Wording } from '../../rules/schema.ts'
import { phraseInWords } from '../../text/in-words.ts'
import { aboutRule } from './about-rule.ts'
import { plain, quotation } from './markdown.ts'

/**
 * A wording's entry for policy officers: the words, why, what to write instead, when they are not flagged, and examples. Slurs are masked,
 * and their examples left out.
 */
export function wordingEntry(rule: Wording, types: readonly NamedType[]): string[] {
  const check = rule.check && checkNamed('wording', rule.check.name)
  const offer = rule.instead && offerOfInstead(rule.instead)
  const ignored = rule.ignore.map(exception => exceptionWords[exception])
  const said: readonly (readonly [string, string])[] = [
    ['Words', rule.find ? (rule.mask ? masked(wordsOf(rule.find)) : wordsOf(rule.find)) : ''],
    ['Built-in check', plain(check?.about ?? '')],
    ['Why', plain(rule.why)],
    offer ? [offer.heading, plain(offer.text)] : ['Instead', ''],
    ['Flagged only where', contextInWords(rule.only)],
    ['Not flagged where', contextInWords(rule.unless)],
    ['Also flagged', listed(ignored)],
  ]
  const examples = (label: string, texts: readonly string[]) =>
    texts.length === 0 || rule.mask ? [] : [`${label}, for example:`, '', ...texts.flatMap(e => [quotation(e), ''])]
  return [
    `### ${rule.id} · ${plain(rule.title)}`,
    '',
    [`**${wordingLabels[rule.verdict].long}.**`, ...aboutRule(rule, types)].join(' '),
    '',
    ...said.flatMap(([label, text]) => (text === '' ? [] : [`- ${label}: ${text}`])),
    '',
    ...examples('Flagged', rule.examples.flag),
    ...examples('Not flagged', rule.examples.pass),
  ]
}

/** Each exception in words that follow "also flagged …" and "not flagged …". */
export const exceptionWords: Readonly<Record<Exception, string>> = {
  quotation: 'in quotations',
  name: 'in names and titles',
  'example-list': 'in lists of what not to say',
  definition: 'where they are defined',
  reference: 'in references and web addresses',
  rejected: 'in words that reject them',
  figures: 'in tables of figures',
  contents: 'in contents lists',
  hidden: 'in hidden text',
  question: 'in questions',
}

/** Where the phrases of a context are, relative to the words that a rule finds. */
export const contextWords: Readonly<Record<keyof Context, string>> = {
  'part-of': 'they are part of',
  before: 'they come directly after',
  after: 'they come directly before',
  sentence: 'the same sentence has',
  next: 'the next sentence, or the list that follows, has',
  paragraph: 'the same paragraph has',
  heading: 'a heading above has',
  document: 'the document has',
  reliance:
    'somebody relies on the sentence: its author acts, or it is about a duty, a right, support, a deadline or safety',
}

function contextInWords(context: Context | undefined): string {
  if (!context) return ''
  const places = Object.entries(context) as [keyof Context, Context[keyof Context]][]
  return places
    .flatMap(([where, phrases]) =>
      phrases ? [phrases === true ? contextWords[where] : `${contextWords[where]} ${wordsOf(phrases)}`] : [],
    )
    .join('; or ')
}

function wordsOf(phrases: readonly string[]): string {
  return phrases
    .flatMap(phraseInWords)
    .map(words => `“${plain(words)}”`)
    .join(', ')
}
