import type { TypeDecision } from '../report.ts'
import type { RuleBook } from './book.ts'
import type { Reading } from './subject.ts'

interface Score {
  readonly type: TypeDecision['type']
  readonly name: string
  readonly points: number
  readonly title: boolean
  readonly headings: number
  readonly cues: number
}

const pointsOf = { title: 12, heading: 3, cue: 1 } as const
const enough = 9

/**
 * Says what kind of document this is from its title, headings and the words it uses, with how sure and why. Below the
 * threshold it is `policy`: only the rules for every document apply.
 */
export function detectType({ document, text, matches }: Reading, book: RuleBook): TypeDecision {
  const titleBlock = document.blocks.findIndex(b => b.part === 'body' && b.text.trim() === document.title.trim())
  const blocksOf = (phrases: readonly string[]) =>
    phrases.flatMap(p => matches.of(p)).map(m => text.sentences[m.sentence]?.block ?? -1)
  const scores = book.typeCues.map((cue): Score => {
    const title = blocksOf(cue.title).some(b => b === titleBlock || document.blocks[b]?.kind === 'title')
    const inHeadings = blocksOf([...cue.title, ...cue.headings]).filter(b => document.blocks[b]?.kind === 'heading')
    const headings = new Set(inHeadings).size
    const cues = cue.cues.reduce((n, p) => n + Math.min(4, matches.of(p).length), 0)
    const points =
      (title ? pointsOf.title : 0) + Math.min(5, headings) * pointsOf.heading + Math.min(12, cues) * pointsOf.cue
    return { type: cue.type, name: cue.name, points, title, headings, cues }
  })
  const [best, second] = scores.sort((a, b) => b.points - a.points)
  if (!best || best.points < enough) {
    return {
      type: 'policy',
      confidence: 0,
      reason:
        'Nothing in its title, headings or words says what kind of policy it is; the rules for every policy are used.',
    }
  }
  const confidence = best.points / (best.points + (second?.points ?? 0) + 2)
  return { type: best.type, confidence: Math.round(confidence * 100) / 100, reason: reasonFor(best) }
}

function reasonFor(score: Score): string {
  const reasons = [
    score.title ? 'its title says so' : '',
    score.headings > 0 ? `${score.headings} ${score.headings === 1 ? 'heading fits' : 'headings fit'}` : '',
    score.cues > 0 ? `its words fit in ${score.cues} ${score.cues === 1 ? 'place' : 'places'}` : '',
  ].filter(reason => reason !== '')
  return `Read as ${/^[aeiou]/i.test(score.name) ? 'an' : 'a'} ${score.name}: ${reasons.join(', ')}.`
}
