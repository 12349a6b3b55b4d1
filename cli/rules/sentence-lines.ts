import { listed } from '../../engine/labels/counts.ts'
import type { Said } from '../../engine/review/said/said.ts'
import type { Voice } from '../../engine/review/said/voice.ts'
import type { Subject } from '../../engine/review/subject.ts'
import { headingOver } from '../../engine/text/lookups.ts'
import { spanOfSentence } from '../../engine/text/spans.ts'
import type { ContextKind } from '../../engine/text/statements.ts'
import { printable } from '../terminal.ts'
import { gradeWords } from './explanation-lines.ts'

/** At most this many sentences are shown of a document. */
const most = 60

/** How a document is read, as lines for a terminal: each sentence with what it is read together with, and how it is said as a whole. */
export function sentenceLines(subject: Subject): string[] {
  const { sentences } = subject.text
  const lines = [...sentences.keys()].slice(0, most).flatMap(sentence => linesOfSentence(subject, sentence))
  const left = sentences.length - most
  return [...lines, ...(left > 0 ? [`(${left} further sentences)`] : [])]
}

/** One sentence, with what it is read together with and how it is said, as lines for a terminal. */
export function linesOfSentence(subject: Subject, sentence: number): string[] {
  const { text, document } = subject
  const place = text.sentences[sentence]
  if (!place) return []
  const { block, firstToken, endToken } = place
  const own = document.blocks[block]
  const heading = headingOver(text, block)
  return [
    `“${spanOfSentence(text, sentence).quote}”`,
    `   ${[
      own?.cell ? 'a table cell' : kindWords[own?.kind ?? 'paragraph'],
      ...(heading >= 0 && heading !== block ? [`under “${document.blocks[heading]?.text ?? ''}”`] : []),
      ...contextWords(subject, sentence),
    ].join(', ')}`,
    `   ${saidWords(subject.said(sentence, firstToken, endToken))}`,
  ].map(printable)
}

const kindWords = {
  title: 'the title',
  heading: 'a heading',
  paragraph: 'a paragraph',
  'list-item': 'a list item',
  contents: 'a line of the contents list',
} as const

/** How a sentence hangs on another one; the heading is said before. */
const contextHeads: Readonly<Record<Exclude<ContextKind, 'heading'>, string>> = {
  'lead-in': 'introduced by',
  row: 'in the row of',
  column: 'under the column heading',
  label: 'labelled',
  question: 'in answer to',
  before: 'going on from',
}

/** What a sentence is read together with: "introduced by “You may bring:”". Other cells of a row that is one statement stand beside it. */
function contextWords({ statements, text }: Subject, sentence: number): string[] {
  const statement = statements.list[statements.statementOf[sentence] ?? -1]
  if (!statement) return []
  const quote = (other: number) => `“${spanOfSentence(text, other).quote}”`
  const beside = statement.own.filter(other => other !== sentence)
  const context = [...Map.groupBy(statement.context, ({ kind }) => kind)].flatMap(([kind, others]) =>
    kind === 'heading' ? [] : [`${contextHeads[kind]} ${listed(others.map(other => quote(other.sentence)))}`],
  )
  return [...(beside.length === 0 ? [] : [`beside ${listed(beside.map(quote))}`]), ...context]
}

/** Why a sentence is not the policy speaking. Of titles the grade says it. */
const voiceWords: Readonly<Record<Exclude<Voice, 'policy' | 'title'>, string>> = {
  struck: 'It is struck out',
  prompt: 'It is a prompt to fill in',
  placeholder: 'It is a place to fill in',
  note: 'It is a note to the author',
  optional: 'It is a clause to choose from',
  quotation: 'It is a quotation',
  example: 'It is a worked example',
  avoid: 'It is in a list of words to avoid',
  history: 'It is in the history of the document',
}

/** How a sentence is said as a whole: firmly or not, by whom, and when. */
function saidWords({ grade, when, whose, voice }: Said): string {
  const more = [
    ...(voice === 'policy' || voice === 'title' ? [] : [voiceWords[voice]]),
    ...(when === 'now' ? [] : [when === 'past' ? 'It is about the past' : 'It is only planned']),
    ...(whose === 'other' ? ['It is what somebody else does'] : []),
  ]
  return [gradeWords[grade], ...more].map(sentence => `${sentence}.`).join(' ')
}
