import { type Document, overlaps, type Span } from '../../document.ts'
import type { Problem } from '../../errors.ts'
import { toFindings } from '../../review/flag.ts'
import type { Subject } from '../../review/subject.ts'
import { flag } from '../../review-document.ts'
import type { Wording } from '../../rules/schema.ts'
import { exampleDocument, examplesOf, readFor } from '../examples.ts'
import type { Lint, RulesToLint } from './lint.ts'
import { overlap } from './overlap.ts'
import { suggestionsOf } from './suggestions-of.ts'

/** A place that a rule flags. */
interface Flagged {
  readonly rule: string
  readonly span: Span
}

/**
 * Suggestions (`instead`, `fix`) that a wording of these rules would flag again, in a document of a type to which both rules
 * apply. They are tried on their own; those in `instead` are also tried in the rule's own examples, in place of the words they
 * replace. A rule whose words depend on their context may suggest them itself.
 */
export const circularSuggestions: Lint = rules => {
  const wordings = rules.compiled.rules.filter(rule => rule.kind === 'wording').filter(rule => !rule.off)
  return rules.compiled.rules.flatMap(rule => {
    const others = wordings.filter(w => overlap(rule, w) && !(w.id === rule.id && w.verdict === 'depends'))
    const flaggedBy = (document: Document) => flaggedIn(readFor(rule, document, rules.compiled), others)
    const problem = (path: readonly PropertyKey[], { rule: other, span }: Flagged): Problem =>
      rules.loaded.problemAt(rule.id, path, `it suggests “${span.quote}”, which ${other} flags`)
    return suggestionsOf(rule).flatMap(({ kind, path, text }) => {
      const alone = flaggedBy(exampleDocument(text))
      if (rule.kind === 'requirement' || kind === 'instruction') return alone.map(f => problem(path, f))
      const found = alone.length > 0 ? alone : inPlace(rules, rule, text, others)
      return found.slice(0, 1).map(f => problem(path, f))
    })
  })
}

function flaggedIn(subject: Subject, wordings: readonly Wording[]): Flagged[] {
  const findings = toFindings(
    subject,
    wordings.map(rule => ({ rule, hits: flag(subject, rule) })),
  )
  return findings.flatMap(finding => finding.occurrences.map(span => ({ rule: finding.rule, span })))
}

/** What is newly flagged when a suggestion replaces the words that the rule flags. */
function inPlace({ compiled }: RulesToLint, rule: Wording, text: string, wordings: readonly Wording[]): Flagged[] {
  return examplesOf(rule, compiled).flatMap(({ wanted, subject }) => {
    const [hit] = wanted === 'flag' ? flag(subject, rule) : []
    if (!hit) return []
    const before = flaggedIn(subject, wordings).filter(f => overlaps(f.span, hit))
    const suggested = { ...hit, end: hit.start + text.length }
    return flaggedIn(readFor(rule, exchanged(subject.document, hit, text), compiled), wordings).filter(
      f => overlaps(f.span, suggested) && !before.some(b => b.rule === f.rule),
    )
  })
}

function exchanged(document: Document, { block, start, end }: Span, text: string): Document {
  const blocks = document.blocks.map((old, i) =>
    i === block ? { ...old, text: `${old.text.slice(0, start)}${text}${old.text.slice(end)}` } : old,
  )
  return { ...document, blocks }
}
