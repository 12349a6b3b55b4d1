import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareRules } from '../../../../engine/authoring/changes/compare-rules.ts'
import { effectsBetween, effectsOn } from '../../../../engine/authoring/changes/effects.ts'
import { exampleDocument } from '../../../../engine/authoring/examples.ts'
import { compileRules } from '../../../../engine/compile-rules.ts'
import { loadRules } from '../../../../engine/load-rules.ts'
import { reviewDocument } from '../../../../engine/review-document.ts'
import type { PlainRules } from '../../../../engine/rules/load.ts'
import { emptyProfile } from '../../../../engine/rules/profile.ts'
import type { Rule } from '../../../../engine/rules/schema.ts'
import { noSwitches } from '../../../../engine/rules/switches.ts'
import { folderWith, houseSet, houseSetWith } from '../../../helpers/house-set.ts'
import { requirement, rulesOf, wording } from '../../../helpers/rules.ts'
import { theShippedRules } from '../../../helpers/shipped-rules.ts'

const rules: PlainRules = await theShippedRules()
const options = { type: 'policy', asAt: '2026-11-01' } as const
const effects = async (before: PlainRules, after: PlainRules, text: string) =>
  effectsOn(exampleDocument(text), await compareRules({ rules: before }, { rules: after }), options)

describe('what would change in a document', () => {
  const text = '# Complaints\nService users can appeal. Clients are told why.'

  test('nothing, where no rule changed', async () => {
    const { sets, ...rules } = loadRules(folderWith(houseSet))
    const again = { ...rules, sets: sets.map(set => ({ ...set, version: '9.0.0', title: 'Otherwise called' })) }
    const compared = await compareRules({ rules: { ...rules, sets } }, { rules: again })
    expect([...compared.differ]).toEqual([])
    expect(effectsOn(exampleDocument(text), compared, options)).toEqual([])
  })

  test('places that would be flagged and those that would no longer be, with their words', async () => {
    const before = rulesOf({ wordings: wording('"clients", "told why"') })
    const after = rulesOf({ wordings: wording('"clients", "service users"') })
    expect(
      (await effects(before, after, text)).map(({ change, passages }) => [change, passages.map(p => p.quote)]),
    ).toEqual([
      ['vanishes', ['told why']],
      ['appears', ['Service users']],
    ])
  })

  test('words that would be flagged as something else', async () => {
    const before = rulesOf({ wordings: wording('clients') })
    const after = rulesOf({ wordings: wording('clients').replace('depends', 'avoid') })
    expect(await effects(before, after, text)).toMatchObject([
      { change: 'verdict', before: 'depends', after: 'avoid', passages: [{ quote: 'Clients' }] },
    ])
  })

  test('a requirement whose verdict becomes another, that is new, or that goes', async () => {
    const before = rulesOf({ requirements: requirement('{ covered: [telephone] }') })
    const after = rulesOf({ requirements: requirement('{ covered: ["can appeal"] }') })
    const none = rulesOf({ wordings: wording('x1') })
    expect(await effects(before, after, text)).toMatchObject([
      {
        change: 'verdict',
        before: 'missing',
        after: 'weak',
        passages: [{ quote: expect.stringContaining('appeal') }],
      },
    ])
    expect(await effects(none, after, text)).toMatchObject([{ change: 'appears', after: 'weak' }])
    expect(await effects(after, none, text)).toMatchObject([{ change: 'vanishes', before: 'weak' }])
  })

  test('words that a changed concept names', async () => {
    const before = loadRules(folderWith(houseSet))
    const after = loadRules(
      folderWith(houseSetWith('concepts/house.yml', words => words.replace('"client*"', '"guest*"'))),
    )
    expect(await effects(before, after, text)).toMatchObject([
      { change: 'vanishes', rule: 'HS-01', passages: [{ quote: 'Clients' }] },
    ])
  })

  test('words that a longer phrase of another rule would take', async () => {
    const before = rulesOf({ wordings: wording('users') })
    const after = rulesOf({ wordings: `${wording('users')}\n${wording('"service users"', '', 'T02')}` })
    expect((await effects(before, after, text)).map(({ rule, change }) => [rule, change])).toEqual([
      ['T01', 'vanishes'],
      ['T02', 'appears'],
    ])
  })

  test('what switching a set on would do, and another profile', async () => {
    const rules = loadRules(folderWith(houseSet))
    const off = { ...noSwitches, sets: { house: false } }
    const document = exampleDocument(text)
    const switched = await compareRules({ rules, switches: off }, { rules })
    expect(effectsOn(document, switched, options).map(({ change }) => change)).toEqual(['appears', 'appears'])
    const forType = { ...noSwitches, types: { policy: { 'HS-01': { on: false } } } }
    const offForType = await compareRules({ rules }, { rules, switches: forType })
    expect(effectsOn(document, offForType, options).map(({ change }) => change)).toEqual(['vanishes', 'vanishes'])
    const settled = await compareRules({ rules }, { rules, profile: { ...emptyProfile, accepted: ['clients'] } })
    expect(effectsOn(document, settled, options)).toMatchObject([{ change: 'vanishes' }])
  })
})

describe('running only what differs gives what whole reviews would', () => {
  const texts = rules.sets.flatMap(set => set.rules).map(rule => Object.values(rule.examples).flat().join('\n'))

  /** A rule as an author might change it. */
  const changed = (rule: Rule, how: number): Rule | undefined => {
    if (how === 0) return undefined
    if (rule.kind === 'wording')
      return { ...rule, verdict: rule.verdict === 'avoid' ? 'style' : 'avoid', find: rule.find?.slice(0, how) }
    return {
      ...rule,
      otherwise: 'weak',
      elements:
        rule.elements &&
        Object.fromEntries(
          Object.entries(rule.elements).map(([name, element]) => [name, { ...element, commitment: 'any' as const }]),
        ),
    }
  }

  test('over the examples of shipped rules, for any rules that are changed or taken out', async () => {
    const number = fc.nat({ max: 10_000 })
    const edit = fc.record({
      picks: fc.array(fc.tuple(number, fc.nat({ max: 2 })), { minLength: 1, maxLength: 4 }),
      about: fc.array(number, { minLength: 3, maxLength: 6 }),
    })
    await fc.assert(
      fc.asyncProperty(edit, async ({ picks, about }) => {
        const all = rules.sets.flatMap(set => set.rules)
        const chosen = new Map(picks.map(([at, how]) => [all[at % all.length]?.id, how]))
        const sets = rules.sets.map(set => ({
          ...set,
          rules: set.rules.flatMap(rule => {
            const how = chosen.get(rule.id)
            return how === undefined ? [rule] : (changed(rule, how) ?? [])
          }),
        }))
        const after = { ...rules, sets }
        const document = exampleDocument(about.map(at => texts[at % texts.length]).join('\n'))
        const whole = (of: PlainRules) => reviewDocument(document, compileRules(of), options).findings
        const { graphs: _, ...plain } = after as PlainRules
        const found = effectsOn(document, await compareRules({ rules }, { rules: plain }), options)
        const byFinding = (list: typeof found) => list.map(one => JSON.stringify(one)).sort()
        expect(byFinding(found)).toEqual(byFinding(effectsBetween(whole(rules), whole(plain))))
      }),
      { numRuns: 8 },
    )
  })
})
