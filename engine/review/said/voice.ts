import type { Block, Range } from '../../document.ts'
import type { English } from '../../rules/english.ts'
import { sectionsAround } from '../../text/lookups.ts'
import type { Matches } from '../../text/phrases.ts'
import type { Text } from '../../text/text.ts'
import { blanksIn } from '../blanks.ts'

/** What kind of text a passage is. Only `policy` is the policy speaking. */
export type Voice =
  | 'policy'
  | 'title'
  | 'struck'
  | 'prompt'
  | 'placeholder'
  | 'note'
  | 'optional'
  | 'quotation'
  | 'example'
  | 'avoid'
  | 'history'

/** Says whose voice a passage is in: a sentence, or some tokens of it. */
export type VoiceOf = (sentence: number, first?: number, end?: number) => Voice

/** How many paragraphs a note that begins with a bracket may have. One whose bracket never closes is only its first. */
const longestNote = 20

/** What a line at the top or foot of each page offers its reader, where other such lines only name the document. */
const speaks =
  /\b(?:available in|ask (?:us|for)|contact us|(?:ring|call|phone|email|telephone) \S+|questions? (?:about|or|to)|impact assess\w+)\b/i

/**
 * Tells what in a document is not the policy speaking: titles, what is struck out, prompts, places to fill in, notes to the author,
 * optional clauses, whole quotations, worked examples, lists of words to avoid, and history.
 */
export function makeVoice(text: Text, matches: Matches, english: English): VoiceOf {
  const { blocks } = text.document
  const sections = sectionVoices(text, matches, english)
  const notes = bracketedNotes(blocks)
  const ofBlock: (Voice | undefined)[] = new Array(blocks.length)
  const ofSentence = new Map<number, Voice>()

  const blockVoice = (index: number): Voice => {
    const block = blocks[index]
    if (!block) return 'title'
    if (block.kind === 'title' || block.kind === 'heading' || block.kind === 'contents') return 'title'
    if ((block.part === 'header' || block.part === 'footer') && !speaks.test(block.text)) return 'title'
    if (block.quoted) return 'quotation'
    for (const section of sectionsAround(text, index)) {
      const voice = sections.get(section)
      if (voice) return voice
    }
    return 'policy'
  }

  const sentenceVoice = (index: number): Voice => {
    const place = text.sentences[index]
    const block = blocks[place?.block ?? -1]
    if (!place || !block) return 'title'
    const whole = ofBlock[place.block] ?? blockVoice(place.block)
    ofBlock[place.block] = whole
    if (whole !== 'policy') return whole
    const note = notes.get(place.block)?.find(n => n.start < place.end && place.start < n.end)
    if (note) return note.voice
    const words = block.text.slice(place.start, place.end)
    if (isToBeFilledIn(words) || isOpenLabel(text, index)) return 'placeholder'
    if (keywords.test(words.slice(0, 30)) || isUnderKeywords(text, index)) return 'title'
    if (inOneQuotation(block.text, place)) return 'quotation'
    return workedExample.test(words) ? 'example' : 'policy'
  }

  return (sentence, first, end) => {
    const known = ofSentence.get(sentence) ?? sentenceVoice(sentence)
    ofSentence.set(sentence, known)
    const block = blocks[text.sentences[sentence]?.block ?? -1]
    if (known !== 'policy' || !block || first === undefined || end === undefined) return known
    const from = text.tokenStart[first] ?? 0
    const to = text.tokenEnd[end - 1] ?? from
    if (touches(block.struck, from, to)) return 'struck'
    if (touches(block.prompt, from, to)) return 'prompt'
    return inBlank(block.text, from, to) ? 'placeholder' : 'policy'
  }
}

function touches(ranges: readonly Range[] | undefined, start: number, end: number): boolean {
  return ranges?.some(r => r.start < end && start < r.end) ?? false
}

function sectionVoices(text: Text, matches: Matches, { voices }: English): Map<number, Voice> {
  const found = new Map<number, Voice>()
  const byHeading = new Map(text.sections.map(({ heading }, i) => [heading, i]))
  for (const voice of ['note', 'history', 'example', 'avoid'] as const) {
    for (const phrase of voices[voice]) {
      for (const { sentence } of matches.of(phrase)) {
        const section = byHeading.get(text.sentences[sentence]?.block ?? -2)
        if (section !== undefined) found.set(section, voice)
      }
    }
  }
  return found
}

interface Note extends Range {
  readonly voice: 'note' | 'optional'
}

