import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { docx, hostOn } from '../../helpers/hosts.ts'
import { smallRules } from '../../helpers/small-rules.ts'

const text = docx('Grievance policy', 'You can raise a grievance.', 'Our BAME champions meet on Mondays.')

/** The small rules with an example that is met. */
function soundRules(): string {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-rules-'))
  cpSync(smallRules, folder, { recursive: true })
  const topic = join(folder, 'terms', 'topic.yml')
  writeFileSync(topic, readFileSync(topic, 'utf8').replace('flag: ["x"]', 'flag: ["BAME staff"]'))
  return folder
}

async function dismissed() {
  const opened = await hostOn(undefined, { rulesFolder: soundRules() })
  const document = await opened.add('grievance.docx', text)
  await opened.host.decide({ document, finding: 'T01:bame', state: 'dismissed', reason: 'A name' })
  const flagged = async () =>
    (await opened.host.openDocument({ document })).findings.some(
      found => found.kind === 'wording' && found.id === 'T01:bame' && found.occurrences.length > 0,
    )
  return { ...opened, document, flagged }
}

describe('a rule learns from a decision', () => {
  test('what stands beside dismissed words is proposed as an exception, which is used once it is approved', async () => {
    const { host, document, flagged } = await dismissed()
    const learn = await host.whatToLearn({ document, finding: 'T01:bame' })
    expect(learn).toMatchObject({
      rule: 'T01',
      kind: 'wording',
      words: 'BAME',
      exceptions: [
        { where: 'before', phrase: 'Our' },
        { where: 'after', phrase: 'champions meet' },
      ],
    })
    const { texts } = await host.proposeChange({
      rule: 'T01',
      kind: 'exception',
      where: 'after',
      phrase: 'champions',
      sentence: learn.sentence,
    })
    expect(await flagged()).toBe(true)
    const [change] = texts
    if (!change) throw new Error('nothing is proposed')
    expect(change.after).toContain('after: [champions]')
    const { kind, name, after } = change
    await host.keepDraft({ kind, name, text: after })
    await expect(
      host.proposeChange({ rule: 'T01', kind: 'example', verdict: 'pass', sentence: 'Another one.' }),
    ).rejects.toMatchObject({ code: 'exists' })
    await host.useDraft({ kind, name })
    await host.reviewAgain({})
    expect(await flagged()).toBe(false)
  })

  test('a phrase without words is refused in a sentence', async () => {
    const { host } = await dismissed()
    await expect(
      host.proposeChange({ rule: 'T01', kind: 'exception', where: 'before', phrase: ' *| ', sentence: 'Any.' }),
    ).rejects.toMatchObject({ code: 'bad-argument' })
  })

  test('a passage that a reviewer points to is proposed with the elements of the requirement that it can teach', async () => {
    const { host, document } = await dismissed()
    const gap = (await host.openDocument({ document })).findings.find(
      found => found.kind === 'requirement' && found.verdict !== 'covered',
    )
    if (!gap) throw new Error('nothing is missing')
    await host.decide({ document, finding: gap.id, state: 'covered', evidence: { block: 1, start: 0, end: 26 } })
    const learn = await host.whatToLearn({ document, finding: gap.id })
    expect(learn).toMatchObject({ kind: 'requirement', sentence: 'You can raise a grievance.' })
    expect(learn.elements.length).toBeGreaterThan(0)
    const { texts } = await host.proposeChange({
      rule: learn.rule,
      kind: 'way',
      element: learn.elements[0]?.key ?? '',
      phrase: 'raise a grievance',
      sentence: learn.sentence,
    })
    expect(texts.map(({ after }) => after).join()).toContain('raise a grievance')
  })
})
