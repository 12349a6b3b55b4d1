import { circularSuggestions } from './circular-suggestions.ts'
import { deadPhrases, untriedWays } from './dead-phrases.ts'
import { duplicatePhrases } from './duplicate-phrases.ts'
import { duplicateTitles } from './duplicate-titles.ts'
import type { Lint } from './lint.ts'
import { longTexts } from './long-texts.ts'
import { metByCommonWords } from './met-by-common-words.ts'
import { missingSources } from './missing-sources.ts'
import { tooFewExamples } from './too-few-examples.ts'
import { unknownRecommendations } from './unknown-recommendations.ts'
import { unmetReplacements } from './unmet-replacements.ts'
import { unreadyWording } from './unready-wording.ts'
import { unusedConcepts } from './unused-concepts.ts'
import { unwritten } from './unwritten.ts'
import { widePrefixes } from './wide-prefixes.ts'

/** Every lint; add new ones here. Faults that stop a rule from loading, such as a duplicate id, are reported by load.ts. */
export const lints: readonly Lint[] = [
  unknownRecommendations,
  tooFewExamples,
  deadPhrases,
  circularSuggestions,
  duplicatePhrases,
  duplicateTitles,
  missingSources,
  longTexts,
  unreadyWording,
  unmetReplacements,
  unwritten,
  metByCommonWords,
]

/** Lints that show what is worth a look and may be meant so: the rules pass all the same. */
export const hints: readonly Lint[] = [unusedConcepts, widePrefixes, untriedWays]
