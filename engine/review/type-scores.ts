import type { DocumentType } from '../rules/document-types.ts'
import { blockOf } from '../text/lookups.ts'
import type { CompiledRules } from './compiled-rules.ts'
import type { MatchedDocument } from './subject.ts'
import { hasShape } from './table-shapes.ts'

/** How well the text of a document fits one type, whatever its title says. */
export interface TypeScore {
  readonly type: DocumentType
  /** Its everyday name: "grievance policy". */
  readonly name: string
  readonly points: number
  readonly headings: number
  readonly cues: number
  /** It has a table with the columns that documents of this type have. */
  readonly table: boolean
  /** It calls itself so: "this grievance procedure". */
  readonly itself: boolean
}

const pointsOf = { heading: 3, cue: 1, table: 12, itself: 6 } as const

/** How well a document fits each type that has rules of its own, by its headings, words and tables; best first. */
export function typeScores(matched: MatchedDocument, compiled: CompiledRules): readonly TypeScore[] {
  const { document, text, matches } = matched
  return compiled.typeCues
    .filter(cue => cue.type !== 'handbook' && cue.type !== 'policy')
    .map((cue): TypeScore => {
      const named = [...cue.title, ...cue.headings].flatMap(p => matches.of(p)).map(m => blockOf(text, m.sentence))
      const headings = new Set(named.filter(b => document.blocks[b]?.kind === 'heading')).size
      const cues = cue.cues.reduce((n, p) => n + Math.min(4, matches.of(p).length), 0)
      const table = cue.tables.some(shape => hasShape(matched, shape))
      const itself = cue.title.some(p => matches.of(p).some(m => saysThis(matched, m.first)))
      const points =
        Math.min(5, headings) * pointsOf.heading +
        Math.min(12, cues) * pointsOf.cue +
        (table ? pointsOf.table : 0) +
        (itself ? pointsOf.itself : 0)
      return { type: cue.type, name: cue.name, points, headings, cues, table, itself }
    })
    .sort((a, b) => b.points - a.points)
}

/** Whether the word before a token is "this". */
function saysThis({ document, text }: MatchedDocument, token: number): boolean {
  const before = token - 1
  if (before < 0 || text.tokenSentence[before] !== text.tokenSentence[token]) return false
  const words = document.blocks[text.tokenBlock[before] ?? -1]?.text ?? ''
  return words.slice(text.tokenStart[before], text.tokenEnd[before]).toLowerCase() === 'this'
}
