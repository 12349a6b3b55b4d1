import type { DetectedType } from '../review/type-decision.ts'
import type { CompiledRules } from './compiled-rules.ts'
import { handbookOf, partsOf } from './handbook.ts'
import type { MatchedDocument } from './subject.ts'
import { enough, type TypeScore, typeScores } from './type-scores.ts'

/** If the title does not name a type, the lowest confidence at which the best of several possible types is accepted. */
const clear = 0.6

/**
 * Detects a document's type from its title, headings and words, with a confidence and a reason: one type, two that its title
 * names ("Disciplinary and grievance procedure"), or a handbook with its parts. Below the threshold it is `policy`, to which
 * only the rules for every document apply.
 */
export function detectType(matched: MatchedDocument, compiled: CompiledRules): DetectedType {
  const scores = typeScores(matched, compiled)
  const [best, second] = scores
  const partner = best && partnerOf(best, scores, compiled)
  if (best && partner) return bothOf(matched, compiled, best, partner)
  const handbook = handbookOf(matched, compiled, scores)
  if (handbook) return handbook
  if (!best || best.points < enough)
    return unknown('Nothing in its title, headings or words says what kind of policy it is')
  const confidence = best.points / (best.points + (second?.points ?? 0) + 2)
  if (!best.title && second && confidence < clear && second.points >= enough) {
    return unknown(
      `Its words are those of ${aName(best)}, but as much those of ${aName(second)}, and its title names neither`,
    )
  }
  return {
    how: 'detected',
    type: best.type,
    confidence: rounded(confidence),
    because: `Read as ${aName(best)}: ${reasonsFor(best)}.`,
  }
}

function unknown(because: string): DetectedType {
  return { how: 'detected', type: 'policy', confidence: 0, because: `${because}; the rules for every policy are used.` }
}

/** Another type that the title also names and that is often combined with the best one in a single policy. */
function partnerOf(best: TypeScore, scores: readonly TypeScore[], compiled: CompiledRules): TypeScore | undefined {
  const combined = (a: TypeScore, b: TypeScore) => compiled.typeCues.find(c => c.type === a.type)?.with.includes(b.type)
  return scores.find(s => s !== best && s.title && best.title && (combined(best, s) || combined(s, best)))
}

function bothOf(matched: MatchedDocument, compiled: CompiledRules, best: TypeScore, partner: TypeScore): DetectedType {
  const parts = partsOf(matched, compiled).filter(part => part.type === best.type || part.type === partner.type)
  const because = `Read as ${aName(best)} and ${aName(partner)}: its title names both, and the rules for both are used.`
  return {
    how: 'detected',
    type: best.type,
    confidence: 0.9,
    because,
    also: [partner.type],
    ...(parts.length === 0 ? {} : { parts }),
  }
}

function reasonsFor(score: TypeScore): string {
  const reasons = [
    score.title ? 'its title says so' : '',
    score.headings > 0 ? `${score.headings} ${score.headings === 1 ? 'heading fits' : 'headings fit'}` : '',
    score.cues > 0 ? `its words fit in ${score.cues} ${score.cues === 1 ? 'place' : 'places'}` : '',
  ]
  return reasons.filter(reason => reason !== '').join(', ')
}

/** "a grievance policy", "an equality impact assessment". */
function aName({ name }: TypeScore): string {
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100
}
