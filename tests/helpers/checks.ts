import { checkNamed } from '../../engine/checks/index.ts'
import type { Judgement } from '../../engine/review/judgement.ts'
import { spanOfMatch } from '../../engine/text/spans.ts'
import { rulesOf, subjectOf, wording } from './rules.ts'

const loaded = rulesOf({ wordings: wording('"zzz"') })

/** What a check of requirements says about a document in the notation of rule examples. */
export function judged(
  name: string,
  text: string,
  byPhrases: Judgement = { verdict: 'missing', evidence: [] },
  options: Readonly<Record<string, unknown>> = {},
): Judgement {
  const check = checkNamed('requirement', name)
  if (!check) throw new Error(`there is no check ${name}`)
  return check.judge(subjectOf(text, loaded).subject, byPhrases, options)
}

/** The words that a check of wordings flags, given the hits of a phrase. */
export function flagged(name: string, text: string, find = 'zzz'): string[] {
  const check = checkNamed('wording', name)
  if (!check) throw new Error(`there is no check ${name}`)
  const { subject } = subjectOf(text, rulesOf({ wordings: wording(`"${find}"`) }))
  const hits = subject.matches.of(find).map(match => spanOfMatch(subject.text, match))
  return check.find(subject, hits, {}).map(hit => hit.quote)
}
