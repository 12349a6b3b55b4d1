import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseLine, writtenLine } from '../../../../engine/authoring/edit/lines.ts'
import { rewrite } from '../../../../engine/authoring/edit/rewrite.ts'
import { isGroup, isList, type Value } from '../../../../engine/authoring/edit/yaml-text.ts'
import { conceptPieces, rulePieces, textOfPiece } from '../../../../engine/rules/own/pieces.ts'
import { shippedFiles } from '../../../helpers/rules.ts'

const rules = shippedFiles()
  .filter(({ path }) => path.includes('/') && !path.endsWith('/set.yml') && !path.startsWith('concepts/'))
  .flatMap(({ text }) => rulePieces(text).map(piece => ({ name: piece.name, text: textOfPiece(text, piece) })))
const concepts = shippedFiles()
  .filter(({ path }) => path.startsWith('concepts/'))
  .flatMap(({ text }) => conceptPieces(text).map(piece => ({ name: piece.name, text: textOfPiece(text, piece) })))

type Path = readonly (string | number)[]

/** Every place in a value. */
function placesIn(value: Value, path: Path = []): Path[] {
  const inside = isList(value) ? [...value.entries()] : isGroup(value) ? Object.entries(value) : []
  return [...(path.length > 1 ? [path] : []), ...inside.flatMap(([key, one]) => placesIn(one, [...path, key]))]
}

function valueAt(value: Value, path: Path): Value {
  return path.reduce<Value>((at, key) => (at as Record<string | number, Value>)[key] as Value, value)
}

/** The value with another one at a place; undefined takes it out. */
function changed(value: Value, [key, ...rest]: Path, to: Value | undefined): Value {
  if (key === undefined) return to as Value
  if (isList(value)) {
    const at = Number(key)
    const one = rest.length === 0 ? to : changed(value[at] as Value, rest, to)
    return one === undefined ? value.toSpliced(at, 1) : value.with(at, one)
  }
  const { [key]: was, ...others } = value as Record<string, Value>
  const one = rest.length === 0 ? to : changed(was as Value, rest, to)
  if (one === undefined) return others
  return Object.fromEntries(Object.entries(value as Record<string, Value>).map(([k, v]) => [k, k === key ? one : v]))
}

/** What an author may write in place of a value of this shape. */
function another(value: Value): fc.Arbitrary<Value> {
  if (typeof value === 'boolean') return fc.constant(!value)
  if (typeof value === 'number') return fc.integer({ min: 1, max: 99 })
  if (isList(value))
    return fc.array(fc.oneof(words, ...value.map(one => fc.constant(one))), { minLength: 1, maxLength: 6 })
  if (isGroup(value)) return fc.constant({ ...value, added: 'some words: here' })
  return words
}

const words = fc.oneof(
  fc.constantFrom(
    'yes',
    '12',
    'a: b',
    'it’s “so” # here',
    '- a list',
    '<home> & {a|b}',
    'one\ntwo\n\n- three',
    ' ',
    '*a',
    '{a|b}',
    'x, y',
  ),
  fc.string({ minLength: 1 }),
)

/** The places that are the same in two texts from their beginnings and from their ends. */
function outside(a: string, b: string): { readonly before: number; readonly after: number } {
  let before = 0
  while (before < Math.min(a.length, b.length) && a[before] === b[before]) before++
  let after = 0
  while (after < Math.min(a.length, b.length) - before && a.at(-1 - after) === b.at(-1 - after)) after++
  return { before, after }
}

/** The lines of the field of a rule in which a change is made: from its key up to the next one. */
function linesOfField(text: string, key: string): { readonly start: number; readonly end: number } {
  const start = text.search(new RegExp(`^(- |  )${key}:`, 'm'))
  const next = text.slice(start + 1).search(/^ {2}\S/m)
  return { start, end: next < 0 ? text.length : start + 1 + next }
}

describe('a shipped rule or concept that is written back', () => {
  test('as it was read changes no character', () => {
    for (const { text } of [...rules, ...concepts]) expect(rewrite(text, parse(text))).toBe(text)
  })

  test('with one value changed changes nothing outside that field, and reads as what was meant', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rules).chain(({ text }) => {
          const value = parse(text) as Value
          return fc
            .constantFrom(...placesIn(value))
            .chain(path =>
              fc.record({ text: fc.constant(text), path: fc.constant(path), to: another(valueAt(value, path)) }),
            )
        }),
        ({ text, path, to }) => {
          const wanted = changed(parse(text), path, to)
          const written = rewrite(text, wanted)
          expect(parse(written)).toEqual(wanted)
          const { start, end } = linesOfField(text, String(path[1]))
          expect(written.startsWith(text.slice(0, start))).toBe(true)
          expect(written.endsWith(text.slice(end))).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('with one value taken out loses only that', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...rules)
          .chain(({ text }) =>
            fc.record({ text: fc.constant(text), path: fc.constantFrom(...placesIn(parse(text) as Value)) }),
          ),
        ({ text, path }) => {
          const wanted = changed(parse(text), path, undefined)
          const written = rewrite(text, wanted)
          expect(parse(written)).toEqual(wanted)
          expect(written.length).toBeLessThanOrEqual(text.length)
          const { before, after } = outside(text, written)
          // A list or group that has nothing left is written as [] or {}.
          const emptied = ' []'.length
          expect(before + after).toBeGreaterThanOrEqual(written.length - emptied)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('every entry of a list is the same after it was a line of the form', () => {
    const entries = rules.flatMap(({ text }) => {
      const value = parse(text) as Value
      return placesIn(value).map(path => valueAt(value, path))
    })
    const lists = entries.filter(isList).flat() as Value[]
    expect(lists.length).toBeGreaterThan(1000)
    for (const entry of lists) if (!String(entry).includes('\n')) expect(parseLine(writtenLine(entry))).toEqual(entry)
  })

  test('a text of one’s own keeps comments, quotes and blocks of lines', () => {
    const text = `# Ours
- id: OUR-01   # the first
  title: 'It''s ours'
  why: |
    Two lines
    of reasons.
  find: [one, "two"] # words
  # how bad
  verdict: avoid
  examples:
    flag:
      # said by nobody
      - A
      - B
    pass: [ C ]
`
    const [rule] = parse(text)
    const next = {
      ...rule,
      title: 'It’s theirs',
      why: 'Three\nlines\nof reasons.\n',
      find: ['one', 'three', 'two'],
      effect: 'high',
      examples: { flag: ['A', 'D', 'B', 'E: F'], pass: ['C', 'G, H'] },
    }
    expect(rewrite(text, [next])).toBe(`# Ours
- id: OUR-01   # the first
  title: 'It’s theirs'
  why: |
    Three
    lines
    of reasons.
  find: [one, three, "two"] # words
  # how bad
  verdict: avoid
  examples:
    flag:
      # said by nobody
      - A
      - D
      - B
      - "E: F"
    pass: [ C, "G, H" ]
  effect: high
`)
  })

  test('an element that gets another name stays where it is, with all that it says', () => {
    const text = '- id: OUR-01\n  elements:\n    a: # first\n      says: ["x"]\n    b: { says: ["y"] }\n'
    const renamed = [{ id: 'OUR-01', elements: { right: { says: ['x'] }, b: { says: ['y'] } } }]
    expect(rewrite(text, renamed)).toBe(text.replace('a: #', 'right: #'))
  })
})
