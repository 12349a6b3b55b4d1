import { expect, test } from 'vitest'
import { blocksWith, sentencesWith } from '../../../engine/checks/cued.ts'
import { checks } from '../../../engine/checks/index.ts'
import type { Block, Document } from '../../../engine/document.ts'
import { openPackage } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import { matchDocument } from '../../../engine/review/subject.ts'
import { bytesOf, policies, withoutCorpus } from '../../helpers/corpus.ts'
import { rulesOf, shippedFiles, subjectOf, wording } from '../../helpers/rules.ts'

const { subject, compiled } = subjectOf(
  '# Race\nWe act. Race matters. So do we.\nNothing here.\nAn ethnic group and a race-free word.',
  rulesOf({ wordings: wording('"race", "ethnic group"') }),
)

const words = (found: readonly number[]) =>
  found.map(s => {
    const { block = 0, start = 0, end = 0 } = subject.text.sentences[s] ?? {}
    return subject.document.blocks[block]?.text.slice(start, end)
  })

test('the sentences that hold a pattern are found in reading order, without those beside them', () => {
  const found = sentencesWith(subject, { cue: 'race', pattern: /\brace\b(?!-)/i })
  expect(words(found)).toEqual(['Race', 'Race matters.'])
})

test('blocks that are not to be read are left out', () => {
  const found = sentencesWith(subject, { cue: 'race', pattern: /race/i }, block => block.kind !== 'heading')
  expect(words(found)).toEqual(['Race matters.', 'An ethnic group and a race-free word.'])
})

test('the blocks that hold a phrase are found once each', () => {
  expect(blocksWith(subject, 'race')).toEqual([0, 1, 3])
})

/** Every line of the shipped rules, with their examples, and every policy of the corpus. */
const documents: readonly Document[] = [
  { title: '', blocks: shippedFiles().flatMap(({ text }) => text.split('\n').map(paragraph)) },
  ...policies.map(({ path }) => readDocument(openPackage(bytesOf(path))).document),
]

function paragraph(text: string): Block {
  return { kind: 'paragraph', part: 'body', text }
}

test(`every pattern is met only beside its cue, in the rules${policies.length > 0 ? ' and the policies' : `; ${withoutCorpus}`}`, () => {
  const cued = checks.flatMap(({ cues = [] }) => cues).filter(cue => typeof cue !== 'string')
  const missed = documents.flatMap(document => {
    const { text, matches } = matchDocument(document, compiled)
    return cued.flatMap(({ cue, pattern }) => {
      const beside = new Set(matches.of(cue).map(match => match.sentence))
      return text.sentences.flatMap(({ block, start, end }, s) => {
        const words = document.blocks[block]?.text.slice(start, end) ?? ''
        return words.search(pattern) >= 0 && !beside.has(s) ? [{ words, pattern, cue }] : []
      })
    })
  })
  expect(missed).toEqual([])
})
