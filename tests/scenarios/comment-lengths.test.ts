import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../engine/export/report.ts'
import type { PlannedComment } from '../../engine/export/word-comments.ts'
import { bytesOf, policies, withoutCorpus } from '../helpers/corpus.ts'
import { plannedIn, reportOn, wordsOfComment } from '../helpers/planned-comments.ts'
import { compiledShipped } from '../helpers/shipped-rules.ts'

const folder = new URL('../../samples/', import.meta.url).pathname
const samples = readdirSync(folder)
  .filter(name => name.endsWith('.docx') && !name.endsWith('.reviewed.docx'))
  .map(name => ({ name, path: `${folder}${name}` }))
const compiled = await compiledShipped()

/** The findings of a report that a comment is about. */
function findingsOf({ review }: Report, { findings }: PlannedComment) {
  return review.findings.filter(({ id }) => findings.includes(id))
}

describe.each([
  ['the samples', samples, 3, ''],
  ['the real policies', policies, 80, policies.length === 0 ? ` (${withoutCorpus})` : ''],
] as const)('in %s', (_, files, fewest, missing) => {
  const reports = files.map(({ name, path }) => reportOn(name, bytesOf(path), compiled))

  test.skipIf(missing !== '')(`no comment has more than 90 words, and none on a gap more than 60${missing}`, () => {
    expect(reports.length).toBeGreaterThanOrEqual(fewest)
    for (const report of reports) {
      for (const comment of plannedIn(report, 'full')) {
        const [first] = findingsOf(report, comment)
        const most = first?.kind === 'requirement' ? 60 : 90
        expect(wordsOfComment(comment), `${report.review.file}: ${comment.findings}`).toBeLessThanOrEqual(most)
      }
    }
  })

  test.skipIf(missing !== '')(`each gap has a comment of its own, and each kind of wording one${missing}`, () => {
    for (const report of reports) {
      const rules = plannedIn(report, 'full').map(comment => {
        const about = findingsOf(report, comment)
        if (about.some(({ kind }) => kind === 'requirement')) expect(about, report.review.file).toHaveLength(1)
        return about.map(finding => (finding.kind === 'reviewer' ? finding.id : finding.rule))
      })
      for (const each of rules) expect(new Set(each).size, report.review.file).toBeLessThanOrEqual(1)
      const all = rules.flatMap(each => [...new Set(each)])
      expect(new Set(all).size, report.review.file).toBe(all.length)
    }
  })

  test.skipIf(missing !== '')(`no gap is on the title where the document has a heading${missing}`, () => {
    for (const report of reports) {
      const { blocks } = report.review.document
      if (!blocks.some(({ kind, part, text }) => kind === 'heading' && part === 'body' && text.trim() !== '')) continue
      const onTitle = plannedIn(report, 'full').filter(comment => {
        const gap = findingsOf(report, comment).find(finding => finding.kind === 'requirement')
        return gap?.verdict === 'missing' && gap.evidence.length === 0 && blocks[comment.at.block]?.kind === 'title'
      })
      expect(onTitle, report.review.file).toEqual([])
    }
  })

  test.skipIf(missing !== '')(`the essential comments are ten of all at most, in their order${missing}`, () => {
    for (const report of reports) {
      const essential = plannedIn(report, 'essential').map(comment => JSON.stringify(comment))
      const all = plannedIn(report, 'full').map(comment => JSON.stringify(comment))
      expect(essential.length, report.review.file).toBeLessThanOrEqual(10)
      expect(essential[0], report.review.file).toBe(all[0])
      expect(essential, report.review.file).toEqual(all.filter(comment => essential.includes(comment)))
    }
  })
})
