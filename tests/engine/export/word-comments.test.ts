import { describe, expect, it } from 'vitest'
import type { Report } from '../../../engine/export/report.ts'
import { commentsFor, type PlannedComment } from '../../../engine/export/word-comments.ts'
import { countWords } from '../../../engine/text/shorten.ts'
import { aDecision, aReport, aRequirement, aWording, placeOf } from '../../helpers/report.ts'

const lines = (comment: PlannedComment | undefined) =>
  (comment?.paragraphs ?? []).map(p => p.runs.map(run => run.text).join(''))
const comments = (report: Report, passes = false) => commentsFor(report, { includeCovered: passes })
const wordsAt = (report: Report, { at }: PlannedComment) =>
  report.review.document.blocks[at.block]?.text.slice(at.start, at.end)

describe('a wording', () => {
  const blacklist = aWording('L061', { verdict: 'avoid' })

  it('is commented on its exact words, with why, what instead, source and id', () => {
    const report = aReport({ text: 'The firm was blacklisted.', says: [{ rule: blacklist, on: ['blacklisted'] }] })
    const [comment, ...others] = comments(report)
    expect(others).toEqual([])
    expect(comment && wordsAt(report, comment)).toBe('blacklisted')
    expect(lines(comment)).toEqual([
      'Avoid: “blacklisted”.',
      'It equates black with bad.',
      'Instead: blocklist, or barred list.',
      'L061:blacklisted · Race Disparity Unit style guide · R15',
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
    expect(lines(comments(report)[0])[0]).toBe(
      'Avoid: “blacklist”. Also in 4 other places: 2.1 (twice), Appendix A, table 1.',
    )
    expect(comments(report)[0]?.at.block).toBe(1)
  })

  it('that stands in forty sections names the first six and counts them all', () => {
    const text = Array.from({ length: 40 }, (_, i) => `# ${i + 1}.1 Part\nA blacklist.`).join('\n')
    const document = aReport({ text }).review.document
    const on = Array.from({ length: 40 }, (_, nth) => placeOf(document, 'blacklist', nth))
    const report = aReport({ text, says: [{ rule: blacklist, on }] })
    expect(lines(comments(report)[0])[0]).toContain(
      'Also in 39 other places: 2.1, 3.1, 4.1, 5.1, 6.1, 7.1, and 33 more.',
    )
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
    expect(lines(comments(report)[0])[0]).toBe('Depends on context: “BAME”. BAME lumps different groups together.')
  })
})

describe('a requirement', () => {
  it('that is weak is commented on its passage', () => {
    const text = 'Intro.\nVictimisation is unacceptable. More.'
    const says = [{ rule: aRequirement('GRV-22'), verdict: 'weak' as const, on: ['Victimisation is unacceptable.'] }]
    const report = aReport({ text, says })
    const [comment] = comments(report)
    expect(comment && wordsAt(report, comment)).toBe('Victimisation is unacceptable.')
    expect(lines(comment)[0]).toBe('Weak: Only in part: “People who complain are protected from victimisation”.')
  })

  it('that is weak says in what way, in the rule’s own words where it has them', () => {
    const rule = aRequirement('GRV-22', { weak: 'Victimisation is named but nobody is protected from it' })
    const says = [{ rule, verdict: 'weak' as const, on: ['You may bring'], reason: rule.weak ?? '' }]
    expect(lines(comments(aReport({ says }))[0])[0]).toBe(
      'Weak: Victimisation is named but nobody is protected from it.',
    )
    const hoped = [{ ...says[0], rule, verdict: 'weak' as const, reason: 'It is said as a hope (should).' }]
    expect(lines(comments(aReport({ says: hoped }))[0])[0]).toBe(
      'Weak: Only in part: “People who complain are protected from victimisation”. It is said as a hope (should).',
    )
    const checked = { ...rule, check: { name: 'x', with: {} } }
    const counted = [{ ...says[0], rule: checked, verdict: 'weak' as const, reason: 'Two are left out.' }]
    expect(lines(comments(aReport({ says: counted }))[0])[0]).toBe(
      'Weak: Victimisation is named but nobody is protected from it. Two are left out.',
    )
  })

  describe('with named parts', () => {
    const text = '= Grievance policy\nYou may bring a colleague.\nAn appeal may be held.'
    const rule = aRequirement('GRV-08', { title: 'You can bring somebody with you' })
    const parts = [
      { name: 'a colleague', state: 'there', on: 'You may bring a colleague.' },
      { name: 'a time to reply', state: 'soft', on: 'An appeal may be held.' },
      { name: 'a union representative', state: 'lacking' },
      { name: 'the appeal', state: 'lacking' },
    ] as const
    const reason = 'There: a colleague. Left open: a time to reply. Lacking: a union representative; the appeal.'
    const weak = { rule, verdict: 'weak', on: ['You may bring a colleague.'], parts, reason } as const

    it('says in one sentence what is there and what is lacking', () => {
      expect(lines(comments(aReport({ text, says: [weak] }))[0])[0]).toBe(
        'Weak: Only in part: “You can bring somebody with you”. There: a colleague – left open: a time to reply – lacking: a union representative; the appeal.',
      )
    })

    it('keeps what a check says besides', () => {
      const says = [{ ...weak, reason: `${reason} Appeal: 5 days.` }]
      expect(lines(comments(aReport({ text, says }))[0])[0]).toMatch(/lacking: [^.]*\. Appeal: 5 days\.$/)
    })

    it('says what the document denies, and nothing more of what is wholly missing', () => {
      const denied = { rule, on: [], parts: [{ name: 'the appeal', state: 'denied' }] as const }
      expect(lines(comments(aReport({ text, says: [denied] }))[0])[0]).toMatch(/ Ruled out: the appeal\.$/)
      const none = { rule, on: [], parts: [parts[2], parts[3]], nearest: ['An appeal may be held.'] }
      const [comment] = comments(aReport({ text, says: [none] }))
      expect(lines(comment)[0]).toBe(`Missing: ${rule.missing}`)
      expect(lines(comment).join(' ')).not.toContain('An appeal may be held')
    })

    it('says of what is missing that its other parts stand somewhere else', () => {
      const said = { rule, on: [], parts: [parts[0], parts[2]] }
      expect(lines(comments(aReport({ text, says: [said] }))[0])[0]).toBe(
        `Missing: ${rule.missing} Elsewhere: a colleague – lacking: a union representative.`,
      )
    })

    it('keeps that sentence within its words, where the reasons are long', () => {
      const long = aRequirement('GRV-08', { title: rule.title, why: 'It matters to people. '.repeat(40) })
      const [comment] = comments(aReport({ text, says: [{ ...weak, rule: long }] }))
      expect(countWords(lines(comment).join(' '))).toBeLessThanOrEqual(80)
      expect(lines(comment)[0]).toMatch(/lacking: a union representative; the appeal\.$/)
    })
  })

  it('that is missing is commented on the heading it belongs under, with wording to start from', () => {
    const report = aReport({ says: [{ rule: aRequirement('GRV-22'), home: 'Support' }] })
    const [comment] = comments(report)
    expect(comment && wordsAt(report, comment)).toBe('Support')
    expect(lines(comment)).toEqual([
      'Missing: The policy does not say that people who complain are protected.',
      'Fear of reprisal is the commonest reason for not reporting racism.',
      'Suggested wording: “No one who raises a grievance in good faith will suffer any detriment for it.”',
      'GRV-22 · Equality Act 2010, section 27 · R02',
    ])
  })

  it('that the document contradicts is commented on the offending passage', () => {
    const text = '= Policy\nComplaints must be made within one day.'
    const rule = aRequirement('GRV-05', { missing: 'There is no fair time limit' })
    const says = [{ rule, on: ['within one day'], reason: 'The document says the opposite.' }]
    const report = aReport({ text, says })
    const [comment] = comments(report)
    expect(comment && wordsAt(report, comment)).toBe('within one day')
    expect(lines(comment)[0]).toBe('Missing: There is no fair time limit. The document says the opposite.')
  })

  it('that only a person can judge is put as a question', () => {
    const rule = aRequirement('ALL-15', { ask: 'Were staff consulted before this was approved?' })
    const report = aReport({ says: [{ rule, verdict: 'ask', home: 'Support' }] })
    expect(lines(comments(report)[0])[0]).toBe('For you to judge: Were staff consulted before this was approved?')
  })

  it('that rests on general knowledge asks the author to confirm it', () => {
    const says = [
      { rule: aRequirement('GRV-22', { confirm: true, fix: { instruction: 'Add a date.' } }), home: 'Support' },
    ]
    expect(lines(comments(aReport({ says }))[0])[2]).toBe('Add a date. Confirm with your adviser.')
  })

  it('that is covered is commented only when passes are asked for, on its passage', () => {
    const report = aReport({ says: [{ rule: aRequirement('GRV-22'), verdict: 'covered', on: ['You may bring'] }] })
    expect(comments(report)).toEqual([])
    expect(lines(comments(report, true)[0])).toEqual([
      'Covered: People who complain are protected from victimisation.',
      'GRV-22 · Equality Act 2010, section 27 · R02',
    ])
  })
})

describe('several missing requirements', () => {
  const many = (count: number, home?: string) =>
    Array.from({ length: count }, (_, i) => ({
      rule: aRequirement(`GRV-${10 + i}`, { missing: `Point ${i} is missing` }),
      ...(home === undefined ? {} : { home }),
    }))

  it('that belong nowhere are gathered in one numbered comment on the title, law first', () => {
    const says = [
      { rule: aRequirement('ALL-01', { strength: 'review', missing: 'No anti-racist aim.' }) },
      { rule: aRequirement('ALL-02', { strength: 'code', missing: 'No time limits.' }) },
      { rule: aRequirement('ALL-03', { strength: 'legal-duty', missing: 'No protection.' }) },
      { rule: aRequirement('ALL-04', { strength: 'practice', missing: 'No owner.' }) },
    ]
    const report = aReport({ says })
    const [comment, ...others] = comments(report)
    expect(others).toEqual([])
    expect(comment && wordsAt(report, comment)).toBe('Grievance policy')
    expect(comment?.findings).toEqual(['ALL-03', 'ALL-02', 'ALL-04', 'ALL-01'])
    const bold = comment?.paragraphs.map(p => p.runs[0]).filter(run => run?.bold)
    expect(bold?.map(run => run?.text)).toEqual([
      '4 points are missing from this document',
      'Required by law',
      '1. No protection.',
      'Expected by a statutory code of practice',
      '2. No time limits.',
      'Good practice',
      '3. No owner.',
      'Asked for by the review',
      '4. No anti-racist aim.',
    ])
  })

  it('are one comment each for up to three on the same heading, and gathered when there are more', () => {
    expect(comments(aReport({ says: many(3, 'Support') }))).toHaveLength(3)
    const four = comments(aReport({ says: many(4, 'Support') }))
    expect(four).toHaveLength(1)
    expect(lines(four[0])[0]).toBe('4 missing points that would fit in this section')
  })

  it('are kept apart from questions about the whole document', () => {
    const asks = ['ALL-15', 'ALL-16'].map(id => ({
      rule: aRequirement(id, { ask: `${id}?` }),
      verdict: 'ask' as const,
    }))
    const found = comments(aReport({ says: [...many(5), ...asks] }))
    expect(found.map(c => c.findings.length)).toEqual([5, 2])
    expect(lines(found[1])[0]).toBe('2 questions that only a person can answer')
  })

  it('sit on the first heading, or the first words, of a document without a title', () => {
    const untitled = aReport({ text: 'Words.\n# Aims\nMore.', says: many(2) })
    expect(comments(untitled).map(c => wordsAt(untitled, c))).toEqual(['Aims'])
    const plain = aReport({ text: '^ Page header\nWords.', says: many(2) })
    expect(comments(plain).map(c => wordsAt(plain, c))).toEqual(['Words.'])
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

  it('adds the note of an accepted finding, whole, before the reference', () => {
    const note = `Please use the wording ${'that we agreed '.repeat(30)}in March.`
    const [comment] = comments(aReport({ says, decisions: [aDecision('GRV-22', 'accepted', note)] }))
    expect(lines(comment).at(-2)).toBe(`Reviewer’s note (Sam Okoro): ${note}`)
  })
})

describe('the length of a comment', () => {
  const sentences = (count: number, word: string) => `${word} one two three four five six seven. `.repeat(count).trim()

  it('is at most eighty words, shortened at the ends of sentences', () => {
    const rule = aRequirement('GRV-22', { why: sentences(6, 'Why'), fix: { wording: sentences(8, 'We') } })
    const [comment] = comments(aReport({ says: [{ rule, home: 'Support' }] }))
    expect(countWords(lines(comment).join(' '))).toBeLessThanOrEqual(80)
    expect(lines(comment)[1]).toBe('Why one two three four five six seven.')
    expect(lines(comment)[2]).toMatch(/^Suggested wording: “We .* seven\.”$/)
    expect(lines(comment)[3]).toBe('GRV-22 · Equality Act 2010, section 27 · R02')
  })

  it('holds even where single sentences are long, and never costs the finding’s id', () => {
    const long = `Word ${'and word '.repeat(80)}end.`
    const rule = aRequirement('GRV-22', { why: long, fix: { wording: long }, missing: long, source: long })
    const report = aReport({ says: [{ rule, home: 'Support' }] })
    expect(countWords(lines(comments(report)[0]).join(' '))).toBeLessThanOrEqual(80)
    expect(lines(comments(report)[0]).at(-1)).toMatch(/^GRV-22 · Word/)
  })

  it('leaves room for the place where the words stand in a footnote, which the comment has to quote', () => {
    const text = [
      { kind: 'paragraph' as const, part: 'body' as const, text: 'Words.' },
      { kind: 'paragraph' as const, part: 'footnote' as const, host: 0, text: 'A blacklist.' },
    ]
    const rule = aWording('L061', { why: sentences(12, 'Why') })
    const [comment] = comments(aReport({ text, says: [{ rule, on: ['blacklist'] }] }))
    expect(countWords(lines(comment).join(' '))).toBeLessThanOrEqual(60)
  })

  it('holds for each item of a numbered comment', () => {
    const rule = (id: string) => aRequirement(id, { why: sentences(6, 'Why'), fix: { wording: sentences(8, 'We') } })
    const [comment] = comments(aReport({ says: [{ rule: rule('GRV-20') }, { rule: rule('GRV-21') }] }))
    const [, , first, reference] = lines(comment)
    expect(countWords(`${first} ${reference}`)).toBeLessThanOrEqual(80)
  })
})

it('puts every finding in exactly one comment, requirements of law first and wordings after', () => {
  const says = [
    { rule: aWording('L061'), on: ['companion'] },
    { rule: aRequirement('ALL-01', { strength: 'review' }), home: 'Support' },
    { rule: aRequirement('GRV-22'), verdict: 'weak' as const, on: ['You may'] },
    { rule: aRequirement('GRV-23') },
    { rule: aRequirement('GRV-24'), verdict: 'covered' as const },
  ]
  expect(comments(aReport({ says }), true).map(c => c.findings)).toEqual([
    ['GRV-23'],
    ['GRV-22'],
    ['ALL-01'],
    ['L061:companion'],
    ['GRV-24'],
  ])
})

it('has nothing to say about a document with no findings, or with no words', () => {
  expect(comments(aReport())).toEqual([])
  expect(comments(aReport({ text: [], says: [{ rule: aRequirement('GRV-22') }] }))).toEqual([])
})
