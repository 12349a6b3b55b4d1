import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openPackage } from '../../../../engine/docx/package.ts'
import { readDocument } from '../../../../engine/docx/read.ts'
import { readingView } from '../../../../host/reading-view/reading-view.ts'
import { commented } from '../../../helpers/commented.ts'
import { type DocxContent, listItem, makeDocx, p, paragraph, r } from '../../../helpers/docx.ts'
import { blockTexts, strangeTags } from '../../../helpers/pages.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationship = (id: string, type: string, target: string, mode = '') =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`

/** Takes a file through reading, view and export; gives its words once all have agreed on them. */
async function through(content: DocxContent): Promise<readonly string[]> {
  const bytes = makeDocx(content)
  const { document } = readDocument(openPackage(bytes))
  const texts = document.blocks.map(({ text }) => text)
  const { html } = await readingView(bytes, document)
  expect([...blockTexts(html).values()]).toEqual(texts)
  expect(strangeTags(html)).toEqual([])
  expect(commented(bytes, [{ block: 0, start: 0, end: 1 }]).faults).toEqual([])
  return texts
}

describe('what leads out of the file is never followed', () => {
  const fetched = vi.fn(() => Promise.reject(new Error('fetched')))
  beforeEach(() => {
    vi.stubGlobal('fetch', fetched)
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    expect(fetched).not.toHaveBeenCalled()
  })

  test.each([
    ['a template on a server', 'attachedTemplate', 'https://example.org/evil.dotm', 'External'],
    ['a template on a share', 'attachedTemplate', '\\\\example.org\\share\\evil.dotm', 'External'],
    ['a picture on a server', 'image', 'https://example.org/track.png', 'External'],
    ['a picture of the computer', 'image', 'file:///etc/passwd', 'External'],
    ['a picture outside of the file', 'image', '../../../../etc/passwd', ''],
    ['a frame', 'frame', 'https://example.org/', 'External'],
    ['a document to be put in', 'subDocument', 'file:///c:/secret.docx', 'External'],
    ['a header on a server', 'header', 'https://example.org/header.xml', 'External'],
    ['styles on a server', 'styles', 'https://example.org/styles.xml', 'External'],
    ['footnotes outside of the file', 'footnotes', '../../../footnotes.xml', ''],
    ['a link that runs', 'hyperlink', 'javascript:alert(1)', 'External'],
    ['an object', 'oleObject', 'mhtml:https://example.org!x-usc:evil', 'External'],
  ])('%s', async (_, type, target, mode) => {
    const uses =
      '<w:hyperlink r:id="x"><w:r><w:t> link</w:t></w:r></w:hyperlink><w:subDoc r:id="x"/>' +
      '<w:r><w:drawing><a:blip r:embed="x" r:link="x"/></w:drawing></w:r>'
    const body = `${paragraph(r('Words') + uses)}<w:sectPr><w:headerReference r:id="x"/></w:sectPr>`
    expect(await through({ body, relationships: relationship('x', type, target, mode) })).toEqual(['Words link'])
  })
})

describe('relationships in a ring', () => {
  test.each(['styles', 'numbering', 'footnotes', 'header', 'customXml', 'image'])(
    'of %s to the text itself',
    async type => {
      const body = `${p('Words')}<w:sectPr><w:headerReference r:id="x"/></w:sectPr>`
      const texts = await through({ body, relationships: relationship('x', type, 'document.xml') })
      expect(texts).toEqual(['Words'])
    },
  )

  test('of a part to its own relationships', async () => {
    expect(
      await through({ body: p('Words'), relationships: relationship('x', 'styles', '_rels/document.xml.rels') }),
    ).toEqual(['Words'])
  })
})

describe('names that mean something to JavaScript', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__']

  test('do no harm as styles, lists, notes, bookmarks and relationships', async () => {
    const own = names.map(
      (name, at) => p(`Words ${at}`, name) + paragraph(`<w:bookmarkStart w:id="${at}" w:name="${name}"/>`),
    )
    const styles = names.map(
      (name, at) =>
        `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/><w:basedOn w:val="${names[at + 1] ?? names[0]}"/></w:style>`,
    )
    const texts = await through({
      body:
        own.join('') +
        paragraph(`${r('Note')}<w:r><w:footnoteReference w:id="__proto__"/></w:r>`) +
        listItem('Item', 1),
      styles: styles.join(''),
      numbering: `<w:abstractNum w:abstractNumId="__proto__"><w:lvl w:ilvl="0"><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="__proto__"/></w:num>`,
      footnotes: `<w:footnote w:id="__proto__">${p('Noted')}</w:footnote>`,
      relationships: names.map(name => relationship(name, name, `${name}.xml`)).join(''),
    })
    expect(texts).toEqual([...names.map((_, at) => `Words ${at}`), 'Note', 'Item', 'Noted'])
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  test('do no harm as elements and prefixes', async () => {
    const odd = names.map(name => `<${name}><x:${name} xmlns:x="${name}"/></${name}><w:${name}/>`).join('')
    expect(await through({ body: odd + p('Words') })).toEqual(['Words'])
  })
})

describe('rings and runaway numbers', () => {
  test('of styles based on each other', async () => {
    const style = (id: string, on: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${on}"/></w:style>`
    const styles = style('A', 'B') + style('B', 'A') + style('C', 'C')
    expect(await through({ body: p('One', 'A') + p('Two', 'C'), styles })).toEqual(['One', 'Two'])
  })

  test('of lists defined by each other’s style', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="A"/><w:styleLink w:val="A"/></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="B"/><w:styleLink w:val="A"/></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    expect(await through({ body: listItem('One', 1), numbering })).toEqual(['One'])
  })

  test.each(['-1', '99999999999999999999', '1e999', 'NaN', '', '4294967296'])(
    'of a list that starts at “%s”',
    async value => {
      const formats = [
        'decimal',
        'upperRoman',
        'lowerLetter',
        'ordinal',
        'cardinalText',
        'ordinalText',
        'decimalZero',
        '__proto__',
      ]
      const levels = formats.map(
        (format, at) =>
          `<w:lvl w:ilvl="${at}"><w:start w:val="${value}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${at + 1}"/></w:lvl>`,
      )
      const numbering = `<w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
      const body = formats.map((_, level) => listItem('x', 1, level)).join('')
      expect(await through({ body: body + listItem('y', 1, Number(value) || 0), numbering })).toHaveLength(9)
    },
  )
})
