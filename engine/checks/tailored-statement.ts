import { z } from 'zod'
import type { Subject } from '../review/subject.ts'
import { sectionOf } from '../text/lookups.ts'
import { requirementCheck } from './check.ts'

const service =
  /\b(?:crisis house|caf[eé]s?|drop-ins?|groups? (?:for|of)|[\w-]+-support groups?|housing team|duty desk|kitchens?|libraries|library|galler(?:y|ies)|ward sisters?|matrons?|crews?|night line|depots?|shifts?|helpline|counsell\w+|wards?|clinics?|shops?|branch(?:es)?|school|classrooms?|hostels?|shelters?|centres?|advice|outreach|volunteers?|drivers?|nurses|teachers|carers|trainees|apprentices|agency workers|bank staff|night staff|recruiters|panels?|managers|networks?|programmes?|services? (?:for|in|at)|teams? (?:in|at|for))\b/i
const action =
  /\b(?:will|must|shall|have|has|are|is) (?:also |now |each year |already )?(?:publish|train|appoint|report|review|chang|recruit|fund|set|collect|monitor|pay|giv|remov|introduc|meet|hold|ask|check|record|investigat|rewrit|translat|interpret|mentor|sponsor|commission|measur|ring|phon|tell|writ|stop|ban|log|send|listen|learn|answer|count|compar|teach|challeng|follow|visit|offer)\w*|\b(?:we|our \w+(?: \w+)?|the \w+(?: \w+)?|they|now|and) (?:now )?(?:send|ring|phone|tell|write|stop|ban|log|record|report|publish|train|check|ask|meet|pay|answer|count|offer)s? /i

const options = z.strictObject({
  stance: z
    .string()
    .describe('the part that says what is stood against; what lacks it is no statement of it, however specific'),
})

/**
 * Whether an anti-racist statement is specific, or could be any organisation's. A specific one names the organisation or "we", a
 * service or group of staff, and an action. The statement is the paragraph that the phrases found, with those around it under the
 * same heading.
 */
export const tailoredStatement = requirementCheck({
  name: 'tailored-statement',
  about: 'Whether an anti-racist statement names the organisation’s own services or groups, and an action.',
  options,
  judge: (subject, byPhrases, { stance }) => {
    const place = byPhrases.evidence[0]
    if (byPhrases.verdict !== 'weak' || !place) return byPhrases
    if (byPhrases.parts?.some(part => part.element === stance && part.state === 'lacking')) return byPhrases
    const statement = around(subject, place.block)
    const named = [...subject.profile.names, ...subject.profile.organisation].some(name => statement.includes(name))
    const lacks = [
      ...(named || service.test(statement) ? [] : ['a service or group of people of your own']),
      ...(action.test(statement) ? [] : ['an action']),
    ]
    if (lacks.length === 0) return { verdict: 'covered', evidence: byPhrases.evidence }
    return { ...byPhrases, reason: `Any organisation could print this: it does not name ${lacks.join(', or ')}.` }
  },
})

/** The paragraphs next to a block, up to two on each side, under its heading. */
function around({ document, text }: Subject, block: number): string {
  const section = text.sections[sectionOf(text, block)]
  const first = Math.max((section?.heading ?? -1) + 1, block - 2)
  const end = Math.min(section?.endBlock ?? block + 1, block + 3)
  return document.blocks
    .slice(first, end)
    .map(b => b.text)
    .join('\n')
}
