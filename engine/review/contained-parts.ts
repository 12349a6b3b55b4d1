import { type Document, type Span, spanOf } from '../document.ts'
import type { Requirement } from '../rules/schema.ts'
import type { CompiledRules } from './compiled-rules.ts'
import type { ContainedPolicy } from './contained-policy.ts'
import { type Excerpt, excerptOf } from './excerpt.ts'
import type { RequirementFinding, RequirementVerdict } from './finding.ts'
import { type Judgement, toFinding } from './judge.ts'
import { type MatchedDocument, makeSubject, type Subject } from './subject.ts'

/** A part of a handbook, ready to be judged as a document of its own. */
export interface PartSubject {
  readonly part: ContainedPolicy
  readonly subject: Subject
  readonly excerpt: Excerpt
  /** The heading it stands under, in the whole document. */
  readonly heading: Span
}

/** The parts that are of a kind with rules of its own, each with the notes that hang on it. The document is not read again. */
export function partSubjects(
  matched: MatchedDocument,
  compiled: CompiledRules,
  parts: readonly ContainedPolicy[],
  asAt: string,
): readonly PartSubject[] {
  const { document } = matched
  const hosted = document.blocks.flatMap(({ host, part }, i) =>
    host !== undefined && part !== 'header' && part !== 'footer' ? [i] : [],
  )
  return parts.flatMap((part): PartSubject[] => {
    if (part.type === 'policy') return []
    const blocks = blocksOf(document, part, hosted)
    const excerpt = excerptOf(matched, blocks, part.title)
    const subject = makeSubject(excerpt.matched, compiled, { type: part.type, asAt })
    const heading = spanOf(document, part.firstBlock, 0, document.blocks[part.firstBlock]?.text.length ?? 0)
    return [{ part, subject, excerpt, heading }]
  })
}

/** A part's own blocks and those of `hosted`, the notes and text boxes of the document, that hang on one of these; in order. */
function blocksOf(
  { blocks }: Document,
  { firstBlock, endBlock }: ContainedPolicy,
  hosted: readonly number[],
): number[] {
  const own: number[] = []
  for (let i = firstBlock; i < endBlock; i++) {
    const block = blocks[i]
    if (block?.host === undefined && block?.part !== 'header' && block?.part !== 'footer') own.push(i)
  }
  const hanging = hosted.filter(i => {
    const host = blocks[i]?.host ?? -1
    return firstBlock <= host && host < endBlock
  })
  return hanging.length === 0 ? own : [...own, ...hanging].sort((a, b) => a - b)
}

/** A finding on a part, with its places in the whole document; what has no heading of its own belongs under the part's. */
function inPart({ part, excerpt, heading }: PartSubject, finding: RequirementFinding): RequirementFinding {
  const { home, ...rest } = finding
  const place = home ? excerpt.inWhole(home) : finding.verdict === 'covered' ? undefined : heading
  return { ...rest, evidence: finding.evidence.map(excerpt.inWhole), ...(place ? { home: place } : {}), part }
}

/**
 * What is found on the part that says most, the first of equals. `judge` gives a judgement of a part; nothing says more than that it
 * is covered, so the parts after such a one are not judged.
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
