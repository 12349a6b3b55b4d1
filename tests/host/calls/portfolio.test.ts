import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPackage } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import { portfolioExporters } from '../../../engine/portfolio/write/index.ts'
import { portfolioFiles } from '../../../host/bridge/contract/portfolio.ts'
import { shippedRules } from '../../../host/files/rule-files.ts'
import { makeFolder } from '../../helpers/folder.ts'
import { docx, hostOn } from '../../helpers/hosts.ts'
import { theShippedRules } from '../../helpers/shipped-rules.ts'

// Kept for the hosts of these tests, so that none of them spends its time on reading all rules.
await theShippedRules()

const grievance = (...more: string[]) =>
  docx(
    'Grievance Policy',
    'Northfield Trust deals with grievances fairly.',
    'You can put your grievance in writing to your line manager.',
    'Your grievance will be heard at a meeting, and you can appeal.',
    'See our Whistleblowing Policy.',
    ...more,
  )

async function northfield(options: Parameters<typeof hostOn>[1] = {}) {
  const open = await hostOn(undefined, { rulesFolder: shippedRules, ...options })
  const profile = await open.host.profile({})
  await open.host.setProfile({ ...profile, organisation: ['Northfield Trust'] })
  const policy = await open.add('Grievance policy.docx', grievance())
  const edi = await open.add(
    'EDI policy.docx',
    docx(
      'Equality, Diversity and Inclusion Policy',
      'Northfield Trust is an anti-racist organisation. Northfield Trust will publish its ethnicity pay gap each year, and the board will report on what has changed for Black staff at the Northfield hostel.',
      'The protected characteristics are age, disability, gender reassignment, marriage and civil partnership, pregnancy and maternity, race, religion or belief, sex, and sexual orientation.',
    ),
  )
  return { ...open, policy, edi }
}

test('the portfolio is read from the reviews that are kept, with what is said once for all', async () => {
  const { host, policy, edi } = await northfield()
  const portfolio = await host.portfolio({})
  expect(portfolio.organisation).toBe('Northfield Trust')
  expect(portfolio.documents.map(d => [d.id, d.title, d.type])).toEqual([
    [edi, 'Equality, Diversity and Inclusion Policy', 'edi'],
    [policy, 'Grievance Policy', 'grievance'],
  ])
  const opened = await host.openDocument({ document: policy })
  const own = opened.findings.flatMap(f => (f.kind === 'requirement' ? [[f.rule, f.verdict]] : []))
  const cells = portfolio.documents.find(d => d.id === policy)?.requirements ?? {}
  expect(Object.keys(cells).sort()).toEqual(own.map(([id]) => id).sort())
  expect(cells['ALL-01']).toBe('elsewhere')
  expect(portfolio.requirements.find(r => r.id === 'ALL-01')).toMatchObject({
    standing: 'all',
    saidIn: { document: edi, passage: { place: expect.any(String) } },
  })
  expect(portfolio.absentPolicies.map(p => p.name)).toEqual(['Whistleblowing Policy'])
  expect(portfolio.choices).toMatchObject({
    types: [
      { type: 'edi', documents: 1 },
      { type: 'grievance', documents: 1 },
    ],
    owners: [{ owner: '', documents: 2 }],
    states: [{ state: 'not-started', documents: 2 }],
  })
})

