import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { findPart, readRelationships, relationshipsPart, resolveTarget } from '../../../engine/docx/relationships.ts'

describe('relationships of a part', () => {
  it('stand beside it in the folder _rels', () => {
    expect(relationshipsPart('word/document.xml')).toBe('word/_rels/document.xml.rels')
    expect(relationshipsPart('')).toBe('_rels/.rels')
  })

  it.each([
    ['styles.xml', 'word/styles.xml'],
    ['/word/styles.xml', 'word/styles.xml'],
    ['../docProps/core.xml', 'docProps/core.xml'],
    ['./media/a.png', 'word/media/a.png'],
    ['../../../etc/passwd', 'etc/passwd'],
    ['media\\a.png', 'word/media/a.png'],
  ])('resolves %s from the part that has it', (target, name) => {
    expect(resolveTarget('word/document.xml', target)).toBe(name)
  })

  it('keeps an outside address as it is written, and does not take it for a part', () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="a" Type="x/hyperlink" Target="https://example.org/?a=1&amp;b=2" TargetMode="External"/></Relationships>'
    expect(readRelationships(new Map([['word/_rels/d.xml.rels', strToU8(rels)]]), 'word/d.xml')).toEqual([
      { id: 'a', type: 'hyperlink', target: 'https://example.org/?a=1&b=2', external: true },
    ])
  })

  it('finds a part whose name differs in capitals', () => {
    const parts = new Map([['Word/Styles.xml', new Uint8Array()]])
    expect(findPart(parts, 'word/styles.xml')?.name).toBe('Word/Styles.xml')
  })
})
