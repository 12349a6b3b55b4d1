import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { portfolioChanges } from '../../engine/portfolio/changes.ts'
import { charity, rounds } from '../../samples/make/charity/rounds.ts'
import { writeSample } from '../../samples/make/write.ts'
import { charityBytes, charityPortfolio, plantedCharity } from '../helpers/charity.ts'
import { sharedPath } from '../helpers/corpus.ts'
import { hasProgram } from '../helpers/programs.ts'
import { schemaErrors } from '../helpers/schema-errors.ts'
import { compiledShipped } from '../helpers/shipped-rules.ts'

const compiled = await compiledShipped()
const planted = plantedCharity()
const columns = planted.columns.split(' ')
const [autumn, spring] = rounds.map(round => charityPortfolio(round, compiled))

describe.each(rounds)('the round $name', round => {
  const portfolio = round.folder === 'autumn-2026' ? autumn : spring
  const plan = planted.rounds[round.folder]

  test('is what the generator makes', () => {
    for (const [name, sample] of round.documents)
      expect(Buffer.compare(charityBytes(round, name), writeSample(sample)), name).toBe(0)
  })

  test('says in its first lines that it is a sample of an invented charity', () => {
    for (const [name] of round.documents) {
      const xml = strFromU8(unzipSync(charityBytes(round, name))['word/document.xml'] ?? new Uint8Array())
      expect(xml, name).toContain(`This is a sample made for Evenhand. ${charity} is an invented charity.`)
    }
  })

  test.each(Object.entries(plan?.heatMap ?? {}))('has the planted cell for each recommendation in %s', (name, row) => {
    const cells = portfolio?.documents.find(document => document.name === name)?.recommendations ?? {}
    const wanted = Object.fromEntries(columns.map((id, i) => [id, planted.letters[row[i] ?? '']]))
    expect(Object.fromEntries(columns.map(id => [id, cells[id] ?? 'not-asked']))).toEqual(wanted)
  })

  test('has no other documents, and says what stands nowhere', () => {
    expect(portfolio?.documents.map(({ name }) => name).sort()).toEqual(Object.keys(plan?.heatMap ?? {}).sort())
    const nowhere = portfolio?.recommendations.filter(row => row.standing === 'nowhere').map(row => row.id)
    expect(nowhere).toEqual(plan?.nowhere)
    expect(portfolio?.recommendations.slice(0, nowhere?.length).every(row => row.standing === 'nowhere')).toBe(true)
  })

  test('finds the wrong statements of law, with their passages', () => {
    expect(
      portfolio?.wrongLaw.map(({ document, requirement, passage }) => ({
        document,
        requirement,
        passage: passage?.quote,
      })),
    ).toEqual(plan?.wrongLaw)
  })

  test('finds the policies that are named and not there, past review dates and a document without one', () => {
    const absent = portfolio?.absentPolicies.map(({ name, namedIn }) => [name, namedIn.map(({ document }) => document)])
    expect(Object.fromEntries(absent ?? [])).toEqual(plan?.absentPolicies)
    expect(portfolio?.dates.past.map(({ document }) => document)).toEqual(plan?.past)
    expect(portfolio?.dates.none).toEqual(plan?.withoutDate)
  })

  test('finds the terms that differ between documents', () => {
    expect(portfolio?.terms).toHaveLength(1)
    const terms = portfolio?.terms[0]?.terms.map(({ term, documents }) => [term, documents])
    expect(Object.fromEntries(terms ?? [])).toEqual(planted.terms)
  })

  test('says once for all what is enough to say once, with its passage and place', () => {
    for (const [id, { document, passage, notAskedOf }] of Object.entries(planted.saidOnce)) {
      const row = portfolio?.requirements.find(requirement => requirement.id === id)
      expect(row, id).toMatchObject({ standing: 'all', saidIn: { document, passage: { place: expect.any(String) } } })
      expect(row?.saidIn?.passage?.quote, id).toBe(passage)
      const elsewhere = portfolio?.documents.filter(one => one.requirements[id] === 'elsewhere').map(({ name }) => name)
      expect(elsewhere?.sort(), id).toEqual(notAskedOf)
    }
  })
})

test('in spring one recommendation is covered in one place only, and two are covered twice', () => {
  const covered = (id: string) => spring?.recommendations.find(row => row.id === id)?.coveredIn
  for (const [id, document] of Object.entries(planted.inOnePlace)) {
    expect(covered(id)).toEqual([document])
    expect(spring?.recommendations.find(row => row.id === id)?.standing).toBe('one')
  }
  for (const [id, documents] of Object.entries(planted.twice)) expect(covered(id)?.toSorted()).toEqual(documents)
})

test('what changed from autumn to spring is what was planted', () => {
  if (!autumn || !spring) throw new Error('two rounds')
  const { added, gone, cells, recommendations } = portfolioChanges(autumn, spring)
  expect([added, gone]).toEqual([planted.sinceAutumn.added, []])
  const better = cells.filter(cell => cell.kind === 'better').map(cell => `${cell.document} ${cell.requirement}`)
  for (const [document, requirement] of planted.sinceAutumn.better)
    expect(better).toContain(`${document} ${requirement}`)
  const standings = Object.fromEntries(recommendations.map(one => [one.recommendation, [one.before, one.after]]))
  expect(standings).toMatchObject(planted.sinceAutumn.recommendations)
})

test.skipIf(!hasProgram('xmllint') || !sharedPath('tools/strip-extensions.py'))(
  'the documents are valid by the schemas (needs xmllint, python3-lxml and the schemas beside the checkout)',
  async () => {
    const files = rounds.flatMap(round =>
      round.documents.map(([name]) => [`${round.folder}-${name}`, charityBytes(round, name)] as const),
    )
    expect([...(await schemaErrors(new Map(files))).values()].flat()).toEqual([])
  },
  60_000,
)
