import { expect, test } from 'vitest'
import { openPackage } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import { reviewDocument } from '../../../engine/review-document.ts'
import { bytesOf, sharedPath, withoutCorpus } from '../../helpers/corpus.ts'
import { compiledShipped } from '../../helpers/shipped-rules.ts'

const compiled = await compiledShipped()

/** What a review of a file says: verdicts of requirements, words flagged and words set aside with the reason, warnings. */
function reviewed(path: string): readonly string[] {
  const { document, warnings } = readDocument(openPackage(bytesOf(path)))
  const { findings } = reviewDocument(document, compiled, { asAt: '2026-11-28' })
  const said = findings.flatMap(finding => {
    if (finding.kind === 'requirement') return [`${finding.rule} ${finding.verdict}`]
    if (finding.kind !== 'wording') return []
    const visible = (words: string) => words.replace(/[\u00ad\u200b]/g, '')
    return [
      ...finding.occurrences.map(({ quote }) => `${finding.rule} “${visible(quote)}”`),
      ...finding.mentioned.map(({ quote, because }) => `${finding.rule} “${visible(quote)}” ${because}`),
    ]
  })
  return [...said, ...warnings.map(({ kind, count }) => `${kind} ${count}`)]
}

test.each<[string, readonly string[]]>([
  ['03-struck-text', ['L008 “coloured people” struck out', 'struck-text 2']],
  ['04-content-control-prompts', ['prompts 3']],
  ['16-typed-note-numbers', ['L129 “banter”', 'L008 “coloured community”', 'GRV-14 covered']],
  ['18-ligatures', ['L183 “suﬀers from depression”', 'L180 “chairman”', 'GRV-14 covered']],
  ['19-zero-width-in-capitals', ['L001 “BAME”']],
  ['20-double-space-in-fixed-words', ['ALL-06 covered', 'ALL-08 covered']],
  ['28-contractions', ['ALL-01 covered', 'GRV-31 covered']],
  ['28b-no-contractions', ['ALL-01 covered', 'GRV-31 covered']],
])('%s is read as it is meant', (name, expected) => {
  const path = sharedPath(`corpus/faults/${name}.docx`)
  if (path === undefined) return
  expect(reviewed(path)).toEqual(expect.arrayContaining([...expected]))
})

if (sharedPath('corpus/faults') === undefined) test.skip(`files with awkward characters: ${withoutCorpus}`)
