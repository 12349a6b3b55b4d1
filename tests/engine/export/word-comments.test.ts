import { describe, expect, it } from 'vitest'
import type { Report } from '../../../engine/export/report.ts'
import { type CommentOptions, commentsFor, type PlannedComment } from '../../../engine/export/word-comments.ts'
import { countWords } from '../../../engine/text/shorten.ts'
import { aDecision, aReport, aRequirement, aWording, placeOf, type Said } from '../../helpers/report.ts'

const lines = (comment: PlannedComment | undefined) =>
  (comment?.paragraphs ?? []).map(p => p.runs.map(run => run.text).join(''))
const comments = (report: Report, more: Partial<CommentOptions> = {}) =>
  commentsFor(report, { comments: 'full', includeCovered: false, ...more })
const wordsAt = (report: Report, comment: PlannedComment | undefined) =>
  comment && report.review.document.blocks[comment.at.block]?.text.slice(comment.at.start, comment.at.end)
const wordsIn = (comment: PlannedComment | undefined) => countWords(lines(comment).join(' '))

describe('a wording', () => {
  const blacklist = aWording('L061', { verdict: 'avoid' })

  it('is commented on its exact words, with why, what instead, source and rule', () => {
    const report = aReport({ text: 'The firm was blacklisted.', says: [{ rule: blacklist, on: ['blacklisted'] }] })
    const [comment, ...others] = comments(report)
    expect(others).toEqual([])
    expect(wordsAt(report, comment)).toBe('blacklisted')
    expect(lines(comment)).toEqual([
      'Avoid: “blacklisted”. It equates black with bad.',
      'Instead: blocklist, or barred list.',
      'Race Disparity Unit style guide (L061)',
    ])
    expect(comment?.paragraphs[0]?.runs[0]?.bold).toBe(true)
  })

  it('that repeats is commented once, at its first place, with the count and names of the others', () => {
    const text =
      '# 1 Aims\nA blacklist.\n# 2.1 Money\nA blacklist. A blacklist.\n# Appendix A: Forms\nA blacklist.\n| a blacklist | b |'
    const document = aReport({ text }).review.document
    const on = [0, 1, 2, 3, 4].map(nth => placeOf(document, 'blacklist', nth))
    const report = aReport({ text, says: [{ rule: blacklist, on }] })
    expect(comments(report)).toHaveLength(1)
    expect(lines(comments(report)[0])[2]).toBe('Also in 4 other places: 2.1 (twice), Appendix A, table 1.')
    expect(comments(report)[0]?.at.block).toBe(1)
  })

  it('of one kind in several words is one comment, with the words of each place', () => {
    const text = 'A whitelist.\n# Money\nA blacklist.'
    const says = ['blacklist', 'whitelist'].map(on => ({ rule: blacklist, on: [on] }))
    const report = aReport({ text, says })
    const [comment, ...others] = comments(report)
    expect(others).toEqual([])
    expect(comment?.findings).toEqual(['L061:blacklist', 'L061:whitelist'])
    expect(wordsAt(report, comment)).toBe('whitelist')
    expect(lines(comment)[2]).toBe('Also in 1 other place: “Money” (“blacklist”).')
  })

  it('that is in forty sections names the first, counts them all, and keeps within its words', () => {
    const text = Array.from({ length: 40 }, (_, i) => `# ${i + 1}.1 Part\nA blacklist.`).join('\n')
    const document = aReport({ text }).review.document
    const on = Array.from({ length: 40 }, (_, nth) => placeOf(document, 'blacklist', nth))
    const [comment] = comments(aReport({ text, says: [{ rule: blacklist, on }] }))
    expect(lines(comment)[2]).toMatch(/^Also in 39 other places: 2\.1, 3\.1, .*, and \d+ more\.$/)
    expect(wordsIn(comment)).toBeLessThanOrEqual(80)
  })

  it('that is only mentioned, in quotation marks say, gets no comment', () => {
    const mentioned = [{ on: 'blacklist', because: 'in quotation marks' }]
    expect(comments(aReport({ text: 'We do not say “blacklist”.', says: [{ rule: blacklist, mentioned }] }))).toEqual(
      [],
    )
  })

  it('has its title where that says more than the words themselves', () => {
    const rule = aWording('L001', { title: 'BAME lumps different groups together' })
    const report = aReport({ text: 'BAME staff.', says: [{ rule, on: ['BAME'] }] })
    expect(lines(comments(report)[0])[0]).toMatch(
      /^Depends on context: “BAME”\. BAME lumps different groups together\./,
    )
  })
})

