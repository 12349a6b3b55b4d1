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

/** What the lines of a title name, by place in the order of their weight: first line, the next two, the file's name. */
export function namedTypes(lines: readonly TitleLine[], compiled: CompiledRules): readonly NamedTypes[] {
  const byPlace = Map.groupBy(lines, line => line.place)
  return (['first', 'next', 'file'] as const).flatMap((place): NamedTypes[] => {
    const types = new Set((byPlace.get(place) ?? []).flatMap(line => [...typesNamedIn(line.text, compiled)]))
    return types.size === 0 ? [] : [{ place, types: [...types] }]
  })
}

/**
 * The types that one line names. A name inside a longer one does not count ("strategy" in "communications strategy"). A name of
 * the kind of document ("impact assessment", "terms of reference") outweighs what it is about ("recruitment"). `policy`: a subject for which there are
 * no rules, from `scopes.yml`.
 */
export function typesNamedIn(line: string, compiled: CompiledRules): ReadonlySet<DocumentType> {
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
  return new Set((formed.length > 0 ? formed : whole).map(({ type }) => type))
}

function overlap(a: Match, b: Match): boolean {
  return a.first < b.end && b.first < a.end
}

function inside(a: Match, b: Match): boolean {
  return b.first <= a.first && a.end <= b.end && b.end - b.first > a.end - a.first
}
