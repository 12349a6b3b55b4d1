import type { DocumentType } from '../rules/document-types.ts'
import { blockOf } from '../text/lookups.ts'
import { readText } from '../text/text.ts'
import type { CompiledRules } from './compiled-rules.ts'
import type { MatchedDocument } from './subject.ts'

/** How well a document fits one type. */
export interface TypeScore {
  readonly type: DocumentType
  /** Its everyday name: "grievance policy". */
  readonly name: string
  readonly points: number
  /** Its title names the type. */
  readonly title: boolean
  readonly headings: number
  readonly cues: number
}

const pointsOf = { title: 12, heading: 3, cue: 1 } as const

/** The fewest points that count as a match. */
export const enough = 9

/** How well a document fits each type except `handbook`, by its title, headings and words; best first. */
export function typeScores(matched: MatchedDocument, compiled: CompiledRules): readonly TypeScore[] {
  const { document, text, matches } = matched
  const titled = typesNamed(document.title, compiled)
  return compiled.typeCues
    .filter(cue => cue.type !== 'handbook')
    .map((cue): TypeScore => {
      const title = titled.has(cue.type)
      const named = [...cue.title, ...cue.headings].flatMap(p => matches.of(p)).map(m => blockOf(text, m.sentence))
      const headings = new Set(named.filter(b => document.blocks[b]?.kind === 'heading')).size
      const cues = cue.cues.reduce((n, p) => n + Math.min(4, matches.of(p).length), 0)
      const points =
        (title ? pointsOf.title : 0) + Math.min(5, headings) * pointsOf.heading + Math.min(12, cues) * pointsOf.cue
      return { type: cue.type, name: cue.name, points, title, headings, cues }
    })
    .sort((a, b) => b.points - a.points)
}

/** The types that a title names. The title need not be in a block: Word also keeps one in the file's properties. */
export function typesNamed(title: string, compiled: CompiledRules): ReadonlySet<DocumentType> {
  const text = readText({ title, blocks: [{ kind: 'title', part: 'body', text: title }] })
  const matches = compiled.phrases.find(text)
  return new Set(compiled.typeCues.filter(cue => cue.title.some(p => matches.of(p).length > 0)).map(cue => cue.type))
}
