import { expect, test } from 'vitest'
import { compileRules } from '../../../../engine/compile-rules.ts'
import { makeSubject, matchDocument } from '../../../../engine/review/subject.ts'
import { requirement, rulesOf } from '../../../helpers/rules.ts'
import { saidOf } from '../../../helpers/said-of.ts'

test.each([
  ['title', '# Right of *appeal*'],
  ['title', '= *Appeals* policy'],
  ['title', '^ *Appeals* policy, version 2'],
  ['placeholder', 'Send your *appeal* to [insert name].'],
  ['placeholder', 'We will act: {{*appeal* wording}}'],
  ['placeholder', 'The chair is «*appeal* officer».'],
  ['note', '[Drafting note: say here that staff may *appeal*.]'],
  ['note', '[Note to author: say that staff may *appeal*.]'],
  ['note', 'Guidance for the author, delete before use: set out the *appeal*.'],
  ['note', 'Note to drafter: describe the *appeal*.'],
  ['note', '# Guidance for authors\nSay that you may *appeal*.'],
  ['note', '[Guidance: this section\nshould say that you may *appeal*.\nDelete it.]'],
  ['optional', '[OPTIONAL CLAUSE: You may *appeal* in writing.]'],
  ['optional', '[OPTIONAL] You may *appeal* in writing.'],
  ['quotation', '> You may *appeal* in writing.'],
  ['quotation', '“You may *appeal* in writing within ten days of the letter.”'],
  ['example', 'For example, Amina asked for an *appeal* and was heard.'],
  ['example', 'Case study: a nurse makes an *appeal*.'],
  ['example', '# Case study\nA nurse makes an *appeal*.'],
  ['avoid', '# Words to avoid\n*Appeal* to reason'],
  ['history', '# Version history\nVersion 2 added a right of *appeal*.'],
  ['policy', 'You may *appeal* within [number] days.'],
  ['policy', 'For example, we will hear your *appeal* at another site.'],
  ['policy', 'We call this the “second look”: you may *appeal* in writing.'],
  ['policy', 'See note 3 on how to *appeal*.'],
  ['policy', '[An open bracket, and you may *appeal*.'],
])('%s: %s', (voice, passage) => {
  expect(saidOf(passage).voice).toBe(voice)
})

test('what is struck out or only asked for is not the policy speaking', () => {
  const compiled = compileRules(rulesOf({ requirements: requirement('{ covered: [appeal] }') }))
  const text = 'You may appeal. You may write.'
  const voiceWith = (mark: 'struck' | 'prompt') => {
    const block = { kind: 'paragraph', part: 'body', text, [mark]: [{ start: 0, end: 15 }] } as const
    const matched = matchDocument({ title: '', blocks: [block] }, compiled)
    const subject = makeSubject(matched, compiled, { type: 'policy', asAt: '2026-11-01' })
    return [subject.voiceOf(0, 2, 3), subject.grade(0, 2, 3), subject.grade(1, 5, 6)]
  }
  expect(voiceWith('struck')).toEqual(['struck', 'mentioned', 'committed'])
  expect(voiceWith('prompt')).toEqual(['prompt', 'mentioned', 'committed'])
})
