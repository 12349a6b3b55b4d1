import { escapeXml } from '../../engine/docx/xml-write.ts'

/** What the parts of a sample hold. */
interface Content {
  readonly title: string
  readonly header: string
  /** XML of the body's paragraphs and tables. */
  readonly body: string
  readonly notes: readonly string[]
  readonly comments: readonly { readonly text: string; readonly reply: string }[]
  readonly links: readonly string[]
  readonly author: string
  readonly date: string
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const microsoft = 'http://schemas.microsoft.com/office'
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  `xmlns:w14="${microsoft}/word/2010/wordml"`,
  `xmlns:w15="${microsoft}/word/2012/wordml"`,
  `xmlns:wps="${microsoft}/word/2010/wordprocessingShape"`,
  'mc:Ignorable="w14 w15"',
].join(' ')

const related = [
  ['styles', 'styles'],
  ['numbering', 'numbering'],
  ['settings', 'settings'],
  ['footnotes', 'footnotes'],
  ['header', 'header'],
  ['footer', 'footer'],
  ['comments', 'comments'],
] as const

/** All parts of a sample's package, by name. */
export function fixedParts(content: Content): Record<string, string> {
  const { title, body, header, links, author, date } = content
  const margins =
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>'
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>' +
    `<w:pgSz w:w="11906" w:h="16838"/>${margins}</w:sectPr>`
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`
  const relationship = (id: string, type: string, target: string, more = '') =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"${more}/>`
  const wrap = (root: string, inner: string) => `${head}<w:${root} ${namespaces}>${inner}</w:${root}>`
  return {
    '[Content_Types].xml':
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override('word/document.xml', `${word}.document.main+xml`) +
      related.map(([name, type]) => override(`word/${name}.xml`, `${word}.${type}+xml`)).join('') +
      override('word/commentsExtended.xml', `${word}.commentsExtended+xml`) +
      override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
      '</Types>',
    '_rels/.rels':
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      relationship('rId1', `${office}/officeDocument`, 'word/document.xml') +
      relationship(
        'rId2',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ) +
      '</Relationships>',
    'word/document.xml': wrap('document', `<w:body>${body}${section}</w:body>`),
    'word/_rels/document.xml.rels':
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      related.map(([name, type]) => relationship(name, `${office}/${type}`, `${name}.xml`)).join('') +
      relationship('extended', `${microsoft}/2011/relationships/commentsExtended`, 'commentsExtended.xml') +
      links
        .map((l, i) => relationship(`link${i + 1}`, `${office}/hyperlink`, escapeXml(l), ' TargetMode="External"'))
        .join('') +
      '</Relationships>',
    'word/styles.xml': wrap('styles', styles),
    'word/numbering.xml': wrap('numbering', numbering),
    'word/settings.xml': wrap(
      'settings',
      '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>' +
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    ),
    'word/footnotes.xml': wrap('footnotes', footnotes(content.notes)),
    'word/header.xml': wrap('hdr', `<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${text(header)}</w:p>`),
    'word/footer.xml': wrap(
      'ftr',
      `<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${text('Page ')}<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>`,
    ),
    'word/comments.xml': wrap('comments', comments(content)),
    'word/commentsExtended.xml': `${head}<w15:commentsEx ${namespaces}>${content.comments
      .map((_, i) => {
        const [own, reply] = [paraId(i * 2), paraId(i * 2 + 1)]
        return `<w15:commentEx w15:paraId="${own}" w15:done="0"/><w15:commentEx w15:paraId="${reply}" w15:paraIdParent="${own}" w15:done="0"/>`
      })
      .join('')}</w15:commentsEx>`,
    'docProps/core.xml':
      `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${author}</dc:creator>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created></cp:coreProperties>`,
  }
}

function text(value: string): string {
  return `<w:r><w:t xml:space="preserve">${escapeXml(value)}</w:t></w:r>`
}

