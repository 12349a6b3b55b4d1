import { describe, expect, test } from 'vitest'
import { exampleDocument } from '../../engine/authoring/examples.ts'
import { markdownDocument } from './markdown-document.ts'
import { passageDocument } from './passage-document.ts'

describe('a passage of a bank', () => {
  test('is read as Word has it: title, headings, paragraphs, lists, page header', () => {
    const { title, blocks } = passageDocument(
      '^ Draft 3\n# Meetings\nBring a friend.\n\n- a neighbour\n- a cousin',
      'Paper',
    )
    expect(title).toBe('Paper')
    expect(blocks).toMatchObject([
      { kind: 'title', text: 'Paper' },
      { kind: 'heading', level: 1, text: 'Meetings' },
      { kind: 'paragraph', text: 'Bring a friend.' },
      { kind: 'list-item', number: '•', text: 'a neighbour' },
      { kind: 'list-item', text: 'a cousin' },
      { kind: 'paragraph', part: 'header', text: 'Draft 3' },
    ])
  })

  test('keeps its own title, and has none where none is given', () => {
    expect(passageDocument('= Our pledge\nText.', 'Paper').blocks.map(b => b.text)).toEqual(['Our pledge', 'Text.'])
    expect(passageDocument('Text.', '').blocks).toMatchObject([{ kind: 'paragraph', text: 'Text.' }])
  })

  test('holds tables as rows and columns; text between them begins another', () => {
    const { blocks } = passageDocument('| Who | When |\n|---|:--:|\n| Ama | May |\nThen:\n| Jo | June |', '')
    expect(blocks.map(({ text, cell }) => [text, cell?.table, cell?.row, cell?.column])).toEqual([
      ['Who', 0, 0, 0],
      ['When', 0, 0, 1],
      ['Ama', 0, 1, 0],
      ['May', 0, 1, 1],
      ['Then:', undefined, undefined, undefined],
      ['Jo', 1, 0, 0],
      ['June', 1, 0, 1],
    ])
  })

  test('keeps characters that mean something in XML', () => {
    expect(passageDocument('Ben & Ali say "<1 week"', '').blocks[0]?.text).toBe('Ben & Ali say "<1 week"')
  })

  test('has the words of the same text as a rule’s example', () => {
    const text = '= Paper\n## Part\nOne.\n- two\n| three | four |'
    const words = (blocks: readonly { readonly text: string }[]) => blocks.map(b => b.text)
    expect(words(passageDocument(text, '').blocks)).toEqual(words(exampleDocument(text).blocks))
  })
})

describe('Markdown', () => {
  test('joins the lines of a paragraph, and keeps lists and tables apart', () => {
    const { blocks } = markdownDocument(
      '# Help\n\nAsk us\nat any time.\n\n* by phone\n* by\n  letter\n\n| A | B |\n|---|---|\n| c | d |',
    )
    expect(blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'heading: Help',
      'paragraph: Ask us at any time.',
      'list-item: by phone',
      'list-item: by letter',
      'paragraph: A',
      'paragraph: B',
      'paragraph: c',
      'paragraph: d',
    ])
  })
})
