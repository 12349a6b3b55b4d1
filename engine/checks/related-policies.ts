import type { Block, Span } from '../document.ts'
import type { Evidence } from '../review/finding.ts'
import type { Subject } from '../review/subject.ts'
import { spanOfSentence } from '../text/spans.ts'
import { noOptions, requirementCheck } from './check.ts'
import { sentencesWith } from './sentences-with.ts'

const kinds = '(?:[Pp]olic(?:y|ies)|[Pp]rocedures?|[Cc]ode of [Cc]onduct|[Hh]andbook|[Gg]uidance|[Ss]trategy)'
/** A named policy: the capitalised or well-known name before "policy". */
const titled = new RegExp(
  `\\b((?:[A-Z][\\w’'-]*,? (?:(?:and|of|at|for|&|to) )?){1,6}${kinds}|(?:grievance|disciplinary|recruitment|whistle-?blowing|dignity at work|bullying and harassment|anti-harassment|equal opportunities|equality|safeguarding|complaints|absence|capability|flexible working|sickness|redundancy|expenses|data protection|health and safety)(?: (?:and|&) \\w+)? ${kinds})`,
  'g',
)
const anyKind = '{polic*|procedure*|code of conduct*|handbook*|guidance*|strategy*}'
const kindAtEnd = new RegExp(`\\s*(?:and |& )?${kinds.toLowerCase()}$`)
const vague = /\b(?:other|related|relevant|associated|our|these) (?:policies|procedures)\b/i

/** Whether related policies are named by title, so that a reader can find them. Whether they exist cannot be told from one file. */
export const relatedPolicies = requirementCheck({
  name: 'related-policies',
  about: 'Whether related policies are named by their titles.',
  options: noOptions,
  phrases: [anyKind],
  judge: subject => {
    const named = policiesNamed(subject)
    const passages = new Map(named.map(({ at }) => [`${at.block}:${at.start}`, at]))
    const evidence = [...passages.values()].slice(0, 4).map(evidenceOf)
    if (named.length >= 2) return { verdict: 'covered', evidence }
    if (named.length === 1) return { verdict: 'weak', evidence, reason: 'Only one related policy is named.' }
    const hint = sentencesWith(subject, [anyKind], isProse)
      .map(sentence => spanOfSentence(subject.text, sentence))
      .find(({ quote }) => vague.test(quote))
    if (hint)
      return {
        verdict: 'weak',
        evidence: [evidenceOf(hint)],
        reason: 'Other policies are mentioned without their titles.',
      }
    return { verdict: 'missing', evidence: [] }
  },
})

/** The other policies that a document names by their titles, each with the sentence that first does so. */
export function policiesNamed(subject: Subject): readonly { readonly name: string; readonly at: Span }[] {
  const title = subject.document.title.toLowerCase()
  const named = new Map<string, { readonly name: string; readonly at: Span }>()
  for (const sentence of sentencesWith(subject, [anyKind], isProse)) {
    const at = spanOfSentence(subject.text, sentence)
    for (const [, name = ''] of at.quote.matchAll(titled)) {
      const core = coreOf(name)
      if (core === '' || named.has(core) || title.includes(core) || isOwn(core, subject)) continue
      named.set(core, { name: name.trim(), at })
    }
  }
  return [...named.values()]
}

function evidenceOf(at: Span): Evidence {
  return { ...at, basis: 'check' }
}

function isProse({ kind, part }: Block): boolean {
  return kind !== 'title' && kind !== 'contents' && kind !== 'heading' && part !== 'header'
}

/** The words before the kind, so that "our Disciplinary Procedure" and "Disciplinary Policy and Procedure" count as one. */
function coreOf(name: string): string {
  return name
    .toLowerCase()
    .replace(kindAtEnd, '')
    .replace(/\b(?:the|our|this|that|these|and|a|an|in|see|also|under|company|formal|any)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether a policy refers to itself: a grievance policy mentioning "the grievance procedure". */
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