describe('a gap', () => {
  const named = aRequirement('GRV-22', { name: 'Protection from victimisation' })

  it('begins with the short name of its rule, says what is lacking, gives wording to paste and its source', () => {
    const [comment] = comments(aReport({ says: [{ rule: named, home: 'Support' }] }))
    expect(comment?.paragraphs[0]?.runs[0]).toEqual({ text: 'Protection from victimisation. ', bold: true })
    expect(lines(comment)).toEqual([
      'Protection from victimisation. Missing. The policy does not say that people who complain are protected. Fear of reprisal is the commonest reason for not reporting racism.',
      'Suggested wording: “No one who raises a grievance in good faith will suffer any detriment for it.”',
      'Required by law: Equality Act 2010, section 27 (GRV-22)',
    ])
  })

  it('that is missing is commented on the heading that its rule names', () => {
    const report = aReport({ says: [{ rule: named, home: 'Support' }] })
    expect(wordsAt(report, comments(report)[0])).toBe('Support')
  })

  it('without such a heading is commented where a reader would add it, never on the title', () => {
    const text =
      '= Grievance policy\n# Purpose\nWhy.\n# Victimisation\nNo reprisals.\n# Appeals\nHow.\n# Contacts\nWho.'
    const other = { rule: aRequirement('GRV-30', { name: 'Menopause leave' }) }
    const report = aReport({ text, says: [{ rule: named }, other] })
    expect(comments(report).map(comment => wordsAt(report, comment))).toEqual(['Victimisation', 'Contacts'])
  })

  it('that is weak is commented on its passage, with the parts to add', () => {
    const text = '= Grievance policy\nYou may bring a colleague.\nAn appeal may be held.'
    const parts = [
      { name: 'a colleague', state: 'there', on: 'You may bring a colleague.' },
      { name: 'a time to reply', state: 'soft', on: 'An appeal may be held.' },
      { name: 'a union representative', state: 'lacking' },
      { name: 'the appeal', state: 'lacking' },
    ] as const
    const said: Said = { rule: named, verdict: 'weak', on: ['You may bring a colleague.'], parts }
    const report = aReport({ text, says: [said] })
    const [comment] = comments(report)
    expect(wordsAt(report, comment)).toBe('You may bring a colleague.')
    expect(lines(comment)[0]).toMatch(
      /Weak\. Lacking: a union representative; the appeal – left open: a time to reply\./,
    )
    const appeal = {
      ...said,
      reason:
        'There: a colleague. Left open: a time to reply. Lacking: a union representative; the appeal. Appeal: 5 days.',
    }
    expect(lines(comments(aReport({ text, says: [appeal] }))[0])[0]).toMatch(/ Appeal: 5 days\./)
  })

  it('with many open parts names those that fit and counts the others', () => {
    const parts = Array.from({ length: 12 }, (_, i) => ({
      name: `the part with the number ${i}`,
      state: 'lacking' as const,
    }))
    const [comment] = comments(aReport({ says: [{ rule: named, verdict: 'weak', on: ['You may'], parts }] }))
    expect(lines(comment)[0]).toMatch(/Lacking: the part with the number 0; .*; and \d+ other parts\./)
    expect(wordsIn(comment)).toBeLessThanOrEqual(60)
  })

  it('that is weak says in what way, in the rule’s own words where it has them', () => {
    const rule = aRequirement('GRV-22', { weak: 'Victimisation is named but nobody is protected from it' })
    const said = (more: object): Said => ({ rule, verdict: 'weak', on: ['You may bring'], ...more })
    const first = (each: Said) => lines(comments(aReport({ says: [each] }))[0])[0]
    expect(first(said({ reason: rule.weak }))).toMatch(
      /Weak\. Victimisation is named but nobody is protected from it\. /,
    )
    expect(first(said({ reason: 'Two are left out.' }))).toMatch(/protected from it\. Two are left out\. /)
    expect(first({ ...said({}), rule: aRequirement('GRV-22') })).toMatch(
      /Weak\. Only in part: “People who complain are protected from victimisation”\. /,
    )
  })

  it('that the document contradicts is commented on the offending passage, with what it rules out', () => {
    const text = '= Policy\nComplaints must be made within one day.'
    const parts = [{ name: 'the appeal', state: 'denied' as const }]
    const report = aReport({ text, says: [{ rule: named, on: ['within one day'], parts }] })
    expect(wordsAt(report, comments(report)[0])).toBe('within one day')
    expect(lines(comments(report)[0])[0]).toMatch(/ Ruled out: the appeal\./)
  })

  it('that only a person can judge is put as a question', () => {
    const rule = aRequirement('ALL-15', { ask: 'Were staff consulted before this was approved?' })
    const report = aReport({ says: [{ rule, verdict: 'ask', home: 'Support' }] })
    expect(lines(comments(report)[0])[0]).toMatch(/For you to judge\. Were staff consulted before this was approved\?/)
  })

  it('that rests on general knowledge asks the author to confirm it', () => {
    const rule = aRequirement('GRV-22', { confirm: true, fix: { instruction: 'Add a date.' } })
    expect(lines(comments(aReport({ says: [{ rule, home: 'Support' }] }))[0])[1]).toBe(
      'Add a date. Confirm with your adviser.',
    )
  })

  it('that is covered is commented only with all comments, when that is asked for, on its passage', () => {
    const report = aReport({ says: [{ rule: named, verdict: 'covered', on: ['You may bring'] }] })
    expect(comments(report)).toEqual([])
    expect(comments(report, { comments: 'essential', includeCovered: true })).toEqual([])
    const [comment] = comments(report, { includeCovered: true })
    expect(wordsAt(report, comment)).toBe('You may bring')
    expect(lines(comment)[0]).toBe(
      'Protection from victimisation. Covered. People who complain are protected from victimisation.',
    )
  })
})