test('a cell leads to its passages, to where it is said for all, and to why it was not asked', async () => {
  const { host, policy, edi } = await northfield()
  const said = await host.portfolioCell({ document: edi, requirement: 'ALL-06' })
  expect(said).toMatchObject({ state: 'covered', requirements: [{ rule: 'ALL-06' }] })
  expect(said.requirements[0]?.passages[0]?.quote).toContain('gender reassignment')
  const aim = await host.portfolioCell({ document: policy, requirement: 'ALL-01' })
  expect(aim.requirements[0]?.saidIn?.passages[0]?.quote).toContain('anti-racist')
  const recommendation = await host.portfolioCell({ document: policy, recommendation: 'R02' })
  expect(recommendation.requirements.find(r => r.rule === 'DIS-01')).toMatchObject({
    state: 'not-asked',
    notAsked: 'other-type',
  })
  await expect(host.portfolioCell({ document: 'gone', requirement: 'ALL-01' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('a decision sets a cell aside, and filters narrow the documents', async () => {
  const { host, policy } = await northfield()
  const [gap] = (await host.openDocument({ document: policy })).findings.filter(f => f.verdict === 'missing')
  await host.decide({ document: policy, finding: gap?.id ?? '', state: 'not-applicable' })
  const portfolio = await host.portfolio({ types: ['grievance'] })
  expect(portfolio.documents.map(d => d.id)).toEqual([policy])
  expect(portfolio.documents[0]?.requirements[gap?.rule ?? '']).toBe('decided')
  expect((await host.portfolio({ states: ['under-way'] })).documents.map(d => d.id)).toEqual([policy])
  expect((await host.portfolio({ owners: ['Head of People'] })).documents).toEqual([])
})

test('a round keeps where the organisation stood, and a later portfolio tells what changed', async () => {
  const { host, bring, policy, edi } = await northfield()
  const autumn = await host.keepRound({ name: 'Autumn 2026' })
  expect(autumn).toMatchObject({ name: 'Autumn 2026', organisation: 'Northfield Trust', documents: 2 })
  await expect(host.keepRound({ name: 'Autumn 2026' })).rejects.toMatchObject({ code: 'exists' })
  const then = await host.portfolio({ round: autumn.id, since: 'none' })
  await bring({
    'Grievance policy.docx': grievance(
      'You have the right to be accompanied at every meeting and appeal by a colleague, a trade union representative or a union official.',
    ),
  })
  const now = await host.portfolio({})
  expect(now.since).toMatchObject({ round: { name: 'Autumn 2026' }, sameRules: true, added: [], gone: [] })
  expect(now.since?.cells).toContainEqual(
    expect.objectContaining({ document: policy, requirement: 'GRV-08', after: 'covered', kind: 'better' }),
  )
  expect(await host.portfolio({ round: autumn.id, since: 'none' })).toEqual(then)
  const spring = await host.keepRound({ name: 'Spring 2027' })
  expect((await host.portfolio({ round: spring.id })).since?.round.name).toBe('Autumn 2026')
  expect((await host.renameRound({ round: spring.id, name: 'Spring' })).name).toBe('Spring')
  await host.deleteForGood({ document: edi })
  expect((await host.listRounds({})).map(r => [r.name, r.documents])).toEqual([
    ['Spring', 1],
    ['Autumn 2026', 1],
  ])
  await host.removeRound({ round: spring.id })
  await expect(host.portfolio({ round: spring.id })).rejects.toMatchObject({ code: 'not-found' })
})

test('the board’s report is written from the reviews that are kept, signed and with places', async () => {
  const { host } = await northfield()
  await host.keepRound({ name: 'Autumn 2026' })
  const { name, mediaType, bytes } = await host.exportPortfolio({
    file: 'board-report.docx',
    author: 'Priya Nair',
    introduction: 'Our first look.\n\nMore will follow.',
  })
  expect([name, mediaType]).toEqual(['board-report.docx', expect.stringContaining('wordprocessingml')])
  const text = readDocument(openPackage(bytes))
    .document.blocks.map(block => block.text)
    .join('\n')
  for (const words of ['Priya Nair', 'Our first look.', 'More will follow.', 'What changed since Autumn 2026'])
    expect(text).toContain(words)
  expect(text).toMatch(/Equality, Diversity and Inclusion Policy, paragraph \d/)
  expect(portfolioExporters.map(({ fileName }) => fileName)).toEqual([...portfolioFiles])
})

test('an empty library and one of samples alone are told in a sentence', async () => {
  const { host, imported, add } = await hostOn()
  expect((await host.portfolio({})).notices).toEqual([expect.stringMatching(/no documents/)])
  await imported((await host.importSamples({})).job)
  expect(await host.portfolio({})).toMatchObject({ samples: true, documents: [{}, {}, {}] })
  await add('Own.docx', docx('Leave Policy', 'You can take leave.'))
  const own = await host.portfolio({})
  expect(own.documents.map(d => d.name)).toEqual(['Own'])
  expect(own.samples).toBeUndefined()
})

test('in the desktop app it is saved in a folder with the passages beside it, and overwrites nothing', async () => {
  const { host } = await northfield({ desktop: true })
  const folder = makeFolder()
  const save = (more: object = {}) => host.savePortfolio({ file: 'board-report.html', folder, ...more })
  expect(await save({ withPassages: true, introduction: 'Our first look.' })).toEqual({
    path: join(folder, 'board-report.html'),
  })
  const text = (name: string) => readFileSync(join(folder, name), 'utf8')
  expect(text('board-report.html')).toContain('Our first look.')
  expect(text('portfolio.html')).toContain('Equality, Diversity and Inclusion Policy')
  await expect(save()).rejects.toMatchObject({ code: 'exists' })
  rmSync(join(folder, 'board-report.html'))
  await expect(save({ withPassages: true })).rejects.toThrow(
    /portfolio\.html would be overwritten\. Nothing was written\./,
  )
  expect(readdirSync(folder)).toEqual(['portfolio.html'])
  await save()
  expect(readdirSync(folder)).toEqual(['board-report.html', 'portfolio.html'])
  await expect(save({ folder: join(folder, 'portfolio.html') })).rejects.toMatchObject({ code: 'not-writable' })
  const { host: inBrowser } = await northfield()
  await expect(inBrowser.savePortfolio({ file: 'board-report.docx', folder })).rejects.toMatchObject({
    code: 'not-writable',
  })
})

test('as a PDF it is printed where that is possible, and elsewhere refused in a sentence', async () => {
  const pages: string[] = []
  const toPdf = async (html: Uint8Array) => {
    pages.push(new TextDecoder().decode(html))
    return new TextEncoder().encode('%PDF-1')
  }
  const { host } = await northfield({ desktop: true, toPdf })
  const folder = makeFolder()
  expect(await host.savePortfolio({ file: 'board-report.pdf', folder })).toEqual({
    path: join(folder, 'board-report.pdf'),
  })
  expect(readFileSync(join(folder, 'board-report.pdf'), 'utf8')).toBe('%PDF-1')
  // A link to a page beside a PDF would lead nowhere.
  expect(pages).toEqual([expect.not.stringContaining('href="portfolio.html')])
  const asked = { file: 'board-report.html', toPrint: true } as const
  expect(new TextDecoder().decode((await host.exportPortfolio(asked)).bytes)).toBe(pages[0])
  const { host: inBrowser } = await northfield()
  await expect(inBrowser.exportPortfolio({ file: 'board-report.pdf' })).rejects.toThrow(/^Only the desktop app can/)
  const failing = await northfield({ desktop: true, toPdf: async () => Promise.reject(new Error('no printer')) })
  await expect(failing.host.savePortfolio({ file: 'board-report.pdf', folder: makeFolder() })).rejects.toThrow(
    /^The PDF could not be made/,
  )
})
