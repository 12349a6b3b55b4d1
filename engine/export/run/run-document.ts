import { typeShown } from '../../labels/document-types.ts'
import { concernsOf } from '../../priority/concerns.ts'
import type { ToDo } from '../../priority/first-to-do.ts'
import type { Urgency } from '../../priority/urgency.ts'
import type { WordingVerdict } from '../../review/finding.ts'
import { typeName } from '../../rules/document-types.ts'
import { activeFindings } from '../active-findings.ts'
import { titleOf } from '../content/about.ts'
import { placesByVerdict, type TallyRow, tallyRows } from '../content/tally.ts'
import { firstInReport } from '../first-in-report.ts'
import type { Report } from '../report.ts'
import { ruleOf } from '../rule-of.ts'

/** What may call for attention in a document, the most urgent first. What no law and no code asks for goes by its effect. */
export const attentions = ['legal-duty', 'wrong-law', 'code', 'high', 'medium', 'low'] as const
export type Attention = (typeof attentions)[number]

/** A document of a run as its overview shows it: figures and names, without the document. */
export interface RunDocument {
  readonly file: string
  readonly title: string
  /** "Grievance policy". */
  readonly type: string
  /** Why it was not judged, in a sentence. */
  readonly notJudged?: string | undefined
  /** Requirements by how binding they are and by verdict; the last row counts all. */
  readonly requirements: readonly TallyRow[]
  readonly places: readonly (readonly [WordingVerdict, number])[]
  /** How many concerns there are of each kind. */
  readonly attention: Readonly<Record<Attention, number>>
  /** What to do first, without its finding. */
  readonly first?: Omit<ToDo, 'finding'> | undefined
  readonly results: readonly RunResult[]
}

/** A file that was written for a document: its path from the folder of the results, with `/`. */
export interface RunResult {
  /** What readers know it by: "Report". */
  readonly name: string
  readonly path: string
}

/** A file that was not reviewed, and why. */
export interface RefusedFile {
  readonly file: string
  readonly message: string
}

/** All of a run. */
export interface RunOverview {
  readonly documents: readonly RunDocument[]
  readonly refused: readonly RefusedFile[]
  /** Files in its folders that look like documents and are no Word documents. */
  readonly passedOver: readonly string[]
  readonly organisation?: string | undefined
  /** The day of the review, such as 2026-11-24. */
  readonly asAt: string
}

/** What the overview of a run needs of a report. */
export function runDocument(report: Report, results: readonly RunResult[]): RunDocument {
  const { review, types } = report
  const findings = activeFindings(review)
  const attention: Record<Attention, number> = { 'legal-duty': 0, 'wrong-law': 0, code: 0, high: 0, medium: 0, low: 0 }
  for (const { urgency } of concernsOf(findings, finding =>
    finding.kind === 'reviewer' ? undefined : ruleOf(report, finding),
  )) {
    const kind = attentionOf(urgency)
    if (kind !== undefined) attention[kind]++
  }
  const [todo] = firstInReport(report)
  return {
    file: review.file,
    title: titleOf(report),
    type: typeShown(review.type, typeName(review.type.type, types)),
    notJudged: review.reading?.judged.kind === 'not-judged' ? review.reading.judged.sentence : undefined,
    requirements: tallyRows(
      report,
      findings.filter(f => f.kind === 'requirement'),
    ),
    places: placesByVerdict(findings.filter(f => f.kind === 'wording')),
    attention,
    first: todo && { name: todo.name, binding: todo.binding, sentence: todo.sentence },
    results,
  }
}

function attentionOf({ rank, effect }: Urgency): Attention | undefined {
  if (rank === 'nothing' || rank === 'question') return undefined
  return rank === 'rest' ? effect : rank
}
