import type { DocumentType } from '../rules/document-types.ts'
import type { Match } from '../text/match.ts'
import { readText } from '../text/text.ts'
import type { CompiledRules } from './compiled-rules.ts'
import type { TitleLine } from './title-lines.ts'

/** The types that the lines of one place name. */
export interface NamedTypes {
  readonly place: TitleLine['place']
  readonly types: readonly DocumentType[]
}

/**
 * What the lines of a title name, by place in the order of their weight: first line, the next two, the file's name. A line below
 * that says the kind of document ("Equality impact assessment") comes before a first line that only says what it is about.
 */
export function namedTypes(lines: readonly TitleLine[], compiled: CompiledRules): readonly NamedTypes[] {
  const read = lines.map(line => ({ ...line, ...namesIn(line.text, compiled) }))
  const named = (['first', 'next', 'file'] as const).flatMap(place => {
    const all = read.filter(line => line.place === place)
    const formed = all.some(line => line.formed)
    const types = new Set(all.filter(line => line.formed || !formed).flatMap(line => line.types))
    return types.size === 0 ? [] : [{ place, types: [...types], formed }]
  })
  const [first, next] = named
  return first?.place === 'first' && next?.place === 'next' && next.formed && !first.formed
    ? [next, ...named.filter(n => n !== next)]
    : named
}

/**
 * The types that one line names. A name inside a longer one does not count ("strategy" in "communications strategy"). A name of
 * the kind of document ("impact assessment", "terms of reference") outweighs what it is about ("recruitment"). `policy`: a subject for which there are
 * no rules, from `scopes.yml`.
 */
function namesIn(
  line: string,
  compiled: CompiledRules,
): { readonly types: readonly DocumentType[]; readonly formed: boolean } {
  const text = readText({ title: line, blocks: [{ kind: 'title', part: 'body', text: line }] })
  const matches = compiled.phrases.find(text)
  const names = compiled.typeCues.flatMap(({ type, title }) =>
    title.flatMap(p => matches.of(p).map(at => ({ type, at }))),
  )
  const topics = compiled.scopeCues.flatMap(({ title }) =>
    title.flatMap(p => matches.of(p).map(at => ({ type: 'policy' as const, at }))),
  )
  // A type with rules of its own outweighs a subject without any that the same words name.
  const subjects = topics.filter(({ at }) => !names.some(name => overlap(name.at, at) && !inside(name.at, at)))
  const every = [...names, ...subjects]
  const whole = every.filter(name => !every.some(other => other.type !== name.type && inside(name.at, other.at)))
  const forms = compiled.typeCues.filter(cue => cue.forms.some(phrase => matches.of(phrase).length > 0))
  const formed = whole.filter(({ type }) => forms.some(cue => cue.type === type))
  const types = new Set((formed.length > 0 ? formed : whole).map(({ type }) => type))
  return { types: [...types], formed: formed.length > 0 }
}

function overlap(a: Match, b: Match): boolean {
  return a.first < b.end && b.first < a.end
}

function inside(a: Match, b: Match): boolean {
  return b.first <= a.first && a.end <= b.end && b.end - b.first > a.end - a.first
}
