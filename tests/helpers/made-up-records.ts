import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Review } from '../../engine/review/review.ts'
import type { PlainRules } from '../../engine/rules/load.ts'
import { emptyProfile } from '../../engine/rules/profile.ts'
import { addDocument, addVersion } from '../../host/workspace/documents.ts'
import { inTransaction } from '../../host/workspace/open.ts'
import { addReview } from '../../host/workspace/reviews.ts'
import { keepSnapshot } from '../../host/workspace/snapshots.ts'

const sentence =
  'Alderbrook Minds will support everybody who raises a concern about racism, in writing and without delay.'
const verdicts = ['covered', 'weak', 'missing', 'missing'] as const

/**
 * Fills a workspace with this many made-up documents, each of 60 kB of text with a review as long as that of a real policy: every
 * requirement of its type and of every document, and twenty wordings. Nothing is read or reviewed for it.
 */
export function fillWithRecords(db: DatabaseSync, rules: PlainRules, documents: number, asAt = '2026-11-24'): void {
  const all = rules.sets.flatMap(set => set.rules)
  const types = rules.typeCues.map(({ type }) => type).filter(type => all.some(rule => rule.applies?.includes(type)))
  const sets = rules.sets.map(({ name, title, version }) => ({ name, title, version }))
  inTransaction(db, () => {
    keepSnapshot(db, 'made up', { sets, rules: all })
    for (let i = 0; i < documents; i++) {
      const type = types[i % types.length] ?? 'policy'
      const id = `made-up-${i}`
      addDocument(db, { id, name: `Folder ${i % 40}/${type} ${i}`, sample: false })
      const content = {
        title: `${type} policy ${i}`,
        blocks: Array.from({ length: 400 }, (_, n) => ({
          kind: n % 20 === 0 ? ('heading' as const) : ('paragraph' as const),
          part: 'body' as const,
          text: n % 20 === 0 ? `${n / 20 + 1}. Section` : sentence,
        })),
      }
      const bytes = createHash('sha256').update(id).digest()
      const importedAt = `${asAt}T09:00:00.000Z`
      const version = addVersion(db, id, { file: `${id}.docx`, bytes, importedAt, content, warnings: [] })
      addReview(db, {
        id: `review-${i}`,
        version,
        snapshot: 'made up',
        madeWith: 'made up',
        madeAt: importedAt,
        profile: emptyProfile,
        review: reviewOf(type, i, all, asAt),
      })
    }
  })
}

function reviewOf(type: string, nth: number, rules: PlainRules['sets'][number]['rules'], asAt: string): Review {
  const at = (block: number) => ({ block, start: 0, end: sentence.length, quote: sentence })
  const asked = rules.filter(rule => rule.kind === 'requirement' && (rule.applies?.includes(type) ?? true))
  const wordings = rules.filter(rule => rule.kind === 'wording').slice(nth % 50, (nth % 50) + 20)
  return {
    type: { how: 'detected', type, confidence: 1, because: 'Its title says so.' },
    reading: {
      judged: { kind: 'judged' },
      scope: { scope: 'people', how: 'type' },
      nation: { nation: 'britain', how: 'unnamed', because: 'It names no nation.' },
    } as unknown as NonNullable<Review['reading']>,
    asAt,
    outcomes: rules.map(({ id }) => ({ kind: 'not-applied', rule: id, because: 'other-type' })),
    findings: [
      ...asked.map(({ id }, n) => {
        const verdict = verdicts[(n * 7 + nth * 3) % verdicts.length] ?? 'missing'
        const evidence = verdict === 'missing' ? [] : [1, 2].map(k => ({ ...at(n + k), basis: 'check' as const }))
        return { kind: 'requirement' as const, id, rule: id, verdict, evidence, reason: 'Made up.' }
      }),
      ...wordings.map(({ id }, n) => ({
        kind: 'wording' as const,
        id: `${id}:made-up`,
        rule: id,
        verdict: 'depends' as const,
        occurrences: [at(n + 3), at(n + 4)],
        mentioned: [],
      })),
    ],
    facts: [
      { kind: 'owner', value: `Head of ${nth % 12}`, at: at(2) },
      { kind: 'review-due', value: '1 March 2027', date: `2027-0${(nth % 9) + 1}-01`, at: at(2) },
      ...Array.from({ length: 6 }, (_, n) => ({
        kind: 'related-policy' as const,
        value: `Policy of ${(nth * 5 + n) % 300}`,
        at: at(5),
      })),
      { kind: 'group-term', value: nth % 3 ? 'minority ethnic' : 'BAME', group: 'people', at: at(6) },
    ],
  }
}
