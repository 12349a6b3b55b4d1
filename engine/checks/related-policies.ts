import type { Block } from '../document.ts'
import type { Evidence } from '../review/finding.ts'
import { type Subject, spanOfSentence } from '../review/subject.ts'
import type { RequirementCheck } from './check.ts'
import { type Cued, sentencesWith } from './cued.ts'

const kinds = '(?:[Pp]olic(?:y|ies)|[Pp]rocedures?|[Cc]ode of [Cc]onduct|[Hh]andbook|[Gg]uidance|[Ss]trategy)'
/** A named policy: the capitalised or well-known name before "policy". */
const titled = new RegExp(
  `\\b((?:[A-Z][\\w’'-]*,? (?:(?:and|of|at|for|&|to) )?){1,6}${kinds}|(?:grievance|disciplinary|recruitment|whistle-?blowing|dignity at work|bullying and harassment|anti-harassment|equal opportunities|equality|safeguarding|complaints|absence|capability|flexible working|sickness|redundancy|expenses|data protection|health and safety)(?: (?:and|&) \\w+)? ${kinds})`,
  'g',
)
/** What both of the patterns hold. */
const anyKind: Cued = {
  cue: '{polic*|procedure*|code of conduct*|handbook*|guidance*|strategy*}',
  pattern: /\b(?:polic|procedure|code of conduct|handbook|guidance|strategy)/i,
}
const kindAtEnd = new RegExp(`\\s*(?:and |& )?${kinds.toLowerCase()}$`)
const vague = /\b(?:other|related|relevant|associated|our|these) (?:policies|procedures)\b/i

/** Whether the related policies are named by their titles, so that a reader can find them. Whether they exist, one file cannot say. */
export const relatedPolicies: RequirementCheck = {
  kind: 'requirement',
  name: 'related-policies',
  about: 'Whether related policies are named by their titles.',
  cues: [anyKind],
  judge: subject => {
    const own = subject.document.title.toLowerCase()
    const names = new Map<string, Evidence>()
    const hints: Evidence[] = []
    for (const index of sentencesWith(subject, anyKind, isProse)) {
      const span = spanOfSentence(subject, index)
      if (vague.test(span.quote)) hints.push({ ...span, grade: 'committed' })
      for (const found of span.quote.matchAll(titled)) {
        const name = coreOf(found[1] ?? '')
        if (name === '' || own.includes(name) || isOwn(name, subject)) continue
        if (!names.has(name)) names.set(name, { ...span, grade: 'committed' })
      }
    }
    const evidence = [...new Map([...names.values()].map(e => [`${e.block}:${e.start}`, e])).values()].slice(0, 4)
    if (names.size >= 2) return { verdict: 'covered', evidence }
    if (names.size === 1) return { verdict: 'weak', evidence, reason: 'Only one related policy is named.' }
    if (hints[0])
      return { verdict: 'weak', evidence: [hints[0]], reason: 'Other policies are mentioned without their titles.' }
    return { verdict: 'missing', evidence: [] }
  },
}

function isProse({ kind, part }: Block): boolean {
  return kind !== 'title' && kind !== 'contents' && kind !== 'heading' && part !== 'header'
}

/** "our Disciplinary Procedure" and "Disciplinary Policy and Procedure" are one: what stands before the kind. */
function coreOf(name: string): string {
  return name
    .toLowerCase()
    .replace(kindAtEnd, '')
    .replace(/\b(?:the|our|this|that|these|and|a|an|in|see|also|under|company|formal|any)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A policy that speaks of itself: a grievance policy about "the grievance procedure". */
function isOwn(name: string, subject: Subject): boolean {
  const words: Record<string, RegExp> = {
    grievance: /griev/,
    disciplinary: /disciplin|capability/,
    edi: /equal|divers|inclusi/,
    dignity: /dignity|harass|bully/,
    recruitment: /recruit/,
  }
  return words[subject.type]?.test(name) ?? false
}