describe('the size of a file’s comments', () => {
  const many = Array.from({ length: 14 }, (_, i) => ({
    rule: aRequirement(`GRV-${10 + i}`, { strength: i === 13 ? 'legal-duty' : 'practice' }),
  }))

  it('is one comment for each gap where all are wanted', () => {
    expect(comments(aReport({ says: many })).map(({ findings }) => findings.length)).toEqual(Array(14).fill(1))
  })

  it('is the ten most urgent where the essential ones are wanted', () => {
    const essential = comments(aReport({ says: many }), { comments: 'essential' })
    expect(essential).toHaveLength(10)
    expect(essential[0]?.findings).toEqual(['GRV-23'])
    expect(essential).toEqual(comments(aReport({ says: many })).slice(0, 10))
  })

  it('is one comment on a passage where the essential ones are wanted, and as many as there are gaps where all are', () => {
    const says = [
      {
        rule: aRequirement('GRV-10', { strength: 'code' }),
        verdict: 'weak' as const,
        on: ['You may bring a companion'],
      },
      { rule: aRequirement('GRV-11', { strength: 'practice' }), verdict: 'weak' as const, on: ['a companion'] },
      { rule: aRequirement('GRV-12'), home: 'Support' },
      { rule: aRequirement('GRV-13'), home: 'Support' },
    ]
    const findings = (size: 'essential' | 'full') =>
      comments(aReport({ says }), { comments: size }).flatMap(comment => comment.findings)
    expect(findings('full')).toHaveLength(4)
    expect(findings('essential').toSorted()).toEqual(['GRV-10', 'GRV-12', 'GRV-13'])
  })

  it('counts comments that stay in the file', () => {
    const options = { comments: 'essential', includeCovered: false } as const
    expect(commentsFor(aReport({ says: many }), options, 4)).toHaveLength(6)
    expect(commentsFor(aReport({ says: many }), options, 12)).toEqual([])
  })
})

