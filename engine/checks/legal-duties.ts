import type { Block } from '../document.ts'
import type { Evidence, Grade } from '../review/finding.ts'
import type { Subject } from '../review/subject.ts'
import { blockWith } from '../text/lookups.ts'
import { spanOfSentence } from '../text/spans.ts'
import { noOptions, requirementCheck } from './check.ts'

/** Words that soften what an organisation owes; "may" as a warning, a description or a right softens nothing. */
const softener =
  /\b(?:where|if|as far as|so far as|insofar as|wherever) (?:\w+ ){0,2}?(?:possible|appropriate|practical|feasible|practicable|relevant|necessary)\b|\b(?:we|they|company|organisation|council|trust|employers?|managers?|trustees?|supervisors?|setting|charity|school|panels?|leaders?|hr) (?:should|may|might|could|ought to|(?:will )?(?:try|seek|aim|endeavour|not seek)|tr(?:y|ies)|aims?|seeks?|endeavours?)\b|\b(?:nobody|no one) should\b|\bendeavours? to\b|\bmay also request\b|\b(?<!\b(?:that|which) )(?:should|may|might) be (?:reviewed|considered|made|given|offered|provided|allowed)\b|\bwithin reason\b|\b(?:normally|generally)\b|\bin principle\b/i
/** Words that soften whatever stands in the sentence with them. */
const alwaysSoft =
  /\b(?:will (?:try|seek|endeavour)|do(?:es)? (?:our|its|their) best|within reason|may also request|should be (?:reviewed|considered|made|given|offered|provided|allowed)|as (?:accessible|inclusive|fair|equal|far) as (?:possible|we can))\b/i
/** Words of the law itself. */
const ofTheLaw = /\breasonably practicable\b/i
/** Who sits on a panel, which no law lays down. */
const ofPanels = /\bpanels?\b[^.;]{0,80}\b(?:include|includes|members?|mixed|diverse|backgrounds?|balanced)\b/i
/** Left to somebody's choice, which is no duty at all. */
const leftToChoice =
  /\b(?:at the (?:\w+ )?discretion|discretion of|up to (?:the(?! (?:employees?|workers?|complainants?|member of staff|companion|applicants?|candidates?)\b)|your|each)|left to each|might if (?:it|they|she|he) likes?|would be nice|are encouraged)\b/i

/** What the law gives, taken away: "you do not have the right", where "will not discriminate" is itself the duty. */
const takenAway =
  /\b(?:no|not|never|nor|cannot|without)\b[^.;]{0,40}\b(?:rights?|entitle\w*|companion|accompanied|adjustments?|appeal)\b|\b(?:companion|accompanied|adjustments?|appeal)\b[^.;]{0,20}\b(?:not|never)\b/i
/** The law as a subject to learn about or to read of elsewhere, which promises nothing here. */
const asTopic =
  /\b(?:(?:sessions?|module|course|workshop|training|[A-Z]\d) (?:will )?(?:covers?|includes?|explains?)|asks of us|set out in (?:the|our) [A-Z]|except where|as though the|could(?:n[’']t| not) rule out)\b/
/** What the law does not give either, such as a lawyer at a hearing, or only says where a right ends. */
const neverGiven =
  /\b(?:further|notice|payments?|pay|leave|holiday|solicitors?|lawyers?|absolute right|does not (?:include|extend|arise))\b/i

/** Whether legal duties and rights are stated firmly, as must or will, rather than as may or where possible. */
export const legalDuties = requirementCheck({
  name: 'legal-duties',
  about: 'Whether legal duties and rights are stated as must or will rather than may or where possible.',
  options: noOptions,
  judge: subject => {
    const firm: Evidence[] = []
    const soft: Evidence[] = []
    const named: Evidence[] = []
    let owed = false
    for (const [index, grade] of dutiesOf(subject)) {
      const evidence: Evidence = { ...spanOfSentence(subject.text, index), basis: 'check' }
      const { quote } = evidence
      const choice = leftToChoice.test(quote) || leftToChoice.test(remarkAfter(subject, index))
      const hedged = grade === 'hedged' || grade === 'aspirational'
      const softened = alwaysSoft.test(quote) || (hedged && softener.test(quote))
      const denied = grade === 'denied' && takenAway.test(quote) && !neverGiven.test(quote)
      if (choice || denied || (softened && !ofTheLaw.test(quote) && !ofPanels.test(quote))) {
        soft.push(evidence)
        owed ||= !choice && !denied
      } else if (!hedged && grade !== 'mentioned') (asTopic.test(quote) ? named : firm).push(evidence)
    }
    if (soft.length === 0 && firm.length === 0 && named.length > 0)
      return { verdict: 'weak', evidence: named.slice(0, 4), reason: 'The law is named, but not what you will do.' }
    if (soft.length === 0) return { verdict: firm.length > 0 ? 'covered' : 'missing', evidence: firm.slice(0, 4) }
    const evidence = soft.slice(0, 4)
    if (firm.length > 0 || owed) return { verdict: 'weak', evidence, reason: 'A duty or right is softened here.' }
    return { verdict: 'missing', evidence, reason: 'What the law gives is left to somebody’s choice here.' }
  },
})

/** The sentences of the text that state a duty or right of law, each with its firmest grade. */
function dutiesOf(subject: Subject): [sentence: number, grade: Grade][] {
  const { text, matches, english } = subject
  const graded = new Map<number, Grade>()
  for (const phrase of english['legal-duties']) {
    for (const { sentence, first, end } of matches.of(phrase)) {
      if (!isProse(blockWith(text, sentence))) continue
      const grade = subject.grade(sentence, first, end)
      const known = graded.get(sentence)
      if (known === undefined || (known !== 'committed' && grade === 'committed')) graded.set(sentence, grade)
    }
  }
  return [...graded].sort(([a], [b]) => a - b)
}

function isProse(block: Block | undefined): boolean {
  return block !== undefined && block.kind !== 'title' && block.kind !== 'heading' && block.kind !== 'contents'
}

/** The sentence after one, where it goes on about it: "It is up to the supervisor whether to do this." */
function remarkAfter({ text }: Subject, sentence: number): string {
  if (text.sentences[sentence + 1]?.block !== text.sentences[sentence]?.block) return ''
  const { quote } = spanOfSentence(text, sentence + 1)
  return /^(?:it|this|that|whether)\b/i.test(quote) ? quote : ''
}
