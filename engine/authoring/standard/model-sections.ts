import type { Document, Span } from '../../document.ts'
import { nameOfRule } from '../../labels/name-of-rule.ts'
import type { Grade, RequirementFinding, WordingFinding } from '../../review/finding.ts'
import type { Rule } from '../../rules/schema.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { canonicalWords } from '../../text/tokens.ts'

/** Something that a model document says and that a standard can ask of others. */
export interface ModelEntry {
  /** Tells it from the others of the document. */
  readonly key: string
  readonly name: string
  readonly title: string
  readonly passage: string
  /** The rule whose requirement the passage evidences; absent where no rule asks for it. */
  readonly rule?: string
  /** The document says only part of what the rule asks. */
  readonly inPart?: true
  /** How firmly it is said, where that is known. */
  readonly grade?: Grade
}

/** A section of a model document with what it says. */
export interface ModelSection {
  readonly title: string
  readonly block: number
  readonly entries: readonly ModelEntry[]
}

/** A name is not longer than this. */
const longestName = 80

/**
 * The sections of a document held to be good, each with the requirements that its passages evidence; where there are none, with the first
 * sentence that commits to something. Sections that say nothing of either kind are left out.
 */
export function modelSections(
  document: Document,
  findings: readonly (RequirementFinding | WordingFinding)[],
  rules: ReadonlyMap<string, Rule>,
): readonly ModelSection[] {
  const evidenced = findings.flatMap(finding => entryOf(finding, rules))
  return headingsOf(document).flatMap(({ block, title }, i, all) => {
    const end = all[i + 1]?.block ?? document.blocks.length
    const within = evidenced.filter(({ at }) => at.block >= block && at.block < end)
    const entries = within.length > 0 ? within.map(({ entry }) => entry) : committing(document, title, block, end)
    return entries.length === 0 ? [] : [{ title, block, entries }]
  })
}

function entryOf(
  finding: RequirementFinding | WordingFinding,
  rules: ReadonlyMap<string, Rule>,
): readonly { readonly entry: ModelEntry; readonly at: Span }[] {
  if (finding.kind !== 'requirement' || (finding.verdict !== 'covered' && finding.verdict !== 'weak')) return []
  const rule = rules.get(finding.rule)
  const [at] = finding.evidence
  if (rule?.kind !== 'requirement' || !at) return []
  const grade = at.basis === 'phrase' ? { grade: at.grade } : {}
  const inPart = finding.verdict === 'weak' ? ({ inPart: true } as const) : {}
  const name = nameOfRule(rule)
  return [
    { at, entry: { key: rule.id, name, title: rule.title, passage: at.quote, rule: rule.id, ...inPart, ...grade } },
  ]
}

/** Where sections begin. What stands before the first heading is a section by the document's title. */
function headingsOf({ blocks, title }: Document): readonly { readonly block: number; readonly title: string }[] {
  const headings = blocks.flatMap(({ kind, part, text }, block) =>
    kind === 'heading' && part === 'body' && text.trim() !== '' ? [{ block, title: text.trim() }] : [],
  )
  return headings[0]?.block === 0 ? headings : [{ block: 0, title: title === '' ? 'Beginning' : title }, ...headings]
}

/** Words by which a sentence commits its author, or gives a right. */
const commits = new Set(['must', 'will', 'shall', 'right', 'entitled'])

/** The first sentence of a section that commits to something. */
function committing({ blocks }: Document, title: string, from: number, to: number): readonly ModelEntry[] {
  for (let block = from; block < to; block++) {
    const { kind, part, text } = blocks[block] ?? {}
    if (text === undefined || part !== 'body' || kind === 'heading' || kind === 'title' || kind === 'contents') continue
    for (const { start, end } of sentencesOf(text)) {
      const passage = text.slice(start, end)
      const words = canonicalWords(passage)
      if (words.length < 6 || !words.some(word => commits.has(word))) continue
      const name = title.slice(0, longestName)
      return [{ key: `block ${block}`, name, title: passage, passage }]
    }
  }
  return []
}
