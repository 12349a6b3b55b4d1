import { describe, expect, it } from 'vitest'
import { attribute, type Handlers, scan } from '../../../engine/docx/scan.ts'
import { charactersOf, openXml } from '../../../engine/docx/xml.ts'
import { UserError } from '../../../engine/errors.ts'

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

function open(text: string) {
  return openXml(new TextEncoder().encode(text))
}

/** The values and the tags of all `w:p`, as they are met. */
function paragraphs(text: string): string[] {
  const met: string[] = []
  const handlers: Handlers<string[]> = {
    'w:p': {
      open: (list, tag) => {
        list.push(`${tag.raw} in ${tag.parent}: ${attribute(tag, 'val')}`)
      },
      close: (list, tag) => {
        list.push(`end at ${tag.to}`)
      },
    },
    'w:skipped': {
      open: (_, tag) => {
        tag.skip = true
      },
    },
  }
  scan(open(text), handlers, met)
  return met
}

describe('scanning XML', () => {
  it('knows elements by their namespace, whatever the prefix', () => {
    const met = paragraphs('<a xmlns:q="http://purl.oclc.org/ooxml/wordprocessingml/main"><q:p q:val="1"/><w:p/></a>')
    expect(met).toEqual(['q:p in ?:a: 1', 'end at 78'])
  })

  it('follows a prefix that is bound anew inside, and back outside', () => {
    const met = paragraphs(`<w:a ${word}><w:b xmlns:w="urn:other"><w:p/></w:b><w:p val="in"/></w:a>`)
    expect(met.filter(line => !line.startsWith('end'))).toEqual(['w:p in w:a: in'])
  })

  it('takes either quote, spaces around "=", and ">" inside a value', () => {
    expect(paragraphs(`<w:p ${word} w:val = 'a > "b" &amp; c'></w:p>`)[0]).toBe('w:p in : a > "b" & c')
  })

  it('passes over comments, instructions and CDATA that look like tags', () => {
    const met = paragraphs(`<?x <w:p>?><w:a ${word}><!-- <w:p> --><![CDATA[</w:a><w:p>]]></w:a>`)
    expect(met).toEqual([])
  })

  it('passes over the content of a skipped element', () => {
    expect(paragraphs(`<w:a ${word}><w:skipped><w:p/><w:skipped/></w:skipped><w:skipped/><w:p/></w:a>`)).toHaveLength(2)
  })

  it('leaves entities that nobody knows as they stand', () => {
    expect(paragraphs(`<w:p ${word} w:val="&c;&#x41;&#0065;&#x110000;&amp"/>`)[0]).toBe('w:p in : &c;AA&#x110000;&amp')
  })

  it('walks through a hundred thousand nested elements', () => {
    const deep = 100_000
    expect(paragraphs(`<w:a ${word}>${'<b>'.repeat(deep)}<w:p/>${'</b>'.repeat(deep)}</w:a>`)).toHaveLength(2)
  })

  it.each([
    ['an end tag of another name', `<w:a ${word}><w:p></w:a></w:p>`],
    ['an end that is missing', `<w:a ${word}><w:p>`],
    ['an end too many', `<w:a ${word}/></w:a>`],
    ['a document type', `<!DOCTYPE a [<!ENTITY b "c">]><w:a ${word}/>`],
    ['an attribute whose quotes end elsewhere', `<w:a ${word}><w:p a"='" b="c"/><w:p w:val='x'/></w:a>`],
    ['one whose quotes never end', `<w:a ${word}><w:p a"='"/></w:a>`],
    ['two roots', `<w:a ${word}/><w:b/>`],
    ['a tag that is cut off', `<w:a ${word}><w:p w:val="`],
    ['a comment that never ends', `<w:a ${word}><!-- </w:a>`],
    ['nothing', ''],
    ['no XML at all', 'Grievance policy'],
  ])('refuses %s as damaged', (_, text) => {
    expect(() => paragraphs(text)).toThrow(UserError)
  })
})

describe('the characters of a stretch of XML', () => {
  it('decodes UTF-8 and entities', () => {
    const xml = open('<t>Zo\u00eb &lt;&#8217;&#x1F600;&amp;amp;&unknown;</t>')
    expect(charactersOf(xml, 3, xml.bytes.length - 4)).toBe('Zoë <’😀&amp;&unknown;')
  })
})
