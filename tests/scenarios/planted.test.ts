import { describe, expect, test } from 'vitest'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import { readPlanted, sampleBytes } from '../helpers/planted.ts'
import { compiledShipped } from '../helpers/shipped-rules.ts'

const compiled = await compiledShipped()

describe.each(['grievance-policy', 'edi-policy', 'programme-plan'])('samples/%s.docx', name => {
  const planted = readPlanted(name)
  const { document } = readDocument(openPackage(sampleBytes(name)))
  const { type, findings, outcomes } = reviewDocument(document, compiled, { asAt: '2026-11-24' })
  const wordings = findings.flatMap(f => (f.kind === 'wording' ? [f] : []))

  test('is read as what it is', () => expect(type.type).toBe(planted.type))

  test.each(Object.entries(planted.requirements))('%s comes out as planted', (rule, { verdict, passage }) => {
    const finding = findings.find(f => f.kind === 'requirement' && f.rule === rule)
    const outcome = outcomes.find(o => o.rule === rule)
    expect(outcome?.kind === 'not-applied' ? outcome.because : finding?.verdict).toBe(verdict)
    if (passage === undefined || finding?.kind !== 'requirement') return
    expect(finding.evidence.map(e => e.quote).join('\n')).toContain(passage)
  })

  test.each(planted.wordings)('$rule is found: “$quote”, $count times', ({ rule, quote, count }) => {
    const places = wordings.filter(f => f.rule === rule).flatMap(f => f.occurrences.filter(s => s.quote === quote))
    expect(places).toHaveLength(count)
  })

  test.each(planted.decoys)('$rule leaves “$quote” alone: $because', ({ rule, quote }) => {
    const flagged = wordings.filter(f => f.rule === rule).flatMap(f => f.occurrences)
    document.blocks.forEach((block, index) => {
      for (let at = block.text.indexOf(quote); at >= 0; at = block.text.indexOf(quote, at + 1)) {
        const over = flagged.filter(s => s.block === index && s.start < at + quote.length && at < s.end)
        expect(over).toEqual([])
      }
    })
  })
})
