import { describe, expect, test } from 'vitest'
import { openPackage } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import { word } from '../../../engine/export/word.ts'
import { type DocxContent, makeDocx, p, paragraph, r } from '../../helpers/docx.ts'
import { aReport, aWording } from '../../helpers/report.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const external = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}" TargetMode="External"/>`
const relationships = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`

const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
const field = (text: string) =>
  `${char('begin')}${code(text)}${char('separate')}${r('what was loaded last')}${char('end')}`

const template: Partial<DocxContent> = {
  relationships: `<Relationship Id="rId90" Type="${office}/settings" Target="settings.xml"/>`,
  parts: {
    'word/settings.xml':
      `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}">` +
      '<w:attachedTemplate r:id="rId1"/></w:settings>',
    'word/_rels/settings.xml.rels': relationships(
      external('rId1', 'attachedTemplate', 'https://example.org/policy.dotm'),
    ),
  },
}
const linked: DocxContent = {
  body: paragraph(
    '<w:r><w:object><v:shape id="s" type="#_x0000_t75"/><o:OLEObject Type="Link" ProgID="Excel.Sheet.12" r:id="ole"/></w:object></w:r>',
  ),
  relationships: external('ole', 'oleObject', 'file:///\\\\example.org\\share\\figures.xlsx'),
}

function warnings(content: DocxContent) {
  return readDocument(openPackage(makeDocx(content))).warnings
}

function kinds(content: DocxContent): string[] {
  return warnings(content).map(({ kind, count }) => `${kind} ${count}`)
}

describe('what Word may load from outside the file is named', () => {
  test('an external template', () => {
    expect(warnings({ body: p('Text'), ...template }).map(({ message }) => message)).toEqual([
      '1 external template. Word may load it when it opens the document; Evenhand neither followed nor removed the link.',
    ])
  })

  test('a linked object, which is no embedded file', () => {
    expect(kinds(linked)).toEqual(['linked-objects 1'])
    const embedded = linked.body.replace('Type="Link"', 'Type="Embed"')
    expect(kinds({ body: embedded })).toEqual(['embedded 1'])
    expect(kinds({ body: paragraph('<w:r><w:object/></w:r>') })).toEqual(['embedded 1'])
  })

  test.each([
    [' DDE excel "C:\\figures.xls" Sheet1', 'dde-fields 1'],
    [' ddeauto c:\\windows\\system32\\cmd.exe "/k notepad.exe" ', 'dde-fields 1'],
    ['LINK Excel.Sheet.12 "figures.xlsx" "Sheet1!R1C1" \\a \\t', 'linked-objects 1'],
    ['INCLUDETEXT "https://example.org/words.docx"', 'linked-objects 1'],
    [' INCLUDEPICTURE "https://example.org/logo.png" \\d', 'linked-pictures 1'],
  ])('the field%s', (text, kind) => {
    const escaped = text.replaceAll('"', '&quot;')
    expect(kinds({ body: paragraph(field(escaped)) })).toEqual([kind])
    expect(kinds({ body: paragraph(`<w:fldSimple w:instr="${escaped}">${r('old')}</w:fldSimple>`) })).toEqual([kind])
    expect(kinds({ body: p('Text'), footer: paragraph(field(escaped)) })).toEqual([kind])
  })

  test('a field whose code is in several runs, one without a result and one that never ends', () => {
    const split = `${char('begin')}${code('DDE')}${code('AUTO c:\\cmd')}${char('end')}`
    expect(kinds({ body: paragraph(split) })).toEqual(['dde-fields 1'])
    expect(kinds({ body: paragraph(`${char('begin')}${code('DDEAUTO c:\\cmd')}`) + p('Text') })).toEqual([
      'dde-fields 1',
    ])
  })

  test('a picture that is linked, once where a field shows it', () => {
    const content: DocxContent = {
      body: paragraph(field('INCLUDEPICTURE &quot;https://example.org/logo.png&quot;')),
      relationships: external('pic', 'image', 'https://example.org/logo.png'),
    }
    expect(kinds(content)).toEqual(['linked-pictures 1'])
    expect(kinds({ ...content, body: p('Text') })).toEqual(['linked-pictures 1'])
  })

  test('and no field or link that loads nothing', () => {
    const body = ['PAGE', 'REF DDE', 'DATE', 'HYPERLINK &quot;https://example.org&quot;'].map(text =>
      paragraph(field(text)),
    )
    expect(
      kinds({ body: body.join(''), relationships: external('h', 'hyperlink', 'https://example.org/DDEAUTO') }),
    ).toEqual([])
  })

  test('relationships that are damaged do not stop the reading', () => {
    const { parts, ...rest } = template
    const damaged = { ...parts, 'word/_rels/settings.xml.rels': '<Relationships>' }
    expect(kinds({ body: p('Text'), ...rest, parts: damaged })).toEqual([])
  })
})

test('the annotated file keeps every link as it was', () => {
  const content: DocxContent = {
    body:
      p('Nobody is blacklisted.') +
      linked.body +
      paragraph(field('DDEAUTO c:\\cmd')) +
      paragraph(field('INCLUDEPICTURE &quot;https://example.org/logo.png&quot;')),
    parts: template.parts ?? {},
    relationships: `${template.relationships}${linked.relationships}`,
  }
  const source = makeDocx(content)
  const { document } = readDocument(openPackage(source))
  const report = aReport({ text: document.blocks, says: [{ rule: aWording('L061'), on: ['blacklisted'] }] })
  const after = openPackage(
    word.write(report, source, {
      comments: 'full' as const,
      includeCovered: false,
      author: 'E',
      initials: 'E',
      date: '2026-11-24T10:00:00Z',
    }),
  )
  const text = (part: string) => new TextDecoder().decode(after.parts.get(part))
  expect(text('word/comments.xml')).toContain('<w:comment ')
  expect(readDocument(after).warnings.map(({ kind }) => kind)).toEqual([
    'templates',
    'linked-objects',
    'linked-pictures',
    'dde-fields',
  ])
  const before = openPackage(source)
  const rels = 'word/_rels/settings.xml.rels'
  expect(after.parts.get(rels)).toEqual(before.parts.get(rels))
  expect(text('word/document.xml')).toContain(linked.body)
  expect(text('word/_rels/document.xml.rels')).toContain(linked.relationships)
})
