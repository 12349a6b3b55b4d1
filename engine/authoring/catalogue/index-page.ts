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
    'Everything that Evenhand looks for. `npm run rules -- catalogue` generates these pages from the files in',
    '[rules](../../rules); change the files, not the pages.',
    '',
    ...setTable('Requirements: what a document must contain', sets, 'requirements'),
    ...setTable('Wordings: words to look at again', sets, 'wordings'),
    '## How to read them',
    '',
    `**Requirements** (${rules.filter(r => r.kind === 'requirement').length}) are covered, weak or missing, or are a`,
    'question for you where only a person can judge. Each begins with how binding it is:',
    '',
    ...strengths.map(strength => `- ${strengthLabels[strength]}: ${countedOf(rules, 'requirement', strength)}`),
    '',
    'The examples show what counts; a test checks that each rule gives its examples the verdict they are listed under. A',
    'passage counts for less if it is only an aspiration (should, aims to) or is hedged (may, where possible), and not at all',
    'if it is negated, or is only a heading or next to a place to fill in.',
    '',
    `**Wordings** (${rules.filter(r => r.kind === 'wording').length}) are words to flag:`,
    '',
    ...wordingVerdicts.map(verdict => `- ${wordingLabels[verdict].long}: ${countedOf(rules, 'wording', verdict)}`),
    '',
    'In the words, “blacklist…” means any ending, “safe/brave” either word, “[people]” words that may be left out, “…”',
    'between words up to a few others, and “‹board›” a list of words that is at the end of the page. Unless a rule says',
    `otherwise, words are not flagged ${exceptions.map(e => exceptionWords[e]).join(', ')}.`,
    '',
    'What comes first among findings follows from how binding they are, and then from their effect on people and the effort they',
    'take ([the order](../guide.md#what-to-do-first)). A rule names its **effect** and **effort** only where they are not the usual.',
    '',
    'A rule suggests either wording to paste, with blanks in [square brackets] to fill in, or gives an instruction.',
    '',
    '**Confirm with your adviser** marks rules that are based on general knowledge rather than a named source.',
  ])
}

function setTable(title: string, sets: LoadedRules['sets'], kind: LoadedRules['sets'][number]['kind']): string[] {
  const ofKind = sets.filter(set => set.kind === kind)
  return [
    `## ${title}`,
    '',
    '| set | rules | about |',
    '| --- | ---: | --- |',
    ...ofKind.map(set => `| [${plain(set.title)}](${set.name}.md) | ${set.rules.length} | ${plain(set.about)} |`),
    '',
  ]
}

function countedOf(rules: readonly Rule[], kind: Rule['kind'], grade: string): string {
  const graded = rules.filter(r => r.kind === kind && (r.kind === 'requirement' ? r.strength : r.verdict) === grade)
  return counted(graded.length, kind)
}
