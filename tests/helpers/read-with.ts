import { exampleDocument } from '../../engine/authoring/examples.ts'
import type { Document } from '../../engine/document.ts'
import { spanOfSentence } from '../../engine/text/spans.ts'
import { readStatements } from '../../engine/text/statements.ts'
import { readText } from '../../engine/text/text.ts'

/** What the statement with some words is read together with: "lead-in: You may bring:". Throws where no statement has the words. */
export function readWith(text: string | Document, words: string): string[] {
  const read = readText(typeof text === 'string' ? exampleDocument(text) : text)
  const quote = (sentence: number) => spanOfSentence(read, sentence).quote
  const { list } = readStatements(read)
  const statement = list.find(({ own }) => own.some(sentence => quote(sentence).includes(words)))
  if (!statement) throw new Error(`no statement says: ${words}`)
  return statement.context.map(({ kind, sentence }) => `${kind}: ${quote(sentence)}`)
}

/** The statements of a text, each with the sentences or cells that it is made of. */
export function statementsIn(text: string | Document): string[][] {
  const read = readText(typeof text === 'string' ? exampleDocument(text) : text)
  return readStatements(read).list.map(({ own }) => own.map(sentence => spanOfSentence(read, sentence).quote))
}

/** Whether two passages with these words are one: a list with its introduction, a row, what goes on with "it". */
export function inOnePassage(text: string, one: string, other: string): boolean {
  const read = readText(exampleDocument(text))
  const { passageOf } = readStatements(read)
  const passage = (words: string) =>
    passageOf[read.sentences.findIndex((_, sentence) => spanOfSentence(read, sentence).quote.includes(words))]
  return passage(one) === passage(other)
}
