import { describe, expect, test } from 'vitest'
import { sanitised, sanitisedView } from '../../../host/reading-view/sanitise.ts'
import { headingStyles, listItem, p, paragraph, r, table } from '../../helpers/docx.ts'
import { blockTexts, strangeTags } from '../../helpers/pages.ts'
import { drawing, pictureRelationship, png, viewOf } from '../../helpers/reading-view.ts'

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '</span></p><iframe src="https://example.org">',
  '&lt;script&gt; &amp;lt; &#60;b&#62;',
  '<!-- comment --> <![CDATA[ x ]]>',
  '<a id="_ev_b0"></a><a id="_ev_m0"></a>',
  'javascript:alert(1)',
  '__proto__ constructor',
  '\u202e\u0000\ufffe\u2028',
]
const escaped = attacks.map(attack => attack.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'))

describe('a hostile document cannot do more than be read', () => {
  test.each(attacks)('its text is only ever text: %j', async attack => {
    const text = attack.replaceAll('\u0000', '').replaceAll('\ufffe', '')
    const { html } = await viewOf({ body: p(text) + paragraph(r(text, '<w:b/>') + r(' and more')), header: p(text) })
    expect([...blockTexts(html).values()]).toEqual([text, `${text} and more`, text])
    expect(strangeTags(html)).toEqual([])
  })

  test('its numbers and the words for its pictures are only ever text', async () => {
    for (const attack of escaped.slice(0, 9)) {
      const numbering =
        `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${attack}"/></w:lvl>` +
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
      const { html } = await viewOf({
        body: listItem('item', 1) + paragraph(r('picture') + drawing('good', attack) + drawing('bad', attack)),
        numbering,
        relationships: pictureRelationship('good', 'media/a.png'),
        parts: { 'word/media/a.png': png },
      })
      expect(strangeTags(html)).toEqual([])
      expect([...blockTexts(html).values()]).toEqual(['item', 'picture'])
    }
  })

  test('its links lead nowhere, and its bookmarks and comments are not in the page', async () => {
    const link = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
    const { html } = await viewOf({
      body: paragraph(
        `<w:hyperlink r:id="evil">${r('press')}</w:hyperlink><w:hyperlink w:anchor="x">${r(' here')}</w:hyperlink>` +
          '<w:bookmarkStart w:id="1" w:name="_ev_b0"/><w:bookmarkStart w:id="2" w:name="x&quot; onclick=&quot;y()"/>' +
          '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "javascript:x()"</w:instrText></w:r>' +
          `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(' now')}<w:r><w:fldChar w:fldCharType="end"/></w:r>` +
          '<w:r><w:commentReference w:id="0"/></w:r><!-- <w:p/> -->',
      ),
      comments: `<w:comment w:id="0" w:author="&lt;script&gt;">${p('secret')}</w:comment>`,
      relationships: `<Relationship Id="evil" Type="${link}" Target="javascript:alert(1)" TargetMode="External"/>`,
    })
    expect(html).toBe('<p><span data-block="0">press here now</span></p>')
  })

  test('its pictures are never fetched, and what is not a picture is not taken for one', async () => {
    const { html } = await viewOf({
      body: paragraph(
        r('x') + drawing('far') + drawing('far', '', 'link') + drawing('out') + drawing('page') + drawing('none'),
      ),
      relationships:
        pictureRelationship('far', 'https://example.org/a.png', 'External') +
        pictureRelationship('out', '../../../../etc/passwd') +
        pictureRelationship('page', 'media/a.png'),
      parts: { 'word/media/a.png': '<html><script>alert(1)</script></html>' },
    })
    expect(html).not.toMatch(/<img|src|example|passwd/)
    expect(strangeTags(html)).toEqual([])
  })

  test('names of styles that are names of JavaScript do no harm', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'x"]=>script', 'title', 'Heading1']
    const style = (name: string) =>
      `<w:style w:type="paragraph" w:styleId="${name.replaceAll('"', '&quot;')}"><w:name w:val="${name.replaceAll('"', '&quot;')}"/></w:style>`
    const { html, texts } = await viewOf({
      body: names.map(name => p('words', name.replaceAll('"', '&quot;'))).join(''),
      styles: headingStyles + names.slice(0, 4).map(style).join(''),
    })
    expect(texts).toHaveLength(names.length)
    expect(strangeTags(html)).toEqual([])
    expect(blockTexts(html).size).toBe(names.length)
  })
})

