import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { seeFile } from '../helpers/annotated.ts'
import { bytesOf, policies, sharedPath, withoutCorpus } from '../helpers/corpus.ts'
import { newLines } from '../helpers/new-lines.ts'
import { hasProgram } from '../helpers/programs.ts'
import { schemaErrors } from '../helpers/schema-errors.ts'
import { settleChanges } from '../helpers/settle-changes.ts'
import { samplesFolder } from '../helpers/small-rules.ts'
import { suggester, textFaults, withAllSuggestions, withMiddlesReplaced } from '../helpers/suggested.ts'

interface Case {
  readonly name: string
  readonly before: Uint8Array
  readonly result: ReturnType<typeof withAllSuggestions>
}

const samples = ['edi-policy', 'grievance-policy', 'programme-plan'].map(name => ({
  name,
  bytes: new Uint8Array(readFileSync(join(samplesFolder, `${name}.docx`))),
}))
/** Every second policy, thirty at most, so that all kinds are among them. */
const real = policies.filter((_, i) => i % 2 === 0).slice(0, 30)

describe.each([
  { which: 'the samples', load: () => samples, atLeast: 100 },
  {
    which: `${real.length} real policies`,
    load: () => real.map(({ name, path }) => ({ name, bytes: bytesOf(path) })),
    atLeast: 400,
  },
])('every suggestion for $which as a tracked change', ({ load, atLeast }) => {
  const cases: Case[] = []
  beforeAll(() => {
    for (const { name, bytes } of load()) cases.push({ name, before: bytes, result: withAllSuggestions(bytes) })
  }, 120_000)
  const skipped = load().length === 0

  test.skipIf(skipped)('there are many, of both kinds', () => {
    const made = cases.flatMap(({ result }) => result.made)
    expect(made.length).toBeGreaterThanOrEqual(atLeast)
    expect(made.filter(change => change.kind === 'replace').length).toBeGreaterThan(1)
  })

  test.skipIf(skipped)('accepted, the text is exactly the suggestions', () => {
    for (const { name, result } of cases) {
      const { document } = readDocument(openPackage(settleChanges(result.exported, 'accept', suggester)))
      const lines = document.blocks.map(({ text }) => text)
      expect(textFaults(result.document, result.made, lines), name).toEqual([])
    }
  })

  test.skipIf(skipped)('rejected, it is exactly as it was, to the character', () => {
    for (const { name, before, result } of cases)
      expect(seeFile(settleChanges(result.exported, 'reject', suggester)).text, name).toBe(seeFile(before).text)
  })

  test.skipIf(skipped)('whatever words are replaced, accepted and rejected the text is as it should be', () => {
    let made = 0
    for (const { name, before } of cases) {
      const result = withMiddlesReplaced(before)
      const { document } = readDocument(openPackage(settleChanges(result.exported, 'accept', suggester)))
      const lines = document.blocks.map(({ text }) => text)
      expect(textFaults(result.document, result.made, lines), name).toEqual([])
      expect(seeFile(settleChanges(result.exported, 'reject', suggester)).text, name).toBe(seeFile(before).text)
      made += result.made.length
    }
    expect(made).toBeGreaterThan(10 * cases.length)
  })

  test.skipIf(skipped)('none has to stay a comment', () => {
    for (const { name, result } of cases) expect(result.notMade, name).toEqual([])
  })

  test.skipIf(skipped)('their ids are used once', () => {
    for (const { name, result } of cases) {
      const { xml, main } = seeFile(result.exported).package
      const ids: string[] = []
      for (const element of Array.from(xml(main)?.getElementsByTagName('*') ?? []))
        if (/:(?:ins|del)$/.test(element.tagName)) ids.push(element.getAttribute('w:id') ?? '')
      expect(new Set(ids).size, name).toBe(ids.length)
      expect(ids.length, name).toBeGreaterThanOrEqual(result.made.length)
    }
  })

  test.skipIf(skipped || !hasProgram('xmllint') || !sharedPath('tools/strip-extensions.py'))(
    'there is no schema error that was not there (needs xmllint and python3-lxml)',
    async () => {
      const errors = (pick: (entry: Case) => Uint8Array) =>
        schemaErrors(new Map(cases.map(entry => [entry.name, pick(entry)])), ['document'])
      const [before, after] = [await errors(c => c.before), await errors(c => c.result.exported)]
      for (const { name } of cases) expect(newLines(before.get(name) ?? [], after.get(name) ?? []), name).toEqual([])
    },
    200_000,
  )
})

if (real.length === 0) test.skip(`suggested changes: ${withoutCorpus}`)
