import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import remarkStringify from 'remark-stringify'
import retextEnglish from 'retext-english'
import retextStringify from 'retext-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { describe, expect, test } from 'vitest'
import type { Options } from '../../retext/options.ts'
import { packagedRules } from '../../retext/packaged-rules.ts'
import { makePlugin } from '../../retext/plugin.ts'
import { theShippedRules } from '../helpers/shipped-rules.ts'

const evenhand = makePlugin(packagedRules(await theShippedRules()), 'https://example.org/docs/rules')

const plain = (options?: Options) => unified().use(retextEnglish).use(evenhand, options).use(retextStringify)
const inMarkdown = (options?: Options) =>
  unified().use(remarkParse).use(remarkRetext, unified().use(retextEnglish).use(evenhand, options)).use(remarkStringify)
const asAt = '2026-11-28'

describe('a message', () => {
  test('says which rule, what is written, what to write instead, why, and where it is explained', async () => {
    const file = await plain({ sets: ['loaded-idioms'], asAt }).process('She was blacklisted by the panel.')
    const [message] = file.messages
    expect(message).toMatchObject({
      ruleId: 'L061',
      source: 'evenhand',
      actual: 'blacklisted',
      expected: [],
      note: expect.stringMatching(/Source: /),
      url: 'https://example.org/docs/rules/loaded-idioms.md',
      place: { start: { line: 1, column: 9, offset: 8 }, end: { line: 1, column: 20, offset: 19 } },
    })
    expect(message?.reason).toContain('“blacklisted”')
    expect(message?.fatal).toBe(false)
    const named = await plain({ sets: ['othering'], asAt }).process('Hard to reach groups were asked.')
    expect(named.messages[0]).toMatchObject({ actual: 'Hard to reach', expected: ['Seldom heard'] })
  })

  test('is where the words are in Markdown, on any line, inside emphasis and after an escape', async () => {
    const text =
      '# Rules\n\nWe \\* do not\nkeep a **blacklist** here.\n\n> - a blacklist\n\n1. The blacklist &amp; more\n'
    const file = await inMarkdown({ sets: ['loaded-idioms'], asAt }).process(text)
    const lines = text.split('\n')
    const places = file.messages.map(({ place }) => (place && 'start' in place ? place : undefined))
    expect(places.map(place => place?.start.line)).toEqual([4, 8])
    expect(lines[3]?.slice((places[0]?.start.column ?? 0) - 1, (places[0]?.end.column ?? 0) - 1)).toBe('blacklist')
  })

  test('reads well in the report of vfile-reporter', async () => {
    const file = new VFile({ path: 'policy.md', value: '# Rules\n\nShe was blacklisted.\n' })
    const report = reporter(await inMarkdown({ sets: ['loaded-idioms'], asAt }).process(file), { color: false })
    expect(report).toMatch(/^policy\.md\n3:9-3:20\s+warning\s+.*“blacklisted”.*L061\s+evenhand/)
  })
})

describe('the text is read as the product reads it', () => {
  const words = async (text: string, options: Options) =>
    (await inMarkdown({ asAt, ...options }).process(text)).messages.map(({ actual }) => actual)

  test('quotations of Markdown, code and front matter are not the author’s words', async () => {
    const sets = ['loaded-idioms']
    expect(await words('> She was blacklisted.\n', { sets })).toEqual([])
    expect(await words('Set `blacklist` to none.\n', { sets })).toEqual([])
  })

  test('a phrase that goes on in the next line, and words with hyphens', async () => {
    expect(await words('They are hard\nto reach.\n', { sets: ['othering'] })).toEqual(['hard to reach'])
    expect(await words('For non-white people.\n', { sets: ['collective-terms'] })).toEqual(['non-white'])
  })

  test('the organisation’s own words are not flagged', async () => {
    const profile = { accepted: ['blacklist'] }
    expect(await words('Keep a blacklist.\n', { sets: ['loaded-idioms'], profile })).toEqual([])
  })

  test('a text in another language, or none, has no messages', async () => {
    expect(await words('', {})).toEqual([])
    expect(await words('Die Beschwerde wird von der Leitung geprüft und danach entschieden.\n', {})).toEqual([])
  })
})

describe('sets and rules', () => {
  const ids = async (options?: Options) => {
    const text = 'We we will be told where possible. She was blacklisted.'
    return [...new Set((await plain({ asAt, ...options }).process(text)).messages.map(({ ruleId }) => ruleId))]
  }

  test('all sets as they are shipped, those that are named, and single rules', async () => {
    expect(await ids()).toEqual(expect.arrayContaining(['L061']))
    expect(await ids()).not.toContain('PE-03')
    expect(await ids({ sets: ['weak-commitment'] })).not.toContain('L061')
    expect(await ids({ rules: { L061: false } })).not.toContain('L061')
    expect(await ids({ rules: { 'PE-03': true } })).toContain('PE-03')
  })

  test('a set that is off altogether is on where it is named', async () => {
    expect(await ids({ sets: ['plain-english'] })).toContain('PE-03')
  })

  test('work without waiting, unless a rule that is on needs other plugins', () => {
    expect(plain({ sets: ['loaded-idioms'], asAt }).processSync('A blacklist.').messages).toHaveLength(1)
  })

  test.each([
    [{ sets: ['tone2'] }, 'sets: there is no set “tone2”; there are '],
    [{ sets: [] }, 'sets: name at least one set, or leave it out for all.'],
    [{ rules: { X1: true } }, 'rules: there is no wording “X1”.'],
    [{ asAt: 'today' }, 'asAt: write the day as 2026-11-28.'],
    [{ type: 'poem' }, 'type: there is no document type “poem”; there are grievance'],
    [{ profile: { nation: 'france' } }, 'profile.nation: '],
    [{ sats: [] }, 'the options: '],
  ])('options that cannot be used are refused in a sentence: %j', (options, says) => {
    expect(() => plain(options as Options).freeze()).toThrow('The options of evenhand cannot be used. ')
    expect(() => plain(options as Options).freeze()).toThrow(says)
  })
})
