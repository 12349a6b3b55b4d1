import { expect, test } from 'vitest'
import { summaryOf } from '../../../cli/summary.ts'
import { csvText } from '../../../engine/export/csv.ts'
import { htmlPage } from '../../../engine/export/html.ts'
import { commentsFor } from '../../../engine/export/word-comments.ts'
import { requirementLabels, requirementVerdicts } from '../../../engine/labels/requirement-verdicts.ts'
import { strengthLabels, strengths } from '../../../engine/labels/strengths.ts'
import { wordingLabels, wordingVerdicts } from '../../../engine/labels/wording-verdicts.ts'
import { verdictDisplay } from '../../../renderer/verdicts/verdict-display.ts'
import { aReport, aRequirement, aWording } from '../../helpers/report.ts'

const text = '= Policy\n# Support\nYou may bring a companion. Nobody is on a blacklist.'
const terminal = { write: () => undefined }
const plain = (html: string) => html.replace(/<[^>]*>/g, '').trim()

/** What each output shows of a report with one finding. */
function shownIn(report: ReturnType<typeof aReport>) {
  const html = htmlPage(report)
  const tag =
    /<header><h([45])[^>]*>[^<]*<\/h\1>(<span class="tag .*?<\/span> [^<]*<\/span>)<\/header>/.exec(html)?.[2] ?? ''
  const [comment] = commentsFor(report, { comments: 'full', includeCovered: true })
  return {
    html: plain(tag),
    comment: comment?.paragraphs[0]?.runs.map(({ text }) => text).join(''),
    lastLine: comment?.paragraphs.at(-1)?.runs[0]?.text,
    csv: csvText(report),
    terminal: summaryOf(report, { kind: 'none' }, { paths: [], notMade: [] }, terminal),
  }
}

test.each(requirementVerdicts)('a requirement that is %s has the same word and shape everywhere', verdict => {
  const { shape, word, long } = requirementLabels[verdict]
  const rule = aRequirement('GRV-01', { ask: 'Is it?', weak: 'It is weak.' })
  const report = aReport({ text, says: [{ rule, verdict, on: verdict === 'missing' ? [] : ['companion'] }] })
  const shown = shownIn(report)
  expect(verdictDisplay[verdict]).toEqual({ shape, word, long })
  // What is covered is a list under one heading.
  if (verdict === 'covered') expect(htmlPage(report)).toContain(`<h4>1 requirement ${long.toLowerCase()}</h4>`)
  else expect(shown.html).toBe(`${shape} ${long}`)
  expect(shown.comment).toContain(`. ${long}. `)
  expect(shown.csv).toContain(`,${long},`)
  expect(shown.terminal).toMatch(new RegExp(`^ {10,}.*\\b${word}\\b`, 'm'))
})

test.each(wordingVerdicts)('a wording with the verdict %s has the same word and shape everywhere', verdict => {
  const { shape, word, long } = wordingLabels[verdict]
  const shown = shownIn(aReport({ text, says: [{ rule: aWording('L001', { verdict }), on: ['blacklist'] }] }))
  expect(verdictDisplay[verdict]).toEqual({ shape, word, long })
  expect(shown.html).toBe(`${shape} ${long}`)
  expect(shown.comment).toMatch(new RegExp(`^${long}: `))
  expect(shown.csv).toContain(`,${long},`)
  expect(shown.terminal).toContain(`Wordings: ${long} (1)`)
})

test.each(strengths)('a requirement of the strength %s has the same word in every output', strength => {
  const rules = ['GRV-01', 'GRV-02'].map(id => aRequirement(id, { strength }))
  const shown = shownIn(aReport({ text, says: rules.map(rule => ({ rule, verdict: 'missing' })) }))
  expect(shown.terminal).toContain(`\n  ${strengthLabels[strength]} `)
  expect(shown.csv).toContain(`,${strengthLabels[strength]},`)
  expect(htmlPage(aReport({ text, says: rules.map(rule => ({ rule })) }))).toContain(
    `<h4>${strengthLabels[strength]}</h4>`,
  )
  expect(shown.lastLine).toMatch(new RegExp(`^${strengthLabels[strength]}: `))
})
