import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import { findingsAsRead } from './as-read.ts'
import { labelledDocuments } from './documents.ts'
import { isWanted, type Scored, setOf, type Wanted } from './scored.ts'

/** The day on which the labelled policies are judged: that of their labels. */
export const labelDay = '2026-11-24'

/** A reader's verdict on one requirement of a policy; "unclear" ones are left out. */
type Label = Readonly<Record<string, string>>

/** Scores the labelled policies of a folder, each read as the type it was labelled as. `readers` names the folder's readers. */
export function scoreLabels(
  folder: string,
  parseCsv: (text: string) => Label[],
  compiled: CompiledRules,
  wanted: Wanted,
  readers: string,
): Scored[] {
  const labels = parseCsv(readFileSync(join(folder, 'gaps.csv'), 'utf8'))
  return labelledDocuments(folder).flatMap(({ file, document, labelledAs }) => {
    const own = labels.filter(
      l => file.endsWith(`/${l.doc}.docx`) && l.verdict !== 'unclear' && isWanted(l.req ?? '', wanted),
    )
    if (own.length === 0) return []
    const findings = findingsAsRead(document, compiled, { asAt: labelDay, type: labelledAs })
    const byRule = new Map(findings.filter(f => f.kind === 'requirement').map(f => [f.rule, f]))
    return own.map(({ doc = '', req = '', verdict = '', quote = '' }): Scored => {
      const finding = byRule.get(req)
      return {
        part: 'labels',
        id: `${doc}/${req}`,
        rule: req,
        groups: [readers, setOf(req)],
        wanted: verdict,
        given: finding?.verdict ?? 'missing',
        text: quote,
        ...(finding?.reason === undefined ? {} : { reason: finding.reason }),
        evidence: finding?.evidence.map(e => e.quote) ?? [],
      }
    })
  })
}
