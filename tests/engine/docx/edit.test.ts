import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splice } from '../../../engine/docx/edit.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (b: Uint8Array) => new TextDecoder().decode(b)

test('what is not named by an edit stays as it is', () => {
  expect(
    text(
      splice(bytes('abcdef'), [
        { at: 4, insert: 'X' },
        { at: 1, remove: 2, insert: 'é' },
      ]),
    ),
  ).toBe('aédXef')
})

test('edits at one place are made in the order given', () => {
  expect(
    text(
      splice(bytes('ab'), [
        { at: 1, insert: '1' },
        { at: 1, insert: '2' },
      ]),
    ),
  ).toBe('a12b')
})

test('edits that overlap or lie outside are refused', () => {
  expect(() =>
    splice(bytes('abc'), [
      { at: 0, remove: 2, insert: '' },
      { at: 1, insert: 'x' },
    ]),
  ).toThrow(RangeError)
  expect(() => splice(bytes('abc'), [{ at: 3, remove: 1, insert: '' }])).toThrow(RangeError)
})

test('insertions alone leave the old bytes in order', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.tuple(fc.nat(40), fc.constantFrom('<x/>', '«»')), { maxLength: 8 }),
      (old, edits) => {
        const before = bytes(old)
        const made = edits.map(([at, insert]) => ({ at: Math.min(at, before.length), insert }))
        const after = splice(before, made)
        expect(after.length).toBe(before.length + made.reduce((n, e) => n + bytes(e.insert).length, 0))
      },
    ),
  )
})
