import { describe, expect, it } from 'vitest'
import { openPackage } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import type { Report } from '../../../engine/export/report.ts'
import { reportWord } from '../../../engine/export/report-word.ts'
import { aDecision, aReport, aRequirement, aWording } from '../../helpers/report.ts'

const options = {
  comments: 'full' as const,
  includeCovered: false,
  author: 'Sam Okoro',
  initials: 'SO',
  date: '2026-11-24T00:00:00Z',
}

const text = '= Grievance policy\n# Support\nYou may bring a companion.\n# Suppliers\nSome were blacklisted.'
const says = [
  { rule: aRequirement('A-01', { name: 'Protection' }), home: 'Support' },
  { rule: aRequirement('A-02', { name: 'Companion' }), verdict: 'covered' as const, on: ['companion'] },
  { rule: aWording('L061', { verdict: 'avoid' }), on: ['blacklisted'] },
]

async function written(report: Report) {
  const bytes = await reportWord.write(report, new Uint8Array(), options)
  const pkg = openPackage(bytes)
  const part = (name: string) => new TextDecoder().decode(pkg.parts.get(name))
  const { document } = readDocument(pkg)
  const lines = document.blocks.filter(block => block.part === 'body')
  return { bytes, part, document, lines, all: lines.map(block => block.text).join('\n') }
}

describe('the report in Word', () => {
  it('has the same two parts as the page, the second on a new page, under real headings', async () => {
    const { lines, part } = await written(aReport({ text, says }))
    const headings = lines.filter(({ kind }) => kind === 'heading').map(({ text, level }) => `${level} ${text}`)
    expect(headings.slice(0, 7)).toEqual([
      '1 What to decide',
      '2 Two to do first',
      '2 In numbers',
      '3 Language',
      '2 What was not checked',
      '1 The detail',
      '2 The law',
    ])
    expect(headings).toEqual(expect.arrayContaining(['4 Protection', '3 1 requirement covered', '2 What was checked']))
    expect(part('word/document.xml')).toMatch(/<w:pStyle w:val="Heading1"\/><w:pageBreakBefore\/>/)
  })

  it('says what to write and why, and lists what is covered by name and place only', async () => {
    const { all } = await written(aReport({ text, says }))
    expect(all).toContain('Suggested wording: “No one who raises a grievance')
    expect(all).toContain('It would fit best in Support.')
    expect(all).toContain('Some were blacklisted. – Suppliers')
    expect(all).toContain('Companion – Support')
    expect(all.match(/Why it matters/g)).toHaveLength(1)
  })

  it('is in British English, on A4, and repeats the header row of each table', async () => {
    const { part } = await written(aReport({ text, says, decisions: [aDecision('A-01', 'accepted', 'Agreed.')] }))
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"')
    const body = part('word/document.xml')
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(body.match(/<w:tbl>/g)).toHaveLength(3)
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(3)
  })

  it('names the organisation and the reviewer where they are known, and leaves them out where not', async () => {
    const known = await written({ ...aReport({ text, says }), organisation: 'Northfield Trust', reviewer: 'Sam Okoro' })
    expect(known.all).toContain('Organisation\tNorthfield Trust')
    expect(known.part('docProps/core.xml')).toContain('<dc:creator>Sam Okoro</dc:creator>')
    const unknown = await written({ ...aReport({ text, says }), reviewer: '' })
    expect(unknown.all).toContain('Date of review\t24 November 2026')
    expect(unknown.all).not.toMatch(/Organisation|Reviewed by|unknown/)
    expect(unknown.part('docProps/core.xml')).not.toContain('creator')
  })

  it('is the same file whenever it is written', async () => {
    const [one, two] = [await written(aReport({ text, says })), await written(aReport({ text, says }))]
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0)
  })

  it('says so where there is nothing to say', async () => {
    const { all } = await written(aReport())
    expect(all).toContain('No requirements were checked in this document.')
    expect(all).toContain('No wording was flagged.')
  })

  it('shows hostile text as text', async () => {
    const evil = '<w:p/>]]>&lt;\u0000\u001b\ud800'
    const rule = aRequirement('A-01', { name: evil, missing: evil, why: evil, source: evil, fix: { wording: evil } })
    const { document } = await written(aReport({ title: evil, file: evil, says: [{ rule, reason: evil }] }))
    expect(document.blocks.some(block => block.text === '<w:p/>]]>&lt;\ufffd\ufffd\ufffd')).toBe(true)
  })
})
