import { attentionInWords, inOrderOfAttention } from '../engine/export/run/in-order-of-attention.ts'
import type { RunOverview } from '../engine/export/run/run-document.ts'
import { runTotals } from '../engine/export/run/run-totals.ts'
import { counted } from '../engine/labels/counts.ts'
import { requirementLabels, requirementVerdicts } from '../engine/labels/requirement-verdicts.ts'
import { wordingLabels } from '../engine/labels/wording-verdicts.ts'
import { verdicts } from './summary.ts'
import { table } from './table.ts'
import { type Output, printable, styled } from './terminal.ts'

/** How many documents are named as those to start with. */
const mostNamed = 5

/** What a run of several files found in all: counts, the documents to start with, and what was not reviewed, for the terminal. */
export function totalsOf(run: RunOverview, output: Output): string {
  const { judged, requirements, places } = runTotals(run.documents)
  const first = inOrderOfAttention(run.documents)
    .filter(one => one.notJudged === undefined && attentionInWords(one) !== '')
    .slice(0, mostNamed)
  const notJudged = run.documents.flatMap(({ file, notJudged: why }) =>
    why === undefined ? [] : [{ file, message: why }],
  )
  const columns = ['', ...verdicts.map(verdict => requirementLabels[verdict].word)]
  const words = places.map(([verdict, number]) => `${wordingLabels[verdict].long} (${number})`)
  return [
    // One document has said it all itself.
    ...(judged < 2
      ? []
      : [
          styled(output, 'bold', `All ${counted(judged, 'document')}`),
          ...table(
            columns,
            requirements.map(({ name, numbers }) => [
              name,
              ...verdicts.map(verdict => String(numbers[requirementVerdicts.indexOf(verdict)] ?? 0)),
            ]),
          ),
          `  Wordings: ${words.length === 0 ? 'none' : words.join(', ')}`,
          '',
        ]),
    ...(first.length < 2
      ? []
      : [
          styled(output, 'bold', 'Documents to start with'),
          ...first.flatMap((one, i) => [`  ${i + 1}. ${printable(one.file)}`, `     ${attentionInWords(one)}`]),
          '',
        ]),
    ...list('Not judged', notJudged, output),
    ...list('Not reviewed', run.refused, output),
    '',
  ].join('\n')
}

function list(title: string, files: RunOverview['refused'], output: Output): readonly string[] {
  if (files.length === 0) return []
  return [
    styled(output, 'bold', title),
    ...files.map(({ file, message }) => `  ${printable(file)}: ${printable(message)}`),
    '',
  ]
}
