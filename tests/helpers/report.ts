import { exampleDocument } from '../../engine/authoring/examples.ts'
import type { Decision, DecisionState } from '../../engine/decision.ts'
import type { Block, Document, Span, Warning } from '../../engine/document.ts'
import { spanOf } from '../../engine/document.ts'
import type { Report } from '../../engine/export/report.ts'
import type { Finding, Grade, Mention, RequirementFinding, WordingFinding } from '../../engine/review/finding.ts'
import type { PartState } from '../../engine/review/parts.ts'
import type { ReviewIds } from '../../engine/review-ids.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import type { Requirement, Rule, Wording } from '../../engine/rules/schema.ts'

/** Ids for a report in a test that is not about them. */
export const someIds: ReviewIds = { version: '0'.repeat(64), review: 'a-review' }

/** A requirement with everything but what a test is about filled in. */
export function aRequirement(id: string, more: Partial<Requirement> = {}): Requirement {
  return {
    kind: 'requirement',
    set: 'test',
    id,
    title: 'People who complain are protected from victimisation',
    strength: 'legal-duty',
    traces: ['R02'],
    source: 'Equality Act 2010, section 27',
    together: 'section',
    otherwise: 'missing',
    where: [],
    missing: 'The policy does not say that people who complain are protected.',
    why: 'Fear of reprisal is the commonest reason for not reporting racism.',
    fix: { wording: 'No one who raises a grievance in good faith will suffer any detriment for it.' },
    examples: { covered: [], weak: [], missing: [], ask: [] },
    ...more,
  }
}

/** A wording with everything but what a test is about filled in. */
export function aWording(id: string, more: Partial<Wording> = {}): Wording {
  return {
    kind: 'wording',
    set: 'test',
    id,
    title: 'Blacklist',
    verdict: 'depends',
    traces: ['R15'],
    source: 'Race Disparity Unit style guide',
    why: 'It equates black with bad.',
    instead: { wording: ['blocklist', 'barred list'] },
    ignore: [],
    examples: { flag: ['x'], pass: [] },
    ...more,
  }
}

/** The span of the nth place (from 0) where these words stand in a document. Throws where they do not. */
export function placeOf(document: Document, quote: string, nth = 0): Span {
  let left = nth
  for (const [index, block] of document.blocks.entries()) {
    for (let at = block.text.indexOf(quote); at >= 0; at = block.text.indexOf(quote, at + 1)) {
      if (left-- === 0) return spanOf(document, index, at, at + quote.length)
    }
  }
  throw new Error(`the document does not say "${quote}" ${nth + 1} times`)
}

/** What a rule says in a test, by the words it rests on. */
export interface Said {
  readonly rule: Rule
  /** Requirements: the verdict. Wordings take their rule's. */
  readonly verdict?: RequirementFinding['verdict']
  /** The words it rests on: every place of a wording, the passages of a requirement. */
  readonly on?: readonly (string | Span)[]
  readonly grade?: Grade
  /** Words of the heading it belongs under. */
  readonly home?: string
  readonly reason?: string
  /** The named parts of a requirement, each with the words of its passage. */
  readonly parts?: readonly { readonly name: string; readonly state: PartState; readonly on?: string }[]
  /** Words of the passages nearest to a missing requirement. */
  readonly nearest?: readonly string[]
  readonly mentioned?: readonly { readonly on: string; readonly because: string }[]
  /** Where a rule speaks twice, of different words. */
  readonly id?: string
}

export interface ReportContent {
  readonly file?: string
  /** In the notation of rule examples, or blocks. */
  readonly text?: string | readonly Block[]
  readonly title?: string
  readonly says?: readonly Said[]
  readonly decisions?: readonly Decision[]
  readonly warnings?: readonly Warning[]
  readonly type?: DocumentType
}

/** A report as a review would make it, from a small text and what is said of it. */
export function aReport(content: ReportContent = {}): Report {
  const text = content.text ?? '= Grievance policy\n# Support\nYou may bring a companion.'
  const read = typeof text === 'string' ? exampleDocument(text) : { title: content.title ?? '', blocks: text }
  const document = { ...read, title: content.title ?? read.title }
  const says = content.says ?? []
  return {
    ids: someIds,
    review: {
      file: content.file ?? 'grievance.docx',
      document,
      warnings: content.warnings ?? [],
      type: {
        how: 'detected',
        type: content.type ?? 'grievance',
        confidence: 0.9,
        because: 'The title says grievance.',
      },
      asAt: '2026-11-24',
      outcomes: [],
      facts: [],
      findings: says.map(said => findingOf(document, said)),
      decisions: content.decisions ?? [],
    },
    rules: new Map(says.map(said => [said.rule.id, said.rule])),
    ruleSets: [{ name: 'test', title: 'Test rules', version: '1.2.0' }],
    types: [
      { type: 'grievance', name: 'grievance policy' },
      { type: 'policy', name: 'other policy' },
    ],
  }
}

function findingOf(document: Document, said: Said): Finding {
  const { rule } = said
  const reason = said.reason === undefined ? {} : { reason: said.reason }
  const spans = (said.on ?? []).map(on => (typeof on === 'string' ? placeOf(document, on) : on))
  if (rule.kind === 'wording') {
    const mentioned = (said.mentioned ?? []).map((m): Mention => ({ ...placeOf(document, m.on), because: m.because }))
    const id = said.id ?? `${rule.id}:${(spans[0] ?? mentioned[0])?.quote.toLowerCase() ?? ''}`
    return {
      kind: 'wording',
      id,
      rule: rule.id,
      verdict: rule.verdict,
      occurrences: spans,
      mentioned,
      ...reason,
    } satisfies WordingFinding
  }
  const home = said.home === undefined ? {} : { home: placeOf(document, said.home) }
  return {
    kind: 'requirement',
    id: said.id ?? rule.id,
    rule: rule.id,
    verdict: said.verdict ?? 'missing',
    evidence: spans.map(span => ({ ...span, basis: 'phrase', grade: said.grade ?? 'committed' })),
    ...reason,
    ...(said.parts
      ? {
          parts: said.parts.map(({ name, state, on }) => ({
            element: name,
            name,
            state,
            ...(on === undefined ? {} : { passage: placeOf(document, on) }),
          })),
        }
      : {}),
    ...(said.nearest ? { nearest: said.nearest.map(words => placeOf(document, words)) } : {}),
    ...home,
  }
}

/** A decision of one reviewer, made on a fixed day. */
export function aDecision(finding: string, state: DecisionState, reason?: string): Decision {
  return { finding, state, who: 'Sam Okoro', when: '2026-11-20T10:00:00Z', ...(reason === undefined ? {} : { reason }) }
}
