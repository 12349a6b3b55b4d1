import { expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { Automaton } from '../../../engine/text/automaton.ts'
import { graphOf } from '../../../engine/text/graph.ts'
import { readPhrase } from '../../../engine/text/notation.ts'
import { compilePhrases } from '../../../engine/text/phrases.ts'
import { spanOfMatch } from '../../../engine/text/spans.ts'
import { readText } from '../../../engine/text/text.ts'

const phrases = ['right ..3 accompanied', '{raise|report*} [a] {grievance|concern}', 'grievance', '[a] concern']

/** Where the phrases are met in some words, one text after the other, with so many states kept between two texts. */
function found(texts: readonly string[], most: number): string[] {
  const automaton = new Automaton(graphOf(phrases.map(phrase => readPhrase(phrase, new Map()))), most)
  return texts.flatMap((text, i) => {
    const words = text.split(' ')
    const symbols = Int32Array.from(words, word => automaton.symbol(word, false))
    const places: string[] = []
    automaton.run(symbols, new Int32Array(words.length).fill(words.length), words.length, (ending, first, end) => {
      for (const phrase of automaton.phrasesAt(ending)) places.push(`${i} ${phrases[phrase]}: ${first} to ${end}`)
    })
    return places
  })
}

test('finds the same, text after text, when the states it has computed are forgotten between them', () => {
  const texts = [
    'you may raise a grievance',
    'the right to be accompanied',
    'report a concern',
    'raise a grievance again',
  ]
  expect(found(texts, 0)).toEqual(found(texts, 1000))
  expect(found(texts, 0)).toContain('3 grievance: 2 to 3')
})

test('a phrase has a denying word itself where it would not be met without it', () => {
  const phrase = '{appeal [{not}] heard|appeal ..2 heard}'
  const told = (text: string) => {
    const read = readText(exampleDocument(text))
    const matches = compilePhrases([phrase, 'not {be|get} ..2 heard'], new Map()).find(read)
    const spelled = (asked: string) =>
      matches.of(asked).map(match => {
        const words = read.tokenForm.slice(match.first, match.end)
        const at = words.indexOf('not')
        return `${spanOfMatch(read, match).quote}: ${matches.spells(asked, words, at, at + 1)}`
      })
    return [...spelled(phrase), ...spelled('not {be|get} ..2 heard')]
  }
  expect(told('Your appeal is not heard.')).toEqual(['appeal is not heard: false'])
  expect(told('You will not be fully heard.')).toEqual(['not be fully heard: true'])
})
