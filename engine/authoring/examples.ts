import type { Document } from '../document.ts'
import type { Problem } from '../errors.ts'
import type { CompiledRules } from '../review/compiled-rules.ts'
import { toFindings } from '../review/flag.ts'
import { makeSubject, matchDocument, type Subject } from '../review/subject.ts'
import { flag, judge } from '../review-document.ts'
import type { ProblemAt } from '../rules/load.ts'
import type { Rule } from '../rules/schema.ts'
import { attempt, type Within, withoutLimit } from '../rules/within.ts'
import { exampleBlocks } from './example-blocks.ts'

/** A small document from text in the notation of rules' examples (`exampleBlocks`). */
export function exampleDocument(example: string): Document {
  const blocks = exampleBlocks(example)
  return { title: blocks.find(b => b.kind === 'title')?.text ?? '', blocks }
}

/** The day on which examples are judged, so that those about dates stay correct. */
export const exampleDay = '2026-11-01'

/** One example of a rule, read with compiled rules: the verdict its author wants, and its index among the examples of that verdict. */
export interface Example {
  readonly wanted: string
  readonly index: number
  readonly text: string
  readonly subject: Subject
}

/** A small document read as the first type that a rule applies to, on the day of examples. */
export function readFor(rule: Rule, document: Document, compiled: CompiledRules): Subject {
  const options = { type: rule.applies?.[0] ?? 'policy', asAt: exampleDay } as const
  return makeSubject(matchDocument(document, compiled), compiled, options)
}

/** A rule's examples, read with compiled rules: once, as several lints ask for them. */
export function examplesOf(rule: Rule, compiled: CompiledRules): readonly Example[] {
  const known = readExamples.get(compiled) ?? new Map<Rule, readonly Example[]>()
  readExamples.set(compiled, known)
  const read = known.get(rule) ?? readAll(rule, compiled)
  known.set(rule, read)
  return read
}

const readExamples = new WeakMap<CompiledRules, Map<Rule, readonly Example[]>>()

function readAll(rule: Rule, compiled: CompiledRules): readonly Example[] {
  return Object.entries(rule.examples).flatMap(([wanted, texts]) =>
    texts.map((text, index) => ({ wanted, index, text, subject: readFor(rule, exampleDocument(text), compiled) })),
  )
}

/**
 * Tests every rule against its own examples, and reports each that does not get the verdict its author wants, and each file whose examples
 * take too long.
 */
export function failingExamples(compiled: CompiledRules, place: ProblemAt, within: Within = withoutLimit): Problem[] {
  const problems: Problem[] = []
  for (const [file, rules] of Map.groupBy(compiled.rules, rule => place(rule.id, [], '').file))
    attempt(within, file, problems, found => {
      for (const rule of rules) found.push(...failingOf(rule, compiled, place))
    })
  return problems
}

function failingOf(rule: Rule, compiled: CompiledRules, place: ProblemAt): Problem[] {
  return examplesOf(rule, compiled).flatMap(({ wanted, index, text, subject }) => {
    const got = outcomeOf(subject, rule)
    if (got === wanted) return []
    const message = `the example "${shorten(text)}" comes out as ${got}, not ${wanted}`
    return [place(rule.id, ['examples', wanted, index], message)]
  })
}

/** What a rule does with a small document: the verdict of a requirement, or whether a wording flags anything. */
export function outcomeOf(subject: Subject, rule: Rule): string {
  if (rule.kind === 'requirement') return judge(subject, rule).verdict
  const findings = toFindings(subject, [{ rule, hits: flag(subject, rule) }])
  return findings.some(f => f.occurrences.length > 0) ? 'flag' : 'pass'
}

function shorten(example: string): string {
  const line = example.replace(/\s+/g, ' ').trim()
  return line.length > 70 ? `${line.slice(0, 67)}…` : line
}
