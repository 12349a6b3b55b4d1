import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { html, htmlPage } from '../../../engine/export/html.ts'
import { partsInWords } from '../../../engine/review/parts.ts'
import { aDecision, aReport, aRequirement, aWording, placeOf } from '../../helpers/report.ts'

const requirement = aRequirement('GRV-22')
const blacklist = aWording('L061', { verdict: 'avoid' })
/** What a reader sees of a page, without tags, on one line. */
const textOf = (page: string) =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

describe('the page', () => {
  const page = htmlPage(aReport({ says: [{ rule: requirement, home: 'Support' }] }))

  it('says what was reviewed, as what and why, when and with which rules', () => {
    const text = textOf(page)
    for (const said of ['grievance.docx', 'Grievance policy', 'The title says grievance.', '24 November 2026']) {
      expect(text).toContain(said)
    }
    expect(text).toContain('Test rules (version 1.2.0)')
  })

  it('loads and runs nothing: no script, no address, and a policy that allows only its own style sheet', () => {
    expect(page).not.toMatch(/<script|<img|<link|<iframe|@import|url\(|https?:|\bstyle="|\son\w+="/i)
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'")
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`)
  })

  it('has one first heading, and no heading that skips a level', () => {
    const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map(m => Number(m[1]))
    expect(levels.filter(level => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    for (const [i, level] of levels.slice(1).entries()) expect(level).toBeLessThanOrEqual((levels[i] ?? 0) + 1)
  })

  it('links only to what is on it', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(m => m[1]))
    const links = [...page.matchAll(/href="([^"]*)"/g)].map(m => m[1] ?? '')
    expect(links.length).toBeGreaterThan(4)
    for (const link of links) expect(ids).toContain(link.replace(/^#/, ''))
  })

  it('is bytes of UTF-8 that end in .html', () => {
    expect(new TextDecoder().decode(html.write(aReport()))).toBe(htmlPage(aReport()))
    expect(html.ending).toBe('.html')
  })
})

describe('the two parts', () => {
  const says = [{ rule: requirement }, { rule: blacklist, on: ['companion'] }]
  const [one = '', two = ''] = htmlPage(aReport({ says })).split('<h2 id="detail">')

  it('keep what a board decides on apart from the detail, which starts a new page in print', () => {
    for (const id of ['to-decide', 'first', 'summary', 'not-checked']) expect(one).toContain(`id="${id}"`)
    for (const id of ['law', 'requirements', 'wordings', 'recommendations', 'checked']) {
      expect(two).toContain(`id="${id}"`)
    }
    expect(one).toMatch(/@media print.*\.part\+\.part\{break-before:page\}/s)
    expect(one).not.toContain('<article')
  })
})

describe('what it is', () => {
  const review = aReport().review
  const version = { kind: 'version', value: '3.2', at: placeOf(review.document, 'companion') } as const

  it('names the organisation, the reviewer and the version where they are known', () => {
    const known = { ...aReport(), organisation: 'Northfield Trust', reviewer: 'Sam Okoro' }
    const text = textOf(htmlPage({ ...known, review: { ...review, facts: [version] } }))
    expect(text).toContain('Organisation Northfield Trust Version 3.2 File grievance.docx')
    expect(text).toContain('Reviewed by Sam Okoro Date of review 24 November 2026')
  })

  it('leaves out what is not known', () => {
    const facts = /<dl class="facts">.*?<\/dl>/s.exec(htmlPage({ ...aReport(), reviewer: '' }))?.[0] ?? ''
    expect(textOf(facts)).toContain('File grievance.docx')
    expect(facts).not.toMatch(/Organisation|Version|Reviewed by|unknown/i)
  })
})

describe('what to do first', () => {
  const names = ['Protection', 'Owner', 'Dates', 'Contact', 'Appeal', 'Records']
  const says = names.map((name, i) => ({
    rule: aRequirement(`A-0${i}`, {
      name,
      strength: name === 'Records' ? 'legal-duty' : 'practice',
      missing: `No ${name}.`,
    }),
  }))

  it('opens the report: five things at most, the most urgent first, each a link to its finding', () => {
    const page = htmlPage(aReport({ says }))
    const [, list = ''] =
      /<h2 id="to-decide">What to decide<\/h2>\s*<section[^>]*>\s*<h3 id="first">Five to do first<\/h3>\s*<ol class="first">(.*?)<\/ol>/s.exec(
        page,
      ) ?? []
    expect(list.match(/<a href="#A-0\d">[^<]*/g)).toEqual([
      '<a href="#A-05">Records',
      '<a href="#A-00">Protection',
      '<a href="#A-01">Owner',
      '<a href="#A-02">Dates',
      '<a href="#A-03">Contact',
    ])
    expect(textOf(list)).toContain('Records Required by law No Records.')
    expect(page).toContain('<a href="#first">')
  })

  it('is not there where nothing is to do', () => {
    expect(
      htmlPage(aReport({ says: [{ rule: aRequirement('A-01'), verdict: 'covered', on: ['companion'] }] })),
    ).not.toContain('id="first"')
  })
})

describe('the summary', () => {
  it('counts verdicts in words and gives no score', () => {
    const says = [
      { rule: aRequirement('A-01'), verdict: 'covered' as const, on: ['You may bring'] },
      { rule: aRequirement('A-02'), verdict: 'weak' as const, on: ['companion'] },
      { rule: aRequirement('A-03', { strength: 'review' }) },
      { rule: aRequirement('A-04', { strength: 'review' }) },
    ]
    const text = textOf(htmlPage(aReport({ says })))
    expect(text).toContain('Of 4 requirements, 1 is covered, 1 is weak and 2 are missing.')
    expect(text).not.toMatch(/\d ?%|score/i)
  })

  it('names each gap against the law and leaves other gaps to their section', () => {
    const says = [
      { rule: aRequirement('A-01', { missing: 'Nobody is protected.' }) },
      { rule: aRequirement('A-02', { missing: 'No owner is named.', strength: 'practice' }) },
    ]
    const law = textOf(/<h3 id="law">.*?<\/section>/s.exec(htmlPage(aReport({ says })))?.[0] ?? '')
    expect(law).toContain('Nobody is protected. A-01')
    expect(law).not.toContain('No owner is named.')
  })

  it('says so where there is nothing to say', () => {
    const text = textOf(htmlPage(aReport()))
    expect(text).toContain('No requirements were checked in this document.')
    expect(text).toContain('No wording was flagged.')
    expect(htmlPage(aReport())).not.toContain('id="requirements"')
  })

  it('holds together where everything is missing', () => {
    const says = Array.from({ length: 99 }, (_, i) => ({ rule: aRequirement(`ALL-${i + 100}`) }))
    const page = htmlPage(aReport({ says }))
    expect(textOf(page)).toContain('Of 99 requirements, 99 are missing.')
    expect(page.match(/<article/g)).toHaveLength(99)
  })
})

it('shows what was met in reading that the reviewer should know', () => {
  const warnings = [{ kind: 'images' as const, count: 2, message: '2 pictures. Words inside pictures were not read.' }]
  expect(textOf(htmlPage(aReport({ warnings })))).toContain('Words inside pictures were not read.')
})

describe('a requirement', () => {
  it('that is open shows the passage it rests on and where that is', () => {
    for (const verdict of ['weak', 'missing'] as const) {
      const text = textOf(htmlPage(aReport({ says: [{ rule: requirement, verdict, on: ['bring a companion'] }] })))
      expect(text).toContain('You may bring a companion . Support')
    }
  })

  it('that is covered is a line in a list, with its name and its places', () => {
    const says = [{ rule: aRequirement('A-01', { name: 'Companion' }), verdict: 'covered' as const, on: ['companion'] }]
    const page = htmlPage(aReport({ says }))
    expect(page).toContain('<li id="A-01">Companion <span class="where">Support</span></li>')
    expect(page).not.toContain('<article')
  })

  it('that is missing says why it matters, what to write and where, and where that comes from', () => {
    const text = textOf(htmlPage(aReport({ says: [{ rule: requirement, home: 'Support' }] })))
    expect(text).toContain('It would fit best in Support.')
    expect(text).toContain('Why it matters. Fear of reprisal is the commonest reason')
    expect(text).toContain('Suggested wording: “No one who raises a grievance')
    expect(text).toContain('GRV-22 · Equality Act 2010, section 27 · R02')
  })
})

describe('a wording', () => {
  it('shows each place in its sentence with the words marked', () => {
    const page = htmlPage(
      aReport({
        text: '# Suppliers\nA start. They were blacklisted last year. An end.',
        says: [{ rule: blacklist, on: ['blacklisted'] }],
      }),
    )
    expect(page).toContain('<bdi>They were <mark>blacklisted</mark> last year.</bdi>')
  })

  it('with many places shows the first and folds the rest', () => {
    const text = Array.from({ length: 20 }, (_, i) => `A blacklist ${i}.`).join('\n')
    const document = aReport({ text }).review.document
    const on = Array.from({ length: 20 }, (_, nth) => placeOf(document, 'blacklist', nth))
    const page = htmlPage(aReport({ text, says: [{ rule: blacklist, on }] }))
    expect(page).toContain('<summary>12 more places</summary>')
    expect(page.match(/<mark>/g)).toHaveLength(20)
  })

  it('that was left alone is listed apart, with the reason', () => {
    const mentioned = [{ on: 'blacklist', because: 'in quotation marks' }]
    const text = textOf(htmlPage(aReport({ text: 'Not “blacklist”.', says: [{ rule: blacklist, mentioned }] })))
    expect(text).toContain('No wording was flagged.')
    expect(text).toContain('Not flagged: 1 place')
    expect(text).toContain('in quotation marks')
  })
})

it('keeps what a reviewer set aside out of the counts and in the decisions, with reason, name and day', () => {
  const says = [{ rule: requirement }, { rule: aRequirement('GRV-23') }]
  const decisions = [aDecision('GRV-22', 'dismissed', 'The handbook has it.')]
  const text = textOf(htmlPage(aReport({ says, decisions })))
  expect(text).toContain('Of 1 requirement, 1 is missing.')
  expect(text).toContain('1 finding set aside by a reviewer is not counted.')
  expect(text).toContain('Dismissed The handbook has it. Sam Okoro, 20 November 2026')
})

it('shows hostile text as text, wherever it comes from', () => {
  const evil = `<script>alert(1)</script>"><img src=x onerror='x'>]]>&lt;\u0000\u001b\ud800`
  const rule = aRequirement('GRV-22', {
    title: evil,
    missing: evil,
    why: evil,
    fix: { wording: evil },
    source: evil,
    who: evil,
  })
  const says = [
    { rule, on: ['alert'], reason: evil },
    {
      rule: aWording('L061', { title: evil, instead: { wording: [evil] } }),
      on: ['script'],
      mentioned: [{ on: 'img', because: evil }],
    },
  ]
  const decisions = [{ ...aDecision('GRV-22', 'accepted', evil), who: evil }]
  const warnings = [{ kind: 'images' as const, count: 1, message: evil }]
  const page = htmlPage(aReport({ title: evil, file: evil, text: `# ${evil}\n${evil}`, says, decisions, warnings }))
  expect(page).not.toMatch(/<script|<img/)
  expect(page).toContain('&lt;script&gt;alert')
  expect(page.isWellFormed()).toBe(true)
  expect(page).not.toContain('\u0000')
})

describe('the parts of a requirement', () => {
  const text = '= Grievance policy\n# Meetings\nYou may bring a colleague or a friend.\nThere is no appeal.'
  const parts = [
    { name: 'a colleague', state: 'there', on: 'You may bring a colleague or a friend.' },
    { name: 'a friend', state: 'soft', on: 'You may bring a colleague or a friend.' },
    { name: 'the appeal', state: 'denied', on: 'There is no appeal.' },
    { name: 'a union representative', state: 'lacking' },
  ] as const
  const reason = partsInWords(parts.map(part => ({ element: part.name, ...part })))
  const on = ['You may bring a colleague or a friend.']
  const page = htmlPage(aReport({ text, says: [{ rule: requirement, verdict: 'weak', on, parts, reason }] }))
  const card = textOf(/<article.*?<\/article>/s.exec(page)?.[0] ?? '')

  it('are listed by shape and word, each with its passage and place', () => {
    expect(card).toContain('✓ There a colleague You may bring a colleague or a friend. Meetings')
    expect(card).toContain('✕ Ruled out the appeal There is no appeal. Meetings')
    expect(card).toContain('○ Lacking a union representative')
  })

  it('say nothing twice: neither in the reason nor by quoting a passage again', () => {
    expect(card).toContain('◐ Left open a friend in the same passage')
    expect(card.split('You may bring').length).toBe(2)
    expect(card).not.toContain('There: a colleague')
  })

  it('of a missing one come with the passages nearest to it, as a question', () => {
    const says = [{ rule: requirement, nearest: ['There is no appeal.'] }]
    expect(textOf(htmlPage(aReport({ text, says })))).toContain(
      'Nearest passages. Do any of them say it? There is no appeal. Meetings',
    )
    expect(textOf(htmlPage(aReport({ text, says: [{ rule: requirement }] })))).not.toContain('Nearest passages')
  })
})
