import { type DocumentType, typeName } from '../rules/document-types.ts'
import type { CompiledRules } from './compiled-rules.ts'
import { handbookOf, partsOf } from './handbook.ts'
import { type NamedTypes, namedTypes } from './named-types.ts'
import { scopeByWords } from './scope.ts'
import { isShort, speaksOf } from './speaks-of.ts'
import type { MatchedDocument } from './subject.ts'
import { type TitleLine, titleLines } from './title-lines.ts'
import type { DetectedType, UndecidedType } from './type-decision.ts'
import { type TypeScore, typeScores } from './type-scores.ts'

/** The fewest points by which the text alone decides, and by which it is worth asking. */
const enough = 12
const worthAsking = 4
/** By how many times the best must outdo the next for the text alone to decide. */
const margin = 2
/** The points of another type that cast doubt on a title without one word of its own kind in the text. */
const doubtful = 15

/** What is known when a type is decided. */
interface Signs {
  readonly matched: MatchedDocument
  readonly compiled: CompiledRules
  readonly lines: readonly TitleLine[]
  readonly named: readonly NamedTypes[]
  readonly scores: readonly TypeScore[]
}

/**
 * Detects a document's type: from its first three lines and its file's name, else from its headings, tables and words. One type,
 * two that its title names ("Disciplinary and grievance procedure"), a handbook with its parts, or `policy`, any other policy.
 * Where the signs do not differ by a margin it is undecided, with the likeliest types to choose from.
 */
export function detectType(
  matched: MatchedDocument,
  compiled: CompiledRules,
  fileName?: string,
): DetectedType | UndecidedType {
  const signs = signsOf(matched, compiled, fileName)
  return ifItSpeaksOfIt(signs, typeBySigns(signs))
}

function signsOf(matched: MatchedDocument, compiled: CompiledRules, fileName?: string): Signs {
  const lines = titleLines(matched, fileName)
  const named = namedTypes(lines, compiled)
  return { matched, compiled, lines, named, scores: typeScores(matched, compiled) }
}

function typeBySigns(signs: Signs): DetectedType | UndecidedType {
  const { matched, compiled, named } = signs
  const titles = named.filter(({ place }) => place === 'first').flatMap(({ types }) => types)
  const own = titles.filter(type => type !== 'handbook' && type !== 'policy')
  // "Staff handbook: parental leave" is one leaflet of a handbook, whether or not there are rules for what it is about.
  const called = titles.includes('handbook') && !titles.includes('policy')
  const handbook = handbookOf(matched, compiled, { titled: own, called })
  const first = named.find(({ types }) => types.some(type => type !== 'handbook'))
  const pair = first && partnersIn(first.types, compiled)
  if (pair && first.place !== 'file') return bothOf(signs, pair[0], pair[1])
  if (handbook) return handbook
  return first ? byName(signs, first) : byText(signs)
}

/** A decision for one type, unless the text speaks of nothing that such documents speak of: a page that points to the policy, a list. */
function ifItSpeaksOfIt(signs: Signs, decision: DetectedType | UndecidedType): DetectedType | UndecidedType {
  const { matched, compiled } = signs
  const cue = compiled.typeCues.find(one => one.type === decision.type)
  if (decision.how === 'undecided' || decision.also || !cue || speaksOf(matched, cue)) return decision
  if (cue.otherwise === undefined || !isShort(matched))
    return undecided(signs, [cue.type, 'policy'], 'its title or headings say so, but its text hardly speaks of it')
  const because = `Read as ${aName(signs, cue.otherwise)}: it is short, and its text sets out no policy.`
  return { how: 'detected', type: cue.otherwise, confidence: decision.confidence, because }
}

/** The type that its title, the lines below it or its file's name say. */
function byName(signs: Signs, first: NamedTypes): DetectedType | UndecidedType {
  const { scores, named } = signs
  const types = first.types.filter(type => type !== 'handbook')
  const own = types.filter(type => type !== 'policy')
  const [best] = scores
  if (own.length > 1) {
    const ranked = own.toSorted((a, b) => pointsOf(scores, b) - pointsOf(scores, a))
    const [top, next] = ranked
    if (
      top &&
      next &&
      pointsOf(scores, top) >= enough &&
      pointsOf(scores, top) >= margin * (pointsOf(scores, next) + 1)
    )
      return detected(signs, top, 0.7, where[first.place])
    return undecided(signs, ranked, 'its title names more than one')
  }
  const [type] = own
  if (type === undefined) {
    const later = named.filter(n => n !== first).flatMap(n => (n.place === 'next' ? n.types : []))
    const other = later.find(t => t !== 'policy' && t !== 'handbook')
    if (other && pointsOf(scores, other) >= worthAsking)
      return undecided(signs, [other, 'policy'], 'its title names both')
    return otherPolicy()
  }
  if (types.includes('policy') && best?.type !== type) return undecided(signs, [type, 'policy'], 'its title names both')
  const mine = pointsOf(scores, type)
  const rival = best && best.type !== type ? best : undefined
  const weak = first.place !== 'first' && rival !== undefined && rival.points >= margin * (mine + worthAsking)
  if (rival && (weak || (mine === 0 && rival.points >= doubtful)))
    return undecided(signs, [type, rival.type], `${where[first.place]}, but its text is more like that of another kind`)
  const base = first.place === 'file' ? 8 : 12
  return detected(
    signs,
    type,
    (base + mine) / (base + mine + (rival?.points ?? scores[1]?.points ?? 0) + 2),
    where[first.place],
  )
}

