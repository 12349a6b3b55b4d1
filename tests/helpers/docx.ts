import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Package } from '../../engine/docx/package.ts'

/** What goes into a made-up `.docx`. Each is XML without its root element, which is added with the usual namespaces. */
export interface DocxContent {
  /** Content of `w:body`. A section ending with references to the header and footer is added when these are given. */
  readonly body: string
  /** `w:style` and `w:docDefaults` elements; `headingStyles` are a good start. */
  readonly styles?: string
  /** `w:abstractNum` and `w:num` elements. */
  readonly numbering?: string
  /** `w:footnote` elements; the two separators are added. */
  readonly footnotes?: string
  readonly endnotes?: string
  readonly header?: string
  readonly footer?: string
  /** `w:comment` elements. */
  readonly comments?: string
  /** Elements of `docProps/core.xml`: `<dc:title>…</dc:title>`. */
  readonly core?: string
  /** Further parts by name, or other content for the parts made here. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
  /** Further `<Relationship …/>` elements of the main part. */
  readonly relationships?: string
  /** Further `<Override …/>` elements of `[Content_Types].xml`. */
  readonly overrides?: string
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ')

const separators =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
  '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'

/** Parts of the main document that hang on one relationship each: name, root element, content. */
function relatedParts(content: DocxContent): readonly (readonly [string, string, string])[] {
  const known: (readonly [string, string, string | undefined])[] = [
    ['styles', 'w:styles', content.styles],
    ['numbering', 'w:numbering', content.numbering],
    ['footnotes', 'w:footnotes', content.footnotes && separators + content.footnotes],
    ['endnotes', 'w:endnotes', content.endnotes && separators.replaceAll('w:footnote', 'w:endnote') + content.endnotes],
    ['header', 'w:hdr', content.header],
    ['footer', 'w:ftr', content.footer],
    ['comments', 'w:comments', content.comments],
  ]
  return known.flatMap(([name, root, inner]) => (inner === undefined ? [] : [[name, root, inner] as const]))
}

/** The bytes of a small, valid `.docx` (ECMA-376 part 2), made in memory; the same content gives the same bytes. */
export function makeDocx(content: DocxContent): Uint8Array {
  return makeZip(docxParts(content))
}

/** The same as an opened package, for tests of so many documents that zipping them would take longer than reading them. */
export function makePackage(content: DocxContent): Package {
  const parts = Object.entries(docxParts(content))
  return { parts: new Map(parts.map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data])) }
}

function docxParts(content: DocxContent): Record<string, string | Uint8Array> {
  const related = relatedParts(content)
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
      `<Override PartName="/word/document.xml" ContentType="${wordTypes}.document.main+xml"/>` +
      (content.core === undefined
        ? ''
        : '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>') +
      related
        .map(([name]) => `<Override PartName="/word/${name}.xml" ContentType="${wordTypes}.${name}+xml"/>`)
        .join('') +
      `${content.overrides ?? ''}</Types>`,
    '_rels/.rels':
      `${xmlHead}<Relationships xmlns="${packageRelationships}">` +
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>` +
      (content.core === undefined
        ? ''
        : `<Relationship Id="rId2" Type="${packageRelationships}/metadata/core-properties" Target="docProps/core.xml"/>`) +
      '</Relationships>',
    'word/_rels/document.xml.rels':
      `${xmlHead}<Relationships xmlns="${packageRelationships}">` +
      related.map(([name]) => `<Relationship Id="${name}" Type="${office}/${name}" Target="${name}.xml"/>`).join('') +
      `${content.relationships ?? ''}</Relationships>`,
    'word/document.xml': `${xmlHead}<w:document ${namespaces}><w:body>${content.body}${sectionEnd(content)}</w:body></w:document>`,
  }
  for (const [name, root, inner] of related)
    files[`word/${name}.xml`] = `${xmlHead}<${root} ${namespaces}>${inner}</${root}>`
  if (content.core !== undefined) {
    files['docProps/core.xml'] =
      `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
      `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${content.core}</cp:coreProperties>`
  }
  return { ...files, ...content.parts }
}

/** A zip of these files, in this order, with a fixed date. */
export function makeZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = {}
  for (const [name, data] of Object.entries(files)) entries[name] = typeof data === 'string' ? strToU8(data) : data
  return zipSync(entries, { mtime: new Date(1980, 0, 1) })
}

function sectionEnd(content: DocxContent): string {
  const header = content.header === undefined ? '' : '<w:headerReference w:type="default" r:id="header"/>'
  const footer = content.footer === undefined ? '' : '<w:footerReference w:type="default" r:id="footer"/>'
  return header + footer === '' ? '' : `<w:sectPr>${header}${footer}</w:sectPr>`
}

/** Characters as they stand in XML. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** A run of plain text; `properties` is the content of its `w:rPr`. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

/** A paragraph of plain text, in the style with this id. */
export function p(text: string, style?: string): string {
  return paragraph(r(text), style === undefined ? '' : `<w:pStyle w:val="${style}"/>`)
}

/** A paragraph around this XML; `properties` is the content of its `w:pPr`. */
export function paragraph(inner: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`
}

/** A paragraph in list `numId`, whose definition is given in `numbering`. */
export function listItem(text: string, numId: number, level = 0): string {
  return paragraph(r(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`)
}

/** A table of these cells; each is XML of paragraphs. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map(cell => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map(row => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}

/** Styles as Word writes them: Normal, Title, Heading 1 to 3 (ids `Title`, `Heading1` …). */
export const headingStyles =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>' +
  [1, 2, 3]
    .map(
      level =>
        `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/>` +
        `<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
    )
    .join('')
