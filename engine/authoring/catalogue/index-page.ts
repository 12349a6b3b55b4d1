import { counted } from '../../labels/counts.ts'
import { strengthLabels, strengths } from '../../labels/strengths.ts'
import { wordingLabels, wordingVerdicts } from '../../labels/wording-verdicts.ts'
import type { LoadedRules } from '../../rules/load.ts'
import { exceptions, type Rule } from '../../rules/schema.ts'
import { plain } from './markdown.ts'
import { page } from './set-page.ts'
import { exceptionWords } from './wording-entry.ts'

/** The first page: the sets with their counts, and how to read the others. */
export function indexPage({ sets }: LoadedRules): string {
  const rules = sets.flatMap(set => set.rules)
  return page([
    '# The rules',
    '',
    'All that Evenhand looks for. These pages are made from the files in [rules](../../rules) by',
    '`npm run rules -- catalogue`; change the files, not the pages.',
    '',
    ...setTable('Requirements: what a document must contain', sets, 'requirements'),
    ...setTable('Wordings: words to look at again', sets, 'wordings'),
    '## How to read them',
    '',
    `**Requirements** (${rules.filter(r => r.kind === 'requirement').length}) are covered, weak or missing, or are a`,
    'question to you where only a person can judge. How binding each is stands first:',
    '',
    ...strengths.map(strength => `- ${strengthLabels[strength]}: ${countedOf(rules, 'requirement', strength)}`),
    '',
    'The examples say what counts: each is judged by its rule as it stands under, and a test sees to that. A passage counts',
    'for less where it only hopes (should, aims to) or leaves a way out (may, where possible), and not at all where it is',
    'negated, or stands only in a heading or beside a place to fill in.',
    '',
    `**Wordings** (${rules.filter(r => r.kind === 'wording').length}) are words to flag:`,
    '',
    ...wordingVerdicts.map(verdict => `- ${wordingLabels[verdict].long}: ${countedOf(rules, 'wording', verdict)}`),
    '',
    'In the words, “blacklist…” stands for any ending, “safe/brave” for either, “[people]” for words that may be left away,',
    '“…” between words for up to a few others, and “‹board›” for a list of words that stands at the end of the page. Unless a',
    `rule says otherwise, words are not flagged ${exceptions.map(e => exceptionWords[e]).join(', ')}.`,
    '',
    'What a rule offers is either wording to paste, with blanks in [square brackets] to fill in, or an instruction.',
    '',
    '**Confirm with your adviser** marks what is general knowledge and was not taken from a named source.',
  ])
}

function setTable(title: string, sets: LoadedRules['sets'], kind: LoadedRules['sets'][number]['kind']): string[] {
  const own = sets.filter(set => set.kind === kind)
  return [
    `## ${title}`,
    '',
    '| set | rules | about |',
    '| --- | ---: | --- |',
    ...own.map(set => `| [${plain(set.title)}](${set.name}.md) | ${set.rules.length} | ${plain(set.about)} |`),
    '',
  ]
}

function countedOf(rules: readonly Rule[], kind: Rule['kind'], grade: string): string {
  const own = rules.filter(r => r.kind === kind && (r.kind === 'requirement' ? r.strength : r.verdict) === grade)
  return counted(own.length, kind)
}
