import type { Scope } from '../rules/scopes.ts'
import { readText } from '../text/text.ts'
import type { CompiledRules } from './compiled-rules.ts'
import type { MatchedDocument } from './subject.ts'
import type { TitleLine } from './title-lines.ts'
import type { TypeDecision } from './type-decision.ts'

/** What a document is about, and why. */
export interface ScopeDecision {
  readonly scope: Scope
  /** `assumed`: nothing says that it is not a people policy. */
  readonly how: 'type' | 'title' | 'text' | 'assumed'
  /** A sentence: "Read as a people policy: its type says so." */
  readonly because: string
}

/** Each scope inside a sentence, after "read as". */
export const scopeNames: Readonly<Record<Scope, string>> = {
  people: 'a people policy',
  service: 'a policy on services',
  plan: 'a plan',
  neither: 'neither a people policy, a policy on services nor a plan',
}

/** The fewest places that show what a document is about, and by how many times they must outdo the others. */
const enoughPlaces = 5
const margin = 3
/** The most places that one phrase counts for. */
const mostOfOne = 6

/** What a document of a decided type is about: as its type says, else as its title and text do, else a people policy. */
export function scopeOf(
  matched: MatchedDocument,
  compiled: CompiledRules,
  lines: readonly TitleLine[],
  type: TypeDecision,
): ScopeDecision {
  const own = compiled.typeCues.find(cue => cue.type === type.type && cue.type !== 'policy')
  if (own) return decision(own.scope, 'type', 'such documents are')
  // A reviewer who calls it a policy wants it read as one.
  if (type.how === 'chosen') return decision('people', 'type', 'the reviewer says that it is a policy')
  return scopeByWords(matched, compiled, lines)
}

/** What a document is about by its title, the lines below it, its file's name and its words, without its type. */
export function scopeByWords(
  matched: MatchedDocument,
  compiled: CompiledRules,
  lines: readonly TitleLine[],
): ScopeDecision {
  for (const place of ['first', 'next', 'file'] as const) {
    const named = new Set(lines.filter(l => l.place === place).flatMap(l => [...scopesNamedIn(l.text, compiled)]))
    const [scope] = named
    // A title that names two, such as "Health, safety and complaints", says less than the text.
    if (scope !== undefined && named.size === 1) return decision(scope, 'title', where[place])
    if (named.size > 1) break
  }
  const places = compiled.scopeCues
    .map(({ scope, cues }) => ({
      scope,
      places: cues.reduce((sum, cue) => sum + Math.min(mostOfOne, matched.matches.of(cue).length), 0),
    }))
    .toSorted((a, b) => b.places - a.places)
  const [best, next] = places
  const clear = best && best.places >= enoughPlaces && best.places >= margin * (next?.places ?? 0)
  if (clear) return decision(best.scope, 'text', 'its words are those of one')
  return decision('people', 'assumed', 'nothing says clearly that it is about something else')
}

const where = {
  first: 'its title says so',
  next: 'the line below its title says so',
  file: 'the name of its file says so',
} as const

function scopesNamedIn(line: string, compiled: CompiledRules): ReadonlySet<Scope> {
  const matches = compiled.phrases.find(
    readText({ title: line, blocks: [{ kind: 'title', part: 'body', text: line }] }),
  )
  return new Set(
    compiled.scopeCues.filter(cue => cue.title.some(p => matches.of(p).length > 0)).map(({ scope }) => scope),
  )
}

function decision(scope: Scope, how: ScopeDecision['how'], because: string): ScopeDecision {
  return { scope, how, because: `Read as ${scopeNames[scope]}: ${because}.` }
}