describe('the sanitiser, if ever something reaches it', () => {
  test.each([
    ['<p>a<script>alert(1)</script></p>', '<p>a</p>'],
    ['<p onclick="x()" style="color:red" class="evil quoted" id="x">a</p>', '<p class="quoted">a</p>'],
    ['<a href="javascript:x()" id="_ev_b1">a</a>', '<a id="_ev_b1">a</a>'],
    ['<img src="https://example.org/a.png">', ''],
    ['<table><tr><td style="x" colspan="2">a</td></tr></table>', '<table><tr><td colspan="2">a</td></tr></table>'],
    ['<iframe src="x"></iframe><!-- c --><svg><p>a</p></svg>', '<p>a</p>'],
    ['<iframe><p onclick="x()">a</p></iframe>', '&lt;p onclick="x()"&gt;a&lt;/p&gt;'],
    ['<svg><textarea><img src=x onerror=x()></textarea></svg>a', 'a'],
    ['<textarea></textarea/><img src=x onerror=x()>a', 'a'],
    ['<p>a &lt;b&gt; &amp;lt; <xmp><p>b</p></xmp></p>', '<p>a &lt;b&gt; &amp;lt; </p>'],
    ['<a id="&quot; onclick=&quot;x()">a</a>', '<a id="&quot; onclick=&quot;x()">a</a>'],
    ['<p class="">a</p><strong>b', '<p>a</p><strong>b</strong>'],
  ])('cuts %s down', (html, left) => {
    expect(sanitised(html)).toBe(left)
  })

  test('lets elements stand in each other 200 deep, and keeps the text of what is deeper', () => {
    const nested = (depth: number) => `${'<ul>'.repeat(depth)}a${'</ul>'.repeat(depth)}`
    expect(sanitised(nested(200))).toBe(nested(200))
    expect(sanitised(nested(1000))).toBe(nested(200))
  })
})

describe('a reading view that was kept, sanitised again,', () => {
  const image = (data: string, type = 'png') => `<img src="data:image/${type};base64,${data}" alt="a">`
  const small = Buffer.from(png).toString('base64')

  test('is as it was where nobody changed it', async () => {
    const { html } = await viewOf({
      body:
        p('Title', 'Title') +
        paragraph(
          r('bold & <b>"x"', '<w:b/>') + r(' 1\u00a02') + drawing('good', 'An &quot;x&quot;') + drawing('bad'),
        ) +
        table([[p('a'), table([[p('b')]]) + p('c')]]) +
        listItem('item', 1) +
        paragraph(`${r('See')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      styles: headingStyles,
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>' +
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      footnotes: `<w:footnote w:id="2">${p('A note.')}</w:footnote>`,
      header: p('Header'),
      relationships: pictureRelationship('good', 'media/a.png'),
      parts: { 'word/media/a.png': png },
    })
    expect(html).toMatch(/<img src="data:.*data-label=.*data-note=.*<section data-part="footnote">/)
    expect(sanitisedView(html)).toBe(html)
  })

  test('keeps carriage returns, which are characters of a block', () => {
    const html = '<p><span data-block="0">a&#13;b</span></p>'
    expect(sanitisedView(html)).toBe(html)
  })

  test.each([
    ['<p>a<script>x()</script></p>', '<p>a</p>'],
    ['<iframe src="https://example.org"></iframe><p>a</p>', '<p>a</p>'],
    ['<img src="https://example.org/a.png" alt="a">', ''],
    ['<img src="data:image/svg+xml;base64,PHN2Zz4=" alt="a">', ''],
    [image(small), image(small)],
    [image(small, 'gif'), ''],
    [image('AAAA'), ''],
    [`<img src="data:image/png;base64,${small}" onerror="x()" srcset="https://example.org" alt="a">`, image(small)],
    ['<span data-block="0" onclick="x()" style="x" class="evil">a</span>', '<span data-block="0">a</span>'],
    ['<span data-block="0]" class="picture">a</span>', '<span class="picture">a</span>'],
    [
      '<a href="javascript:x()" id="root" data-note="footnote-1" data-mark="1"></a>',
      '<a data-note="footnote-1" data-mark="1"></a>',
    ],
    ['<section id="x" data-part="x">a</section>', '<section>a</section>'],
    ['<form action="https://example.org"><input name="a"><button>b</button></form>', 'b'],
    ['<style>p { background: url(https://example.org) }</style><link rel="stylesheet" href="https://example.org">', ''],
    ['<meta http-equiv="refresh" content="0;https://example.org"><base href="https://example.org">', ''],
    ['<math><mtext><table><mglyph><style><img src=x onerror=x()></style></table></mtext></math>', '<table></table>'],
  ])('cuts %s down', (html, left) => {
    expect(sanitisedView(html)).toBe(left)
  })

  test('has no picture that would take gigabytes to draw', () => {
    const huge = Buffer.from(png)
    huge.writeUInt32BE(50_000, 16)
    huge.writeUInt32BE(50_000, 20)
    expect(sanitisedView(image(huge.toString('base64')))).toBe('')
  })
})
