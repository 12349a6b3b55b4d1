import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import { sharedPath } from '../helpers/corpus.ts'
import { makeDocx, p } from '../helpers/docx.ts'
import { compiledShipped } from '../helpers/shipped-rules.ts'

const path = sharedPath('reference/source-report.txt')

const compiled = await compiledShipped()

describe.skipIf(path === undefined)('the review from which Evenhand grew, as a Word document', () => {
  const lines =
    path === undefined
      ? []
      : readFileSync(path, 'utf8')
          .split('\n')
          .filter(line => line.trim() !== '')
  const named = 'The BAME Staff Network and the Alliance of BAME Mental Health Charities spoke.'
  const bytes = makeDocx({ body: [...lines, named].map(line => p(line)).join('') })
  const { document } = readDocument(openPackage(bytes))
  const { findings } = reviewDocument(document, compiled, { asAt: '2026-11-24' })
  const flagged = findings.flatMap(f =>
    f.kind === 'wording' ? f.occurrences.map(at => ({ rule: f.rule, ...at })) : [],
  )
  const last = document.blocks.length - 1

  test('every BAME in its text is found, and none inside a name', () => {
    const places = document.blocks.flatMap(({ text }, block) =>
      block === last ? [] : [...text.matchAll(/\bBAME\b/g)].map(found => `${block}:${found.index}`),
    )
    expect(places.length).toBeGreaterThan(3)
    expect(flagged.filter(f => f.rule === 'L001').map(f => `${f.block}:${f.start}`)).toEqual(places)
  })

  test('“mental health” and the charity’s own name are never flagged', () => {
    expect(document.blocks.some(b => /mental health/i.test(b.text))).toBe(true)
    expect(flagged.filter(f => /mental/i.test(f.quote))).toEqual([])
  })
})
