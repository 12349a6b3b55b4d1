import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { profileFileOf, readProfileFile } from '../../../engine/rules/profile-file.ts'
import { docx, hostOn } from '../../helpers/hosts.ts'

const clause = 'Counselling is free for everyone who works here; ask [name].'

test('the organisation’s own clause is offered in the review, its report, its comments in Word and as a suggestion', async () => {
  const { host, add } = await hostOn()
  const document = await add('grievance.docx', docx('Grievance policy', 'You can raise a grievance.'))
  await host.setProfile({ ...(await host.profile({})), clauses: { 'T-01': clause } })
  const { rules, summary } = await host.openDocument({ document })
  expect(rules['T-01']).toMatchObject({ fix: { wording: clause, house: true } })
  expect(summary.stale).toBe(false)
  await host.suggest({ document, finding: 'T-01', on: true })
  const { files } = await host.exportReviews({
    documents: [document],
    formats: ['word', 'html'],
    includeCovered: false,
  })
  const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
  const html = files.find(({ name }) => name.endsWith('.html'))
  expect(text(html?.bytes)).toContain('Our own clause')
  const word = unzipSync(files.find(({ name }) => name.endsWith('.docx'))?.bytes ?? new Uint8Array())
  expect(text(word['word/comments.xml'])).toContain('Our own clause')
  expect(text(word['word/document.xml'])).toContain('Counselling is free for everyone who works here')
})

test('clauses are written to profile.yml and read from it; one that is too long is refused with its place', () => {
  const profile = readProfileFile('profile.yml', `clauses:\n  T-01: ${clause}\n`, new Map())
  expect(profile.clauses).toEqual({ 'T-01': clause })
  expect(readProfileFile('profile.yml', profileFileOf(profile), new Map())).toEqual(profile)
  expect(() => readProfileFile('profile.yml', `clauses:\n  T-01: ${'x'.repeat(5_001)}\n`, new Map())).toThrow(
    /profile\.yml:2:9 .*longer than 5,000 characters/,
  )
})
