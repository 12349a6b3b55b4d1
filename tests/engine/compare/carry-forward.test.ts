import { describe, expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { align } from '../../../engine/compare/align.ts'
import { anchorOf, carryForward } from '../../../engine/compare/carry-forward.ts'
import { type Document, spanOf } from '../../../engine/document.ts'
import type { Finding, RequirementFinding, WordingFinding } from '../../../engine/review/finding.ts'

/** Every place of a word, as one finding of rule L061. */
function wording(document: Document, word = 'blacklist', rule = 'L061'): WordingFinding {
  const occurrences = document.blocks.flatMap(({ text }, block) =>
    [...text.matchAll(new RegExp(`\\b${word}\\b`, 'gi'))].map(m =>
      spanOf(document, block, m.index, m.index + word.length),
    ),
  )
  return { kind: 'wording', id: `${rule}:${word}`, rule, verdict: 'avoid', occurrences, mentioned: [] }
}

function requirement(verdict: RequirementFinding['verdict'], document?: Document, passage = ''): RequirementFinding {
  const block = document?.blocks.findIndex(b => b.text.includes(passage)) ?? -1
  const start = document?.blocks[block]?.text.indexOf(passage) ?? 0
  const evidence =
    document && block >= 0
      ? [
          {
            ...spanOf(document, block, start, start + passage.length),
            basis: 'phrase' as const,
            grade: 'aspirational' as const,
          },
        ]
      : []
  return { kind: 'requirement', id: 'GRV-22', rule: 'GRV-22', verdict, evidence }
}

/** What becomes of a decision on the nth place of "blacklist" (or on all of them) when a text is edited. */
function afterEdit(before: string, after: string, nth?: number) {
  const [old, fresh] = [exampleDocument(before), exampleDocument(after)]
  const finding = wording(old)
  const held = anchorOf(finding, nth === undefined ? undefined : finding.occurrences[nth])
  return carryForward(held, [wording(fresh)], align(old, fresh)).map(c => {
    if (c.kind === 'lost') return c.because
    return c.places === 'all' ? 'all' : c.places.map(p => `${p.block}:${p.start}`)
  })
}

const opening = '# Suppliers\nWe keep a blacklist of suppliers who have broken our code.'
const other = '# Staff\nManagers must not keep a blacklist of former members of staff.'
const middle = '# Buying\nEvery purchase above five hundred pounds needs three quotes in writing.'

describe('a decision on words of a document', () => {
  test('stays when nothing has changed', () => {
    expect(afterEdit(`${opening}\n${other}`, `${opening}\n${other}`)).toEqual(['all'])
    expect(afterEdit(`${opening}\n${other}`, `${opening}\n${other}`, 1)).toEqual([['3:25']])
  })

  test('stays when text is added before, after and around the words', () => {
    const edited = opening
      .replace('We keep a', 'Since 2024 we all keep a')
      .replace('broken our code', 'broken the code twice')
    expect(afterEdit(opening, `# New\nA new first paragraph that nobody has read.\n${edited}`)).toEqual(['all'])
  })

  test('is lost when its words are deleted and a look-alike stands elsewhere', () => {
    expect(afterEdit(`${opening}\n${middle}\n${other}`, `${middle}\n${other}`, 0)).toEqual(['vanished'])
    expect(afterEdit(`${opening}\n${middle}`, `${middle}\n${other}`)).toEqual(['vanished'])
  })

  test('is lost when its sentence is deleted from a paragraph that says the word again', () => {
    const both =
      'Our blacklist names firms that failed an audit. Ask the finance team before you add anyone to a blacklist.'
    const rest = 'Ask the finance team before you add anyone to a blacklist.'
    expect(afterEdit(both, rest, 0)).toEqual(['vanished'])
    expect(afterEdit(both, rest, 1)).toEqual([['0:48']])
  })

  test('is lost as ambiguous when one of several equal paragraphs is deleted', () => {
    const row = 'A name on the blacklist stays there for two years.'
    const three = `# List\n${row}\n${row}\n${row}\n# End`
    expect(afterEdit(three, `# List\n${row}\n${row}\n# End`, 1)).toEqual(['ambiguous'])
    expect(afterEdit(three, three, 1)).toEqual([['2:14']])
  })

  test('follows a paragraph that is moved whole, and one that is split', () => {
    expect(afterEdit(`${opening}\n${middle}`, `${middle}\n${opening}`)).toEqual(['all'])
    const long =
      'The committee meets four times a year and reads every report in full before it votes. ' +
      'Its members keep a blacklist of suppliers who have broken our code, and publish it each spring.'
    expect(afterEdit(long, long.replace('votes. ', 'votes.\n'))).toEqual(['all'])
  })

  test('does not follow a short line to another table cell', () => {
    expect(afterEdit('| Blacklist | Owner |\n| Whole | Part |', '| Owner | Whole |\n| Part | Blacklist |')).toEqual([
      'vanished',
    ])
  })

  test('on a group stands on the places that were seen when new ones join', () => {
    expect(afterEdit(opening, `${opening}\n${other}`)).toEqual([['1:10']])
  })

  test('on a group stays whole when one of its places goes', () => {
    expect(afterEdit(`${opening}\n${middle}\n${other}`, `${middle}\n${other}`)).toEqual(['all'])
  })

  test('tells words that are gone from words that the rule no longer flags', () => {
    const document = exampleDocument(opening)
    const held = anchorOf(wording(document))
    expect(carryForward(held, [], align(document, document))).toEqual([{ kind: 'lost', because: 'not-flagged' }])
    const mentions: Finding = { ...wording(document), occurrences: [] }
    expect(carryForward(held, [mentions], align(document, document))).toEqual([
      { kind: 'lost', because: 'not-flagged' },
    ])
    const fresh = exampleDocument(middle)
    expect(carryForward(held, [], align(document, fresh))).toEqual([{ kind: 'lost', because: 'vanished' }])
  })
})

describe('a decision on a requirement', () => {
  const kept = [{ kind: 'kept', finding: 'GRV-22', places: 'all' }]
  const text = exampleDocument('# Support\nVictimisation is not acceptable here.\n# End\nThis policy ends here.')

  test('that is missing stays while it is missing', () => {
    const after = exampleDocument('# Other\nQuite another text.')
    expect(carryForward(anchorOf(requirement('missing')), [requirement('missing')], align(text, after))).toEqual(kept)
  })

  test('is lost when the verdict is another', () => {
    const now = requirement('covered', text, 'Victimisation')
    expect(carryForward(anchorOf(requirement('missing')), [now], align(text, text))).toEqual([
      { kind: 'lost', because: 'changed' },
    ])
  })

  test('stays on its passage and is lost with it', () => {
    const held = anchorOf(requirement('weak', text, 'Victimisation is not acceptable'))
    expect(carryForward(held, [requirement('weak', text, 'not acceptable here')], align(text, text))).toEqual(kept)
    const elsewhere = [requirement('weak', text, 'policy ends')]
    expect(carryForward(held, elsewhere, align(text, text))).toEqual([{ kind: 'lost', because: 'changed' }])
    const cut = exampleDocument('# Support\n# End\nThis policy ends here.')
    expect(carryForward(held, [requirement('weak', cut, 'policy ends')], align(text, cut))).toEqual([
      { kind: 'lost', because: 'vanished' },
    ])
  })

  test('is lost when its rule no longer applies', () => {
    expect(carryForward(anchorOf(requirement('missing')), [], align(text, text))).toEqual([
      { kind: 'lost', because: 'not-flagged' },
    ])
  })
})