const where: Readonly<Record<NamedTypes['place'], string>> = {
  first: 'its title says so',
  next: 'the line below its title says so',
  file: 'the name of its file says so',
}

/** The type that its text alone shows, where no title names one. */
function byText(signs: Signs): DetectedType | UndecidedType {
  const { scores, named, lines } = signs
  const [best, second] = scores
  const calledHandbook = named.some(({ types }) => types.includes('handbook'))
  if (calledHandbook) {
    const rest = best && best.points >= worthAsking ? [best.type] : []
    return undecided(
      signs,
      ['handbook', ...rest, 'policy'],
      'its title names a handbook, but it does not hold two policies',
    )
  }
  if (!best || best.points < worthAsking)
    return long(signs) && aboutPeople(signs)
      ? undecided(signs, ['policy', 'programme'], 'nothing in it says which')
      : nothingSays()
  const alone = best.points >= enough && best.points > margin * (second?.points ?? 0)
  if (alone && !namesAnother(lines))
    return detected(signs, best.type, best.points / (best.points + (second?.points ?? 0) + 2))
  const near = scores.filter(s => s.points >= worthAsking && s.points * margin >= best.points).slice(0, 2)
  return undecided(signs, [...near.map(s => s.type), 'policy'], 'no title says which')
}

/** Whether a document has enough text for its type to matter. */
function long({ matched }: Signs): boolean {
  return matched.text.tokenCount >= 100
}

/** Whether nothing says that a document is about fire, money, buildings and the like: then its type does not matter. */
function aboutPeople({ matched, compiled, lines }: Signs): boolean {
  return scopeByWords(matched, compiled, lines).scope !== 'neither'
}

/** Words that say that a document is a policy, but not which. */
const plainWords =
  /\b(?:polic(?:y|ies)|procedures?|guid(?:e|ance|elines?)|statement|code|document|our|the|and|of|for|at|in|a|an|no|number|version|draft|final|v|\d+)\b/gi

/** Whether the first line calls the document a policy on something that no type names: "Lone working policy". */
function namesAnother(lines: readonly TitleLine[]): boolean {
  const first = lines.find(({ place }) => place === 'first')?.text ?? ''
  return /\b(?:policy|procedure|code|statement)\b/i.test(first) && /\p{L}{3}/u.test(first.replace(plainWords, ' '))
}

function pointsOf(scores: readonly TypeScore[], type: DocumentType): number {
  return scores.find(score => score.type === type)?.points ?? 0
}

function partnersIn(
  types: readonly DocumentType[],
  compiled: CompiledRules,
): readonly [DocumentType, DocumentType] | undefined {
  const combined = (a: DocumentType, b: DocumentType) => compiled.typeCues.find(c => c.type === a)?.with.includes(b)
  for (const a of types) for (const b of types) if (a !== b && combined(a, b)) return [a, b]
  return undefined
}

function bothOf(signs: Signs, a: DocumentType, b: DocumentType): DetectedType {
  const { matched, compiled, scores } = signs
  const [type, other] = pointsOf(scores, a) >= pointsOf(scores, b) ? [a, b] : [b, a]
  const parts = partsOf(matched, compiled).filter(part => part.type === type || part.type === other)
  const names = `${aName(signs, type)} and ${aName(signs, other)}`
  return {
    how: 'detected',
    type,
    confidence: 0.9,
    because: `Read as ${names}: its title names both, and the rules for both are used.`,
    also: [other],
    ...(parts.length === 0 ? {} : { parts }),
  }
}

function detected(signs: Signs, type: DocumentType, confidence: number, named = ''): DetectedType {
  const score = signs.scores.find(s => s.type === type)
  const reasons = [named, ...(score ? reasonsFor(score) : [])].filter(reason => reason !== '').join(', ')
  return {
    how: 'detected',
    type,
    confidence: Math.round(confidence * 100) / 100,
    because: `Read as ${aName(signs, type)}: ${reasons}.`,
  }
}

function undecided(signs: Signs, types: readonly DocumentType[], why: string): UndecidedType {
  const candidates = [...new Set(types)].slice(0, 3)
  const all = candidates.length === 1 ? [...candidates, 'policy' as const] : candidates
  const names = all.map(type => aName(signs, type))
  return {
    how: 'undecided',
    type: 'policy',
    candidates: all,
    because: `Looks like ${names.slice(0, -1).join(', ')} or ${names.at(-1)}: ${why}. Until you say which, only the rules for every document are used.`,
  }
}

function otherPolicy(): DetectedType {
  const because = 'Read as another kind of policy: its title says so; the rules for every policy are used.'
  return { how: 'detected', type: 'policy', confidence: 0.8, because }
}

function nothingSays(): DetectedType {
  return {
    how: 'detected',
    type: 'policy',
    confidence: 0,
    because:
      'Nothing in its title, headings or words says what kind of policy it is; the rules for every policy are used.',
  }
}

function reasonsFor(score: TypeScore): string[] {
  return [
    score.itself ? 'it calls itself so' : '',
    score.table ? 'it has a table as such documents have' : '',
    score.headings > 0 ? `${score.headings} ${score.headings === 1 ? 'heading fits' : 'headings fit'}` : '',
    score.cues > 0 ? `its words fit in ${score.cues} ${score.cues === 1 ? 'place' : 'places'}` : '',
  ]
}

/** "a grievance policy", "an equality impact assessment". */
function aName({ compiled }: Signs, type: DocumentType): string {
  if (type === 'policy') return 'another kind of policy'
  const name = typeName(type, compiled.typeCues)
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`
}
