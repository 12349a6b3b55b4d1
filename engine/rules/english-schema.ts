import { z } from 'zod'
import { characteristics, controlKinds } from './english-keys.ts'

const phrases = z.array(z.string().trim().min(1)).min(1)

/** The file `rules/english.yml`: the words by which commitment, negation and exempt use are known, and what checks look for. */
export const englishSchema = z.strictObject({
  commitment: z.strictObject({
    committed: phrases.describe('the sentence commits'),
    right: phrases.describe('may and can that grant a right'),
    aspirational: phrases.describe('the sentence hopes'),
    hedged: phrases.describe('the sentence leaves a way out'),
    'not-hedged': phrases.describe('looks like a way out and is none: the month of May'),
    negation: phrases.describe('undoes its whole clause'),
    'negation-after': phrases.describe('undoes what stands after it in its clause'),
    'negation-before': phrases.describe('undoes what stands before it in its clause'),
    'not-negation': phrases.describe('looks like negation and is none'),
    burdens: phrases.describe('what it is good not to do or not to suffer: its negation protects'),
    light: phrases.describe('words that may stand between a negation and what it negates'),
    'negation-of-bans': phrases.describe(
      'denials that undo a ban or the reply to a wrong, so that no rule asks for them',
    ),
    'negation-lifted': phrases.describe('what makes a negation before it a condition: cannot … unless'),
    planned: phrases.describe('not yet so'),
    past: phrases.describe('no longer so'),
    'other-bodies': phrases.describe('whose duties are not the policy’s'),
  }),
  voices: z
    .strictObject({ note: phrases, history: phrases, example: phrases, avoid: phrases })
    .describe('headings over what is not the policy speaking'),
  reliance: z
    .strictObject({
      matters: phrases.describe(
        'what somebody relies on where nobody is named: equality, a complaint, support, safety',
      ),
      author: phrases.describe('the organisation acts, as the subject of its verb'),
      others: phrases.describe('the reader is told to act, or a law or another body acts'),
      amend: phrases.describe('the author keeps the power to change the document'),
      minor: phrases.describe('small matters, on which nobody relies'),
      conditional: phrases.describe('opens a condition: "should you wish"'),
    })
    .describe('where a weak commitment matters, because somebody relies on the sentence'),
  exceptions: z.strictObject({
    protected: phrases.describe('fixed expressions; no shorter word inside them is flagged'),
    'name-heads': phrases.describe('words that make a capitalised run a name: Network, Act, Award'),
    'sure-name-heads': phrases.describe('those of them that make a name even in a line in CAPITALS or Title Case'),
    'person-titles': phrases.describe('what stands before a surname: Mr, Dr, Councillor'),
    'first-names': phrases.describe('first names, by which a surname after them is known'),
    works: phrases.describe('kinds of works: capitals after them are a title'),
    'works-or-verbs': phrases.describe('kinds of works that are verbs or adjectives as well, and kinds of firms'),
    'avoid-headings': phrases.describe('heads a list, column or row of terms that the author does not want'),
    'example-list': phrases.describe('what follows is shown as unacceptable'),
    definition: phrases.describe('what stands beside it is being defined'),
    'use-headings': phrases.describe('heads the terms that the author wants, beside those to avoid'),
    rejected: phrases.describe('what follows is refused or given up'),
    'not-rejected': phrases.describe('looks like refusal and is none: "leaflet drop"'),
    'rejected-directly': phrases.describe('refuses only what comes next'),
    'rejected-after': phrases.describe('refuses what stands just before'),
    'reference-headings': phrases,
    'definition-headings': phrases,
  }),
  'control-labels': z.record(z.enum(controlKinds), phrases).describe('labels of the control block of a document'),
  characteristics: z.record(z.enum(characteristics), phrases).describe('the words that policies use for each'),
  'legal-duties': phrases.describe('words of the duties and rights that the law makes'),
  'group-terms': z.record(z.string().min(1), phrases).describe('terms for the same group of people'),
  acts: z.strictObject({
    'in-force': phrases.describe('an Act that holds; not where it is part of a longer phrase of `repealed`'),
    repealed: phrases.describe('replaced in Great Britain by the Equality Act 2010'),
    'northern-ireland': phrases.describe('in force there'),
    unnamed: phrases.describe('equality law without its name'),
  }),
})
