import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { carriedId } from '../../engine/docx/carried-id.ts'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { readReviewPart } from '../../engine/docx/review-part.ts'
import type { Report } from '../../engine/export/report.ts'
import { word } from '../../engine/export/word.ts'
import { commentsFor, type PlannedComment } from '../../engine/export/word-comments.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import { reviewIdOf } from '../../engine/review-ids.ts'
import { type SeenFile, seeFile } from '../helpers/annotated.ts'
import { byteFaults } from '../helpers/byte-faults.ts'
import { anchorFaults, keptFaults } from '../helpers/comment-faults.ts'
import { bytesOf, policies, sharedPath, withoutCorpus } from '../helpers/corpus.ts'
import { newLines } from '../helpers/new-lines.ts'
import { commentsInOffice } from '../helpers/office.ts'
import { hasProgram } from '../helpers/programs.ts'
import { schemaErrors } from '../helpers/schema-errors.ts'
import { compiledShipped } from '../helpers/shipped-rules.ts'

interface Case {
  readonly name: string
  readonly before: Uint8Array
  readonly after: Uint8Array
  readonly report: Report
  readonly planned: readonly PlannedComment[]
}

const options = {
  comments: 'full' as const,
  includeCovered: true,
  author: 'Evenhand',
  initials: 'EH',
  date: '2026-11-24T12:00:00Z',
}
describe.skipIf(policies.length === 0)('every real policy, annotated', () => {
  const cases: Case[] = []
  const seen = new Map<string, { before: SeenFile; after: SeenFile }>()

  beforeAll(async () => {
    const compiled = await compiledShipped()
    for (const { name, path } of policies) {
      const before = bytesOf(path)
      const { document, warnings } = readDocument(openPackage(before))
      const record = reviewDocument(document, compiled, { asAt: '2026-11-24' })
      const review = { file: name, document, warnings, ...record, decisions: [] }
      const version = createHash('sha256').update(before).digest('hex')
      const ids = {
        version,
        review: reviewIdOf({ version, madeWith: 'shipped', asAt: '2026-11-24', type: record.type.type }),
      }
      const report: Report = { ids, review, rules: compiled.byId, ruleSets: compiled.sets, types: compiled.typeCues }
      const after = word.write(report, before, options)
      cases.push({ name, before, after, report, planned: commentsFor(report, options) })
      seen.set(name, { before: seeFile(before), after: seeFile(after) })
    }
  }, 120_000)

  const each = (check: (entry: Case, before: SeenFile, after: SeenFile) => void) => () => {
    expect(cases.length).toBeGreaterThan(80)
    for (const entry of cases) {
      const files = seen.get(entry.name)
      if (files) check(entry, files.before, files.after)
    }
  }

  test(
    'keeps its text',
    each(({ name }, before, after) => expect(after.text, name).toBe(before.text)),
  )

  test(
    'has every chosen finding in exactly one comment, by Evenhand',
    each(({ name, report, planned }, before, after) => {
      const told = planned.flatMap(comment => comment.findings)
      const chosen = report.review.findings.filter(f => f.kind === 'requirement' || f.occurrences.length > 0)
      expect([...told].sort(), name).toEqual(chosen.map(f => f.id).sort())
      for (const { author } of after.comments.slice(before.comments.length)) expect(author).toBe('Evenhand')
    }),
  )

  test(
    'has each comment, with its marks set once, on exactly the words of its finding, and its own comments as they were',
    each(({ name, report, planned }, before, after) => {
      expect(anchorFaults(before, after, report.review.document, planned), name).toEqual([])
      expect(keptFaults(before, after), name).toEqual([])
    }),
  )

  test(
    'keeps every other part to the byte, and in those that are touched every byte that was there',
    each(({ name }, before, after) => {
      const ids = new Set(after.comments.slice(before.comments.length).map(({ id }) => id))
      expect(byteFaults(before.package, after.package, ids), name).toEqual([])
      const added = Object.keys(after.parts).filter(part => !(part in before.parts))
      for (const part of added)
        expect(part).toMatch(/^(?:word\/(?:comments\w*|people)\d*|customXml\/(?:_rels\/)?evenhand\w*)\.xml(?:\.rels)?$/)
    }),
  )

  test(
    'has comment ids that are unique, in their legal ranges, and in all five parts',
    each(({ name }, _before, after) => {
      const ids = after.comments.map(c => c.id)
      expect(new Set(ids).size, name).toBe(ids.length)
      const paraIds = Object.keys(after.parts)
        .filter(part => part.endsWith('.xml') && !/Extended|Ids|Extensible/.test(part))
        .flatMap(part => after.values(part, 'paraId'))
      expect(new Set(paraIds).size, name).toBe(paraIds.length)
      for (const id of paraIds) {
        expect(Number.parseInt(id, 16), name).toBeGreaterThan(0)
        expect(Number.parseInt(id, 16), name).toBeLessThan(0x80000000)
      }
      const own = after.comments.filter(c => c.author === 'Evenhand').map(c => c.lastParaId)
      if (own.length === 0) return
      expect(after.values('word/commentsExtended.xml', 'paraId'), name).toEqual(expect.arrayContaining(own))
      expect(after.values('word/commentsIds.xml', 'paraId'), name).toEqual(expect.arrayContaining(own))
      const durable = after.values('word/commentsIds.xml', 'durableId')
      expect(after.values('word/commentsExtensible.xml', 'durableId'), name).toEqual(durable)
      for (const id of durable) expect(Number.parseInt(id, 16)).toBeLessThan(0x7fffffff)
      expect(after.values('word/people.xml', 'author'), name).toContain('Evenhand')
    }),
  )

  test(
    'carries ids of its review and of the findings of each comment, by which a returned file is recognised',
    each(({ name, after, report, planned }) => {
      const carried = readReviewPart(openPackage(after))
      if (carried.kind !== 'review') throw new Error(`${name}: ${carried.kind}`)
      expect(carried.ids, name).toEqual(report.ids)
      const told = carried.comments.flatMap(({ findings }) => findings.map(({ id }) => id))
      expect(told, name).toEqual(planned.flatMap(({ findings }) => findings.map(carriedId)))
      expect(new Set(told).size, name).toBe(told.length)
    }),
  )

  test(
    'holds none of its words beside the text and the comments',
    each(({ name, report }, before, after) => {
      const added = Object.entries(after.parts).filter(
        ([part]) => /^customXml\//i.test(part) && !(part in before.parts),
      )
      expect(added.length, name).toBe(3)
      const text = added.map(([, bytes]) => wordsOf(new TextDecoder().decode(bytes)).join(' ')).join(' ')
      const held = report.review.document.blocks.flatMap(block => {
        const words = wordsOf(block.text)
        const fives = words.slice(0, -4).map((_, i) => words.slice(i, i + 5).join(' '))
        return fives.filter(five => text.includes(five))
      })
      expect(held, name).toEqual([])
    }),
  )

  test(
    'is the same file when it is annotated again: the comments of the first time are replaced',
    each(({ name, after, report }) => {
      if (name.length % 4 !== 0) return
      const again = word.write(report, after, options)
      expect(Buffer.compare(again, after), name).toBe(0)
    }),
  )

  test.skipIf(!hasProgram('xmllint') || !sharedPath('tools/strip-extensions.py'))(
    'has no schema error that it did not have (needs xmllint and python3-lxml)',
    async () => {
      const errors = async (pick: (entry: Case) => Uint8Array) =>
        schemaErrors(new Map(cases.map(entry => [entry.name, pick(entry)])))
      const [before, after] = await Promise.all([errors(c => c.before), errors(c => c.after)])
      for (const { name } of cases) expect(newLines(before.get(name) ?? [], after.get(name) ?? []), name).toEqual([])
    },
    400_000,
  )

  test.skipIf(!hasProgram('soffice'))(
    'opens in LibreOffice with every comment (needs soffice)',
    async () => {
      const counts = await commentsInOffice(new Map(cases.map(({ name, after }) => [name, after])))
      for (const { name } of cases) expect(counts.get(name), name).toBe(seen.get(name)?.after.comments.length)
    },
    400_000,
  )
})

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

if (policies.length === 0) test.skip(`annotated policies: ${withoutCorpus}`)
