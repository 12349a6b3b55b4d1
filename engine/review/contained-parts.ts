import { type Document, type Span, spanOf } from '../document.ts'
import type { NationOrBritain } from '../rules/nations.ts'
import type { Requirement } from '../rules/schema.ts'
import type { CompiledRules } from './compiled-rules.ts'
import type { ContainedPolicy } from './contained-policy.ts'
import { type Excerpt, excerptOf } from './excerpt.ts'
import type { RequirementFinding, RequirementVerdict } from './finding.ts'
import { toFinding } from './judge.ts'
import type { Judgement } from './judgement.ts'
import { type MatchedDocument, makeSubject, type Subject } from './subject.ts'

/** A part of a handbook, ready to be judged as a separate document. */
export interface PartSubject {
  readonly part: ContainedPolicy
  readonly subject: Subject
  readonly excerpt: Excerpt
  /** The heading above it, in the whole document. */
  readonly heading: Span
}

/** The parts whose type has its own rules, each with the notes that belong to it. The document is not read again. */
export function partSubjects(
  matched: MatchedDocument,
  compiled: CompiledRules,
  parts: readonly ContainedPolicy[],
  asAt: string,
  nation?: NationOrBritain,
): readonly PartSubject[] {
  const { document } = matched
  const hosted = document.blocks.flatMap(({ host, part }, i) =>
    host !== undefined && part !== 'header' && part !== 'footer' ? [i] : [],
  )
  return parts.flatMap((part): PartSubject[] => {
    if (part.type === 'policy') return []
    const blocks = blocksOf(document, part, hosted)
    const excerpt = excerptOf(matched, blocks, part.title)
    const subject = makeSubject(excerpt.matched, compiled, { type: part.type, asAt, ...(nation ? { nation } : {}) })
    const heading = spanOf(document, part.firstBlock, 0, document.blocks[part.firstBlock]?.text.length ?? 0)
    return [{ part, subject, excerpt, heading }]
  })
}

/** A part's blocks, with those of `hosted` (the document's notes and text boxes) that belong to one of them, in order. */
function blocksOf(
  { blocks }: Document,
  { firstBlock, endBlock }: ContainedPolicy,
  hosted: readonly number[],
): number[] {
  const inRange: number[] = []
  for (let i = firstBlock; i < endBlock; i++) {
    const block = blocks[i]
    if (block?.host === undefined && block?.part !== 'header' && block?.part !== 'footer') inRange.push(i)
  }
  const hanging = hosted.filter(i => {
    const host = blocks[i]?.host ?? -1
    return firstBlock <= host && host < endBlock
  })
  return hanging.length === 0 ? inRange : [...inRange, ...hanging].sort((a, b) => a - b)
}

/** A finding on a part, with its positions in the whole document. An uncovered one without a heading goes under the part's. */
function inPart({ part, excerpt, heading }: PartSubject, finding: RequirementFinding): RequirementFinding {
  const { home, parts, nearest, ...rest } = finding
  const place = home ? excerpt.inWhole(home) : finding.verdict === 'covered' ? undefined : heading
  return {
    ...rest,
    evidence: finding.evidence.map(excerpt.inWhole),
    ...(parts
      ? { parts: parts.map(one => (one.passage ? { ...one, passage: excerpt.inWhole(one.passage) } : one)) }
      : {}),
    ...(nearest ? { nearest: nearest.map(excerpt.inWhole) } : {}),
    ...(place ? { home: place } : {}),
    part,
  }
}

/**
 * The finding on the part with the best verdict, or the first of equally good ones. `judge` returns a judgement of a part; no verdict
 * is better than covered, so later parts are not judged.
 */
export function findingOnBest(
  parts: readonly PartSubject[],
  rule: Requirement,
  judge: (subject: Subject, rule: Requirement) => Judgement,
): RequirementFinding | undefined {
  let best: { readonly part: PartSubject; readonly judgement: Judgement } | undefined
  for (const part of parts) {
    const judgement = judge(part.subject, rule)
    if (!best || order.indexOf(judgement.verdict) < order.indexOf(best.judgement.verdict)) best = { part, judgement }
    if (judgement.verdict === order[0]) break
  }
  return best && inPart(best.part, toFinding(best.part.subject, rule, best.judgement))
}

const order: readonly RequirementVerdict[] = ['covered', 'weak', 'ask', 'missing']
