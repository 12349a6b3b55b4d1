import { describe, expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { compileRules } from '../../../engine/compile-rules.ts'
import { reviewDocument } from '../../../engine/review-document.ts'
import { emptyProfile, type Profile } from '../../../engine/rules/profile.ts'
import { profileFileOf, readProfileFile } from '../../../engine/rules/profile-file.ts'
import { profileSchema } from '../../../engine/rules/profile-schema.ts'
import { shippedProfiles } from '../../../host/files/profile-files.ts'
import { theShippedRules } from '../../helpers/shipped-rules.ts'

const shipped = await shippedProfiles()
const loaded = await theShippedRules()
const read = (source: string) => readProfileFile('profile.yml', source, shipped)
const compiledFor = new Map<Profile, ReturnType<typeof compileRules>>()

/** The wordings flagged in a text, by rule. */
function flagged(text: string, profile: Profile) {
  const compiled = compiledFor.get(profile) ?? compileRules(loaded, profile)
  compiledFor.set(profile, compiled)
  const { findings } = reviewDocument(exampleDocument(text), compiled, { asAt: '2026-11-24', type: 'policy' })
  return new Map(
    findings.flatMap(f => (f.kind === 'wording' && f.occurrences.length > 0 ? [[f.rule, f] as const] : [])),
  )
}

describe('a profile file', () => {
  test('is written so that it says the same when it is read again', () => {
    for (const source of [...shipped.values(), 'organisation: ["Yes: really", "# 1", "null"]\n', '']) {
      const profile = read(source)
      expect(read(profileFileOf(profile))).toEqual(profile)
    }
  })

  test('says who the organisation is, and may build on a style that comes with the product', () => {
    const profile = read(
      'based-on: nhs\norganisation: [Alderbrook Minds]\npreferred-term: { term: racialised people, since: 2025-05-01 }\n',
    )
    expect(profile).toMatchObject({
      organisation: ['Alderbrook Minds'],
      'preferred-term': { term: 'racialised people', since: '2025-05-01' },
      black: 'capital',
      answers: { 'nhs-contract': true },
    })
  })

  test('with mistakes is refused with each mistake and its place', () => {
    expect(() => read('black: pink\nnaems: [x]\n')).toThrow(
      expect.objectContaining({ code: 'bad-profile', message: expect.stringMatching(/profile\.yml:1:8 .*\n.*naems/s) }),
    )
    expect(() => read('based-on: nobody\n')).toThrow(/there are govuk, nhs, race-equality-sector/)
    expect(() => read('a: [')).toThrow(expect.objectContaining({ code: 'bad-profile' }))
  })

  test('names each key that it does not know at its own line and column, in their order', () => {
    const source = 'black: capital\ncolour: blue\npreferred-term: { term: x, sinc: 2025-05-01 }\n"names ": [x]\n'
    expect(() => read(source)).toThrow(
      [
        'profile.yml:2:1 there is no field “colour” here',
        'profile.yml:3:28 preferred-term: there is no field “sinc” here',
        'profile.yml:4:1 there is no field “names ” here',
      ].join('\n'),
    )
  })

  test.each([
    [
      'too many entries',
      `title: x\naccepted: [${'a, '.repeat(1001)}]\n`,
      'profile.yml:2:11 accepted: more than 1,000 entries; leave some out',
    ],
    [
      'an entry that is too long',
      `names:\n  - Race Network\n  - ${'x'.repeat(201)}\n`,
      'profile.yml:3:5 names.1: longer than 200 characters; shorten it',
    ],
    [
      'a list inside a list',
      'names:\n  - [Race Network]\n',
      'profile.yml:2:5 write words here, and not a further list or group inside the list or group',
    ],
    ['lists in one another', `names: ${'['.repeat(50)}${']'.repeat(50)}`, 'profile.yml:1:9 write words here'],
    ['a file that is too large', `# ${'x'.repeat(500_000)}\n`, 'profile.yml:1:1 the file is larger than 500 KB'],
  ])('with %s is refused at its place', (_, source, problem) => {
    expect(() => read(source)).toThrow(expect.objectContaining({ code: 'bad-profile' }))
    expect(() => read(source)).toThrow(`\n${problem}`)
  })

  test('with lists without end is refused in words', () => {
    expect(() => read(`names: ${'['.repeat(20_000)}${']'.repeat(20_000)}`)).toThrow(
      /profile\.yml:1:\d+ more lists or groups are inside one another here than can be read/,
    )
  })

  test('with as much as it may have is read', () => {
    const names = Array.from({ length: 1000 }, (_, i) => `The race equality network number ${i}`)
    expect(read(`names:\n${names.map(name => `  - ${name}\n`).join('')}`).names).toEqual(names)
  })

  test('with thousands of keys that nobody knows is refused at once and in few words', () => {
    const keys = Array.from({ length: 4000 }, (_, i) => `k${i}: x`).join('\n')
    const said = () => read(keys)
    expect(said).toThrow(expect.objectContaining({ message: expect.stringMatching(/^.{0,500}$/s) }))
  })

  test('comes in three styles, each with its source', () => {
    expect([...shipped.keys()]).toEqual(['govuk', 'nhs', 'race-equality-sector'])
    for (const [name, source] of shipped) expect(readProfileFile(name, source, shipped).source).toMatch(/\w/)
  })
})

describe('the house style decides where guides disagree', () => {
  const govuk = read('based-on: govuk')
  const sector = read('based-on: race-equality-sector')

  test('on Black: lower case is flagged, but not by GOV.UK’s style', () => {
    expect(flagged('Support for black staff', emptyProfile).has('L059')).toBe(true)
    expect(flagged('Support for black staff', sector).has('L059')).toBe(true)
    expect(flagged('Support for black staff', govuk).has('L059')).toBe(false)
  })

  test('on disability', () => {
    const text = 'People with disabilities can apply.'
    expect(flagged(text, emptyProfile).has('L210')).toBe(true)
    expect(flagged(text, read('disability: person-first')).has('L210')).toBe(false)
  })

  test('on the collective term: its own is left alone, advice on others names it with its date', () => {
    const own = read('preferred-term: { term: people of colour, since: 2024-03-01 }')
    const found = flagged('We support people of colour and BAME staff.', own)
    expect(found.has('L006')).toBe(false)
    expect(found.get('L001')?.reason).toContain('Your own term, since 2024-03-01, is “people of colour”.')
  })

  test('and the rules on such points say what each guide says', () => {
    const rules = loaded.sets.flatMap(set => set.rules)
    const points = rules.filter(rule => rule.kind === 'wording' && rule.guides !== undefined)
    expect(points.map(rule => rule.id).sort()).toEqual(
      expect.arrayContaining(['L001', 'L006', 'L012', 'L019', 'L020', 'L033', 'L038', 'L059', 'L210']),
    )
  })
})

test('a profile that says nothing is what an empty file gives', () => {
  expect(emptyProfile).toStrictEqual(profileSchema.parse({}))
})