const opensNote =
  /\[\s*(?:(optional|delete (?:if|as|where))|(?:drafting |author'?s? |editor'?s? |template |explanatory )?(?:note|guidance|instruction|comment)s?\b|drafter|author|delete\b|consider whether|adapt\b|amend as)/gi
const unbracketed =
  /^\s*(?:(?:drafting|author's|authors?|template|editor's) (?:notes?|guidance|instructions?)\b|notes? (?:to|for) (?:the )?(?:author|drafter|editor|user|policy (?:owner|author|lead))s?\b|guidance (?:to|for) (?:the )?(?:author|drafter|policy author)s?\b|(?:this )?(?:optional (?:clause|paragraph|section|wording)|(?:please )?delete (?:if|as|this|before|where)))/i
const deletes =
  /\bdelete (?:if (?:it (?:does|is) )?not? ?appl\w*|as (?:appropriate|applicable|necessary)|before (?:use|issue|publi\w+))/i

/** Notes to the author and optional clauses: what stands in a bracket that says so, over paragraphs, and a paragraph that says so. */
function bracketedNotes(blocks: readonly Block[]): Map<number, Note[]> {
  const notes = new Map<number, Note[]>()
  const add = (block: number, note: Note) => notes.set(block, [...(notes.get(block) ?? []), note])
  blocks.forEach(({ text }, index) => {
    if (!/note|guidance|instruction|comment|optional|delete|draft|author|adapt|amend|consider/i.test(text)) return
    for (const found of text.matchAll(opensNote)) {
      const voice = found[1] ? 'optional' : 'note'
      const close = text.indexOf(']', found.index)
      if (close >= 0) {
        // "[OPTIONAL CLAUSE] All of this …": the mark stands before its clause.
        const mark = close - found.index < shortMark
        add(index, { start: found.index, end: mark ? text.length : close + 1, voice })
        continue
      }
      add(index, { start: found.index, end: text.length, voice })
      const last = closingBlock(blocks, index + 1)
      for (let at = index + 1; at <= last; at++) {
        const own = blocks[at]?.text ?? ''
        add(at, { start: 0, end: at === last ? own.indexOf(']') + 1 : own.length, voice })
      }
    }
    if (unbracketed.test(text) || deletes.test(text))
      add(index, {
        start: 0,
        end: text.length,
        voice: /optional|if|appl/i.test(text.slice(0, 40)) ? 'optional' : 'note',
      })
  })
  return notes
}

const shortMark = 40

/** Whether a sentence waits for words. One that lacks a number alone, "within [number] days", says the rest all the same. */
function isToBeFilledIn(words: string): boolean {
  return blanksIn(words).some(({ start, end }) => !/^\[\s*(?:number|no\.?)\b/i.test(words.slice(start, end)))
}

/** The block in which a bracket that was left open closes, or -1. */
function closingBlock(blocks: readonly Block[], from: number): number {
  for (let at = from; at < Math.min(blocks.length, from + longestNote); at++) {
    const text = blocks[at]?.text ?? ''
    if (text.includes(']')) return text.includes('[') && text.indexOf('[') < text.indexOf(']') ? -1 : at
  }
  return -1
}

/** Words by which a document is found. */
const keywords = /^(?:key ?words?|search terms?|index terms?|tags)\s*(?:[:–—-]|$)/i

/** Whether a sentence stands in a row of a table that says by which words the document is found. */
function isUnderKeywords({ sentences, document }: Text, sentence: number): boolean {
  const cell = document.blocks[sentences[sentence]?.block ?? -1]?.cell
  if (!cell || cell.column === 0) return false
  for (let s = sentence - 1; s >= Math.max(0, sentence - mostKeywords); s--) {
    const block = document.blocks[sentences[s]?.block ?? -1]
    if (block?.cell?.table !== cell.table || block.cell.row !== cell.row) return false
    if (block.cell.column === 0) return keywords.test(block.text.slice(0, 30))
  }
  return false
}

const mostKeywords = 12

/** Whether a sentence is a label that nothing follows, as the field of a form is: "Name of the contact person:". */
function isOpenLabel({ sentences, document, sectionOf }: Text, sentence: number): boolean {
  const place = sentences[sentence]
  const block = document.blocks[place?.block ?? -1]
  if (!place || !block || block.cell || block.text[place.end - 1] !== ':') return false
  const next = sentences[sentence + 1]
  const after = document.blocks[next?.block ?? -1]
  if (!next || !after || after.part !== block.part || after.kind === 'heading') return true
  if (sectionOf[next.block] !== sectionOf[place.block]) return true
  return next.leadIn !== sentence && !after.cell && after.kind === 'paragraph' && after.text[next.end - 1] === ':'
}

/** "For example, Amina told …", "Case study: …". */
const workedExample =
  /^\s*(?:(?:[Ww]orked )?[Ee]xample(?: \d+| [A-Z])?\s*[:–—-]|(?:[Ss]cenario|[Cc]ase study|[Vv]ignette)(?: \d+| [A-Z])?\s*[:–—-]|[Ff]or (?:example|instance),? (?!We\b|The\b|Black\b|Asian\b|Muslim\b|English\b|British\b)(?:[A-Z][a-z]+)(?: [A-Z][a-z]+)?,? (?:is|was|has|had|a|an|who|[a-z]+(?:ed|s))\b)/

/** Whether a sentence lies inside one pair of quotation marks, and is more than a few quoted words. */
function inOneQuotation(block: string, sentence: Range): boolean {
  const from = Math.max(0, sentence.start - longestQuotation)
  const text = block.slice(from, sentence.end + longestQuotation)
  if (!/["“”]/.test(text)) return false
  const start = sentence.start - from
  const end = sentence.end - from
  const open = Math.max(text.lastIndexOf('“', start), text[start] === '"' ? start : -1)
  if (open < 0 || end - start < shortestQuotation) return false
  const mark = text[open] === '“' ? '”' : '"'
  const close = text.indexOf(mark, open + 1)
  return close >= end - 2 && text.lastIndexOf('”', start - 1) < open
}

/** In characters; marks of quotation that stand further apart are not a pair. */
const shortestQuotation = 30
const longestQuotation = 2_000

/** Whether words are the content of a blank: "{{director}}", "«HR_Email»", "[job title]". */
function inBlank(text: string, start: number, end: number): boolean {
  const near = text.slice(Math.max(0, start - longestBlank), start + longestBlank)
  const offset = Math.max(0, start - longestBlank)
  for (const [open, close] of blanks) {
    const from = near.lastIndexOf(open, start - offset)
    if (from < 0) continue
    const to = near.indexOf(close, from)
    if (to >= end - offset && to - from <= longestBlank) return true
  }
  return false
}

const blanks = [
  ['{{', '}}'],
  ['«', '»'],
  ['[', ']'],
] as const
const longestBlank = 60
