import type { DetectedType, TypeDecision } from '../review/type-decision.ts'
import type { DocumentType } from '../rules/document-types.ts'
import { blockWith, firstSentenceOf } from '../text/lookups.ts'
import type { CompiledRules } from './compiled-rules.ts'
import type { ContainedPolicy } from './contained-policy.ts'
import type { MatchedDocument } from './subject.ts'

/** The most words a heading may have besides those that name a policy: "Our policy on equal opportunities for all staff". */
const mostOtherWords = 6
/** A part with fewer words refers to a policy elsewhere rather than being one. */
const leastWords = 30
/** The fewest words of a further policy in a document whose title names one policy or none. */
const leastWordsBesideTitle = 120

/** What the title of a document says of it. */
interface Titled {
  /** The types with rules of their own that it names. */
  readonly titled: readonly DocumentType[]
  /** It calls the document a handbook. */
  readonly called: boolean
}

/**
 * A document read as several policies in one, or undefined if it is a single policy. It is single if its title names a policy,
 * unless it contains at least two long policies of other kinds; several if its title says so and it contains two policies, or
 * if its headings call two parts policies of different kinds. A section on mediation does not make a handbook.
 */
export function handbookOf(
  matched: MatchedDocument,
  compiled: CompiledRules,
  { titled, called }: Titled,
): DetectedType | undefined {
  const parts = partsOf(matched, compiled)
  const typed = parts.filter(part => part.type !== 'policy')
  const types = new Set(typed.map(part => part.type))
  if (called && titled.length === 0 && types.size >= 2)
    return handbook('its title says so', parts, Math.min(0.95, 0.7 + types.size * 0.05))
  const beside = typed.filter(
    part =>
      !titled.includes(part.type) &&
      part.called &&
      wordsBetween(matched, part.firstBlock, part.endBlock) >= leastWordsBesideTitle,
  )
  if (new Set(beside.map(part => part.type)).size < 2) return undefined
  const all = titled[0] === undefined ? parts : withOpening(matched, parts, titled[0])
  return handbook('its headings name several', all, 0.75)
}

/** A handbook because the reviewer chose that type. Its parts are found in the same way. */
export function asHandbook(matched: MatchedDocument, compiled: CompiledRules): TypeDecision {
  return { how: 'chosen', type: 'handbook', parts: bare(partsOf(matched, compiled)) }
}

/** A part and whether its heading calls it a policy, a procedure or the like. */
interface NamedPart extends ContainedPolicy {
  readonly called: boolean
}

/**
 * The parts that are themselves policies: under headings of one level that name a kind of policy or call themselves one, each up
 * to the next heading of that level. The level is the highest at which two kinds are named.
 */
export function partsOf(matched: MatchedDocument, compiled: CompiledRules): readonly NamedPart[] {
  const { blocks } = matched.document
  const named = namedHeadings(matched, compiled)
  const levels = [...new Set([...named.keys()].map(block => blocks[block]?.level ?? 1))].sort((a, b) => a - b)
  for (const level of levels) {
    const headings = blocks.flatMap((b, i) =>
      b.kind === 'heading' && b.part === 'body' && (b.level ?? 1) <= level ? [i] : [],
    )
    const parts = headings.flatMap((firstBlock, i): NamedPart[] => {
      const heading = blocks[firstBlock]
      const type = named.get(firstBlock)
      const called = policyWord.test(heading?.text ?? '')
      if (!heading || (heading.level ?? 1) !== level || (!type && !called)) return []
      const endBlock = headings[i + 1] ?? endOfBody(matched)
      if (wordsBetween(matched, firstBlock, endBlock) < leastWords) return []
      return [{ title: heading.text, type: type ?? 'policy', firstBlock, endBlock, called }]
    })
    if (new Set(parts.filter(p => p.type !== 'policy').map(p => p.type)).size >= 2) return parts
  }
  return []
}

const policyWord = /\b(?:polic(?:y|ies)|procedures?|code of (?:conduct|practice)|scheme|strategy|plan)\b/i

/** The short headings that name a kind of policy, and the kind each one names. */
function namedHeadings(matched: MatchedDocument, compiled: CompiledRules): ReadonlyMap<number, DocumentType> {
  const { text, matches } = matched
  const named = new Map<number, DocumentType>()
  for (const cue of compiled.typeCues) {
    if (cue.type === 'handbook' || cue.type === 'policy') continue
    for (const match of cue.title.flatMap(phrase => matches.of(phrase))) {
      const sentence = text.sentences[match.sentence]
      const block = blockWith(text, match.sentence)
      if (!sentence || block?.kind !== 'heading' || block.part !== 'body' || named.has(sentence.block)) continue
      const others = sentence.endToken - sentence.firstToken - (match.end - match.first)
      if (others <= mostOtherWords) named.set(sentence.block, cue.type)
    }
  }
  return named
}

/** The parts, plus the text before the first if it is long enough to be the policy that the title names. */
function withOpening(matched: MatchedDocument, parts: readonly NamedPart[], type: DocumentType): readonly NamedPart[] {
  const endBlock = parts[0]?.firstBlock ?? 0
  if (wordsBetween(matched, 0, endBlock) < leastWords) return parts
  return [{ title: matched.document.title, type, firstBlock: 0, endBlock, called: true }, ...parts]
}

function handbook(because: string, parts: readonly NamedPart[], confidence: number): DetectedType {
  return {
    how: 'detected',
    type: 'handbook',
    confidence,
    because: `Read as a handbook of several policies: ${because}. Each part is reviewed as its own kind.`,
    parts: bare(parts),
  }
}

function bare(parts: readonly NamedPart[]): readonly ContainedPolicy[] {
  return parts.map(({ called: _, ...part }) => part)
}

function wordsBetween({ text }: MatchedDocument, firstBlock: number, endBlock: number): number {
  const first = text.sentences[firstSentenceOf(text, firstBlock)]
  const last = text.sentences[firstSentenceOf(text, endBlock) - 1]
  return first && last ? Math.max(0, last.endToken - first.firstToken) : 0
}

/** The block index at which the body ends and notes, headers and footers begin. */
function endOfBody({ document: { blocks } }: MatchedDocument): number {
  const end = blocks.findIndex(b => b.part !== 'body' && b.part !== 'text-box')
  return end < 0 ? blocks.length : end
}
