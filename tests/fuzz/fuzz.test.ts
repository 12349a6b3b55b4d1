import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { makeText } from './make-text.ts'
import { minimise } from './minimise.ts'
import { randomOf } from './random.ts'
import { runInput, shippedBook } from './run-input.ts'
import { sourcesOf } from './sources.ts'
import { tryFile } from './try-file.ts'

const seed = 5
const inputs = 60

test(`${inputs} spoilt files are each read and exported soundly, or refused with a sentence (seed ${seed})`, async () => {
  const compiled = await shippedBook()
  const sources = sourcesOf(false)
  const outcomes = new Map<string, number>()
  for (let input = 0; input < inputs; input++) {
    const { outcome, faults, from } = await runInput(sources, compiled, seed, input)
    expect(faults, `npm run fuzz -- --no-corpus --seed ${seed} --only ${input} (from ${from})`).toEqual([])
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  }
  expect(outcomes.get('accepted')).toBeGreaterThan(inputs / 4)
  expect(outcomes.get('damaged')).toBeGreaterThan(inputs / 10)
}, 120_000)

test('adversarial texts are of every size up to a million characters, and each is read', async () => {
  const compiled = await shippedBook()
  const made = Array.from({ length: 40 }, (_, nth) => makeText(randomOf(seed, nth)))
  expect(Math.max(...made.map(({ characters }) => characters))).toBeGreaterThan(500_000)
  const small = made.filter(({ characters }) => characters < 2_000)
  expect(small.length).toBeGreaterThan(1)
  for (const { kind, bytes } of small)
    expect(await tryFile(bytes, compiled, randomOf(seed, 0)), kind).toEqual({ outcome: 'accepted', faults: [] })
}, 120_000)

test('the files to begin with are sound', async () => {
  const compiled = await shippedBook()
  for (const { name, bytes } of sourcesOf(false)) {
    expect(await tryFile(bytes, compiled, randomOf(seed, 0)), name).toEqual({ outcome: 'accepted', faults: [] })
  }
}, 120_000)

test('a file that shows a fault is made small', async () => {
  const [large] = sourcesOf(false)
  const holds = async (bytes: Uint8Array) => textOf(bytes).includes('Zoë')
  const small = await minimise(large?.bytes ?? new Uint8Array(), holds)
  expect(textOf(small)).toMatch(
    /^<[^>]*><[^>]*><w:body><w:p><w:r><w:t[^>]*>Zoë 😀 <\/w:t><\/w:r><\/w:p><\/w:body><\/w:document>$/,
  )
})

function textOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replace(/\n/g, '')
}