function footnotes(notes: readonly string[]): string {
  const separator = (type: string, id: number, mark: string) =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${mark}/></w:r></w:p></w:footnote>`
  const reference = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
  return (
    separator('separator', -1, 'separator') +
    separator('continuationSeparator', 0, 'continuationSeparator') +
    notes
      .map((note, i) => {
        const style = '<w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        return `<w:footnote w:id="${i + 1}"><w:p>${style}${reference}${text(` ${note}`)}</w:p></w:footnote>`
      })
      .join('')
  )
}

function paraId(index: number): string {
  return (0x2a000000 + index * 7919 + 1).toString(16).toUpperCase()
}

function comments({ comments: list, author, date }: Content): string {
  const one = (id: number, who: string, initials: string, words: string) =>
    `<w:comment w:id="${id}" w:author="${who}" w:date="${date}" w:initials="${initials}">` +
    `<w:p w14:paraId="${paraId(id)}" w14:textId="77777777"><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>` +
    '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>' +
    `${text(words)}</w:p></w:comment>`
  return list.map((c, i) => one(i * 2, author, 'PN', c.text) + one(i * 2 + 1, 'Tom Adeyemi', 'TA', c.reply)).join('')
}

function style(id: string, name: string, properties: string, more = ''): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="Normal"/>${more}<w:qFormat/>${properties}</w:style>`
  )
}

function character(id: string, name: string, properties: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${properties}</w:rPr></w:style>`
}

const heading = (level: number, size: number, before: number) =>
  style(
    `Heading${level}`,
    `heading ${level}`,
    `<w:pPr><w:keepNext/><w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="1"/></w:numPr>` +
      `<w:spacing w:before="${before}" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr>` +
      `<w:rPr><w:b/><w:color w:val="0F4C5C"/><w:sz w:val="${size}"/></w:rPr>`,
    '<w:next w:val="Normal"/>',
  )

const styles =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>' +
  '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="269" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>' +
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map(side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="9DB8BD"/>`)
    .join('') +
  '</w:tblBorders></w:tblPr></w:style>' +
  style(
    'Title',
    'Title',
    '<w:pPr><w:spacing w:after="240"/></w:pPr><w:rPr><w:b/><w:color w:val="0F4C5C"/><w:sz w:val="48"/></w:rPr>',
  ) +
  heading(1, 30, 320) +
  heading(2, 25, 220) +
  style('ListParagraph', 'List Paragraph', '<w:pPr><w:spacing w:after="60"/></w:pPr>') +
  style(
    'ListBullet',
    'List Bullet',
    '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr><w:spacing w:after="60"/></w:pPr>',
  ) +
  style('Quote', 'Quote', '<w:pPr><w:ind w:left="567" w:right="567"/></w:pPr><w:rPr><w:i/></w:rPr>') +
  style('TableHead', 'Table Head', '<w:pPr><w:spacing w:before="60" w:after="60"/></w:pPr><w:rPr><w:b/></w:rPr>') +
  style('TableText', 'Table Text', '<w:pPr><w:spacing w:before="60" w:after="60"/></w:pPr>') +
  style('BoxText', 'Box Text', '<w:pPr><w:spacing w:before="60" w:after="60"/></w:pPr>') +
  style(
    'Header',
    'header',
    '<w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:color w:val="5B6B6F"/><w:sz w:val="18"/></w:rPr>',
  ) +
  style(
    'Footer',
    'footer',
    '<w:pPr><w:spacing w:after="0"/><w:jc w:val="right"/></w:pPr><w:rPr><w:color w:val="5B6B6F"/><w:sz w:val="18"/></w:rPr>',
  ) +
  style('FootnoteText', 'footnote text', '<w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr>') +
  style('CommentText', 'annotation text', '<w:pPr><w:spacing w:after="60"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr>') +
  character('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>') +
  character('CommentReference', 'annotation reference', '<w:sz w:val="16"/>') +
  character('Hyperlink', 'Hyperlink', '<w:color w:val="0563C1"/><w:u w:val="single"/>')

const level = (index: number, format: string, shown: string, left: number, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${shown}"/>` +
  `<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="${format === 'decimal' ? left : 360}"/></w:pPr></w:lvl>`

/** List 1 numbers headings, list 2 is bullets, lists 11 to 19 are lettered and begin anew. */
const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>' +
  level(0, 'decimal', '%1', 567, '<w:pStyle w:val="Heading1"/>') +
  level(1, 'decimal', '%1.%2', 567, '<w:pStyle w:val="Heading2"/>') +
  '</w:abstractNum>' +
  `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${level(0, 'bullet', '•', 567)}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="hybridMultilevel"/>${level(0, 'lowerLetter', '(%1)', 567)}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
  Array.from({ length: 9 }, (_, i) => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    return `<w:num w:numId="${i + 11}"><w:abstractNumId w:val="2"/>${restart}</w:num>`
  }).join('')
