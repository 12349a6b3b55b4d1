import { toString as textOf } from 'nlcst-to-string'
import { describe, expect, test, vi } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { compileRules } from '../../../engine/compile-rules.ts'
import { proseTree } from '../../../engine/prose/tree.ts'
import { reviewDocument } from '../../../engine/review-document.ts'
import { emptyProfile } from '../../../engine/rules/profile.ts'
import { readText } from '../../../engine/text/text.ts'
import { rulesOf, wording } from '../../helpers/rules.ts'
import { compiledShipped, theShippedRules } from '../../helpers/shipped-rules.ts'

const compiled = await compiledShipped()
const switches = { sets: {}, rules: { 'PE-02': true, 'PE-03': true, 'PE-04': true, 'PE-05': true } }
const switchedOn = compileRules(await theShippedRules(), emptyProfile, switches)

describe('the tree of a sentence for plugins of retext', () => {
  const tree = (text: string) => {
    const read = readText(exampleDocument(text))
    return proseTree(read, [...read.sentences.keys()])
  }

  test('has each word as it is written, with hyphens and contractions in one', () => {
    const [paragraph] = tree('We won’t say “non-white” staff, or £5.').children
    const [sentence] = paragraph?.type === 'ParagraphNode' ? paragraph.children : []
    const nodes = sentence?.type === 'SentenceNode' ? sentence.children : []
    expect(nodes.filter(({ type }) => type === 'WordNode').map(node => textOf(node))).toEqual([
      ...['We', 'won’t', 'say', 'non-white', 'staff', 'or', '5'],
    ])
    expect(textOf(nodes)).toBe('We won’t say “non-white” staff, or £5.')
  })

  test('gives all of the text of any document, sentence by sentence', () => {
    const text = '= Title\n# Heading\nOne. Two – three!\n- an item\n| a | b |'
    const read = readText(exampleDocument(text))
    const all = proseTree(read, [...read.sentences.keys()]).children.map(node => textOf(node))
    const { blocks } = read.document
    expect(all).toEqual(read.sentences.map(({ block, start, end }) => blocks[block]?.text.slice(start, end)))
  })
})

describe('plain-English rules', () => {
  /** What they flag, with them switched on. */
  const flagged = (text: string) => {
    const { findings } = reviewDocument(exampleDocument(text), switchedOn, { asAt: '2026-11-29', type: 'policy' })
    return findings.flatMap(finding =>
      finding.kind === 'wording' && finding.rule.startsWith('PE-')
        ? [[finding.rule, finding.occurrences.map(({ quote }) => quote), finding.reason] as const]
        : [],
    )
  }

  test('are off until somebody switches them on', () => {
    const { findings } = reviewDocument(exampleDocument('It it is a interpreter.'), compiled, { asAt: '2026-11-29' })
    expect(findings.filter(({ rule }) => rule.startsWith('PE-'))).toEqual([])
  })

  test('flag a promise in the passive with its “will be”, and every place of it in one finding', () => {
    expect(flagged('= Policy\nRecords will be checked. You will be told why.\nThe panel will be independent.')).toEqual(
      [['PE-02', ['will be checked', 'will be told'], undefined]],
    )
  })

  test('leave out headings', () => {
    expect(flagged('= Policy\n# How records will be checked\nThe manager decides.')).toEqual([])
  })

  test('say what could be written instead', () => {
    expect(flagged('= Policy\nAsk for a interpreter prior to the meeting.')).toEqual([
      ['PE-04', ['a'], 'Perhaps: “an”.'],
      ['PE-05', ['prior to'], 'Perhaps: “before”.'],
    ])
  })
})

test('a rule of an organisation can ask for how readable sentences are, by the vote of the formulas', () => {
  const rule = wording('x', '  check: { name: prose, with: { plugin: readability } }').replace('  find: [x]\n', '')
  const long =
    'Notwithstanding the aforementioned organisational considerations, representatives determining disciplinary proportionality shall unanimously and continuously demonstrate methodological impartiality.'
  const own = compileRules(rulesOf({ wordings: rule }))
  const { findings } = reviewDocument(exampleDocument(`We listen to you. ${long}\n# ${long}`), own, {
    asAt: '2026-11-29',
    type: 'policy',
  })
  expect(findings).toMatchObject([{ rule: 'T01', occurrences: [{ block: 0, quote: long }] }])
})

test('a plugin that was not waited for is a mistake of the program, and not silence', async () => {
  vi.resetModules()
  const fresh = await import('../../../engine/prose/loaded.ts')
  expect(() => fresh.loadedProse()).toThrow('wait for checksReady')
})
