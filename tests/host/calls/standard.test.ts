import { expect, test } from 'vitest'
import { shippedRules } from '../../../host/files/rule-files.ts'
import { hostOn, sample } from '../../helpers/hosts.ts'

test('a standard is drafted from what is kept of a model document, waits among the own rules, and can be used', async () => {
  const { host, add } = await hostOn(undefined, { rulesFolder: shippedRules })
  const document = await add('grievance-policy.docx', sample('grievance-policy.docx'))
  const model = await host.modelDocument({ document })
  const entries = model.sections.flatMap(section => section.entries)
  const keep = entries.filter(({ rule }) => rule !== undefined).slice(0, 2)
  expect(keep.length).toBe(2)
  const drafted = await host.draftStandard({ document, title: 'Our standard', keep: keep.map(({ key }) => key) })
  expect(drafted).toMatchObject({ set: 'our-standard', leftOut: [], rules: keep.map(({ name }) => ({ name })) })
  expect((await host.ownRules({})).map(({ kind, used, draft }) => [kind, used, draft])).toEqual([
    ['set', false, true],
    ['rule', false, true],
    ['rule', false, true],
  ])
  const again = await host.draftStandard({ document, title: 'Our standard', keep: [keep[0]?.key ?? ''] })
  expect(again.set).toBe('our-standard-2')
  await host.useDraft({ kind: 'set', name: 'our-standard' })
  const draft = { kind: 'rule', name: drafted.rules[0]?.id ?? '' } as const
  await expect(host.useDraft(draft)).rejects.toMatchObject({
    message: expect.stringMatching(/Texts that do not say it/),
  })
  const { draft: text = '' } = await host.pieceTexts(draft)
  const [, passage = ''] = /covered:\s+- (.*)/.exec(text) ?? []
  const more = `      - ${passage}\n    missing:\n      - Speak to your manager.\n      - The office opens at nine.\n`
  await host.keepDraft({ ...draft, text: `${text.trimEnd()}\n${more}` })
  await host.useDraft(draft)
  const set = (await host.listRules({})).sets.find(({ name }) => name === 'our-standard')
  expect(set?.rules.map(({ card }) => card.source)).toEqual([model.title])
  await host.reviewAgain({})
  const { findings } = await host.openDocument({ document })
  expect(findings.find(({ id }) => id === drafted.rules[0]?.id)).toMatchObject({ verdict: 'covered' })
}, 120_000)

test('what is not there any more is refused in a sentence', async () => {
  const { host, add } = await hostOn()
  const document = await add('grievance-policy.docx', sample('grievance-policy.docx'))
  await expect(host.draftStandard({ document, title: 'Ours', keep: ['GRV-99'] })).rejects.toMatchObject({
    code: 'bad-argument',
  })
})