describe('what a reviewer decided', () => {
  const says = [{ rule: aRequirement('GRV-22'), home: 'Support' }]

  it('leaves out what was dismissed or does not apply', () => {
    for (const state of ['dismissed', 'not-applicable'] as const) {
      expect(comments(aReport({ says, decisions: [aDecision('GRV-22', state, 'No.')] }))).toEqual([])
    }
  })

  it('says that it was dismissed, and why, where what was set aside is wanted too', () => {
    const report = aReport({ says, decisions: [aDecision('GRV-22', 'dismissed', 'Another policy says it.')] })
    const [comment] = comments({ ...report, review: { ...report.review, withSetAside: true } })
    expect(lines(comment).at(-2)).toBe('Dismissed (Sam Okoro): Another policy says it.')
  })

  it('goes by the latest decision', () => {
    const later = { ...aDecision('GRV-22', 'open'), when: '2026-11-21T10:00:00Z' }
    expect(comments(aReport({ says, decisions: [later, aDecision('GRV-22', 'dismissed')] }))).toHaveLength(1)
  })

  it('adds a short note before the source', () => {
    const [comment] = comments(aReport({ says, decisions: [aDecision('GRV-22', 'accepted', 'As agreed in March.')] }))
    expect(lines(comment).at(-2)).toBe('Reviewer’s note (Sam Okoro): As agreed in March.')
  })

  it('goes on in further comments on the same words where a note is long, and loses none of its words', () => {
    const note = `Please use the wording. ${'It is what we agreed with the union. '.repeat(30)}Thank you.`
    const [comment, ...more] = comments(aReport({ says, decisions: [aDecision('GRV-22', 'accepted', note)] }))
    expect(more.length).toBeGreaterThan(1)
    for (const each of more) expect([each.findings, each.at]).toEqual([[], comment?.at])
    for (const each of [comment, ...more]) expect(wordsIn(each)).toBeLessThanOrEqual(90)
    expect(more.flatMap(lines).join(' ')).toBe(`Reviewer’s note (Sam Okoro): ${note}`)
  })
})

describe('the length of a comment', () => {
  const sentences = (count: number, word: string) => `${word} one two three four five six seven. `.repeat(count).trim()

  it('is at most sixty words for a gap; its wording ends with a sentence', () => {
    const rule = aRequirement('GRV-22', { why: sentences(6, 'Why'), fix: { wording: sentences(8, 'We') } })
    const [comment] = comments(aReport({ says: [{ rule, home: 'Support' }] }))
    expect(wordsIn(comment)).toBeLessThanOrEqual(60)
    expect(lines(comment)[1]).toMatch(/^Suggested wording: “We .* seven\.” The report has the rest\.$/)
    expect(lines(comment)[2]).toBe('Required by law: Equality Act 2010, section 27 (GRV-22)')
  })

  it('holds even where single sentences are long, and never costs the name of the rule', () => {
    const long = `Word ${'and word '.repeat(80)}end.`
    const rules = [
      aRequirement('GRV-22', { name: long, missing: long, why: long, source: long, fix: { wording: long } }),
      aWording('L061', { title: long, why: long, source: long, instead: { wording: [long] } }),
    ]
    const text = '= Policy\n# Support\nA blacklist.'
    const found = comments(aReport({ text, says: rules.map(rule => ({ rule, on: ['blacklist'] })) }))
    expect(found).toHaveLength(2)
    for (const comment of found) expect(wordsIn(comment)).toBeLessThanOrEqual(80)
    expect(found.map(comment => lines(comment)[0]?.split(' ')[0])).toEqual(['Word', 'Depends'])
  })

  it('leaves room for the place where the words are in a footnote, which the comment has to quote', () => {
    const text = [
      { kind: 'paragraph' as const, part: 'body' as const, text: 'Words.' },
      { kind: 'paragraph' as const, part: 'footnote' as const, host: 0, text: 'A blacklist.' },
    ]
    const rule = aWording('L061', { why: sentences(12, 'Why') })
    const [comment] = comments(aReport({ text, says: [{ rule, on: ['blacklist'] }] }))
    expect(wordsIn(comment)).toBeLessThanOrEqual(60)
  })
})

it('puts every finding in exactly one comment, the most urgent first', () => {
  const says = [
    { rule: aWording('L061'), on: ['companion'] },
    { rule: aRequirement('ALL-01', { strength: 'review' }), home: 'Support' },
    { rule: aRequirement('GRV-22'), verdict: 'weak' as const, on: ['You may'] },
    { rule: aRequirement('GRV-23') },
    { rule: aRequirement('GRV-24'), verdict: 'covered' as const },
  ]
  expect(comments(aReport({ says }), { includeCovered: true }).map(c => c.findings)).toEqual([
    ['GRV-23'],
    ['GRV-22'],
    ['L061:companion'],
    ['ALL-01'],
    ['GRV-24'],
  ])
})

it('has nothing to say about a document with no findings, or with no words', () => {
  expect(comments(aReport())).toEqual([])
  expect(comments(aReport({ text: [], says: [{ rule: aRequirement('GRV-22') }] }))).toEqual([])
})
