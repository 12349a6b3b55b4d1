import type { Edit } from './edit.ts'
import { type Handlers, scan } from './scan.ts'
import type { Xml } from './xml.ts'

interface Tags {
  body?: Found
  paragraph?: Found
  /** Where the first paragraph's end tag begins. */
  end?: number
}

interface Found {
  readonly raw: string
  readonly to: number
  readonly selfClosing: boolean
}

const handlers: Handlers<Tags> = {
  'w:body': {
    open: (tags, { raw, to, selfClosing }) => {
      tags.body ??= { raw, to, selfClosing }
    },
  },
  'w:p': {
    open: (tags, { raw, to, selfClosing }) => {
      tags.paragraph ??= { raw, to, selfClosing }
    },
    close: (tags, { from }) => {
      tags.end ??= from
    },
  },
}

/**
 * The edit that puts XML into a main part whose body has no words: at the end of its first paragraph, or in one made for it.
 * `make` is given the prefix of WordprocessingML. Throws UserError `damaged`, and RangeError if there is no body.
 */
export function wordlessEdit(xml: Xml, make: (prefix: string) => string): Edit {
  const tags: Tags = {}
  scan(xml, handlers, tags)
  const { body, paragraph, end } = tags
  if (body === undefined) throw new RangeError('the part has no body')
  const prefix = body.raw.slice(0, -'body'.length)
  const marks = make(prefix)
  if (paragraph === undefined) return into(body, `<${prefix}p>${marks}</${prefix}p>`)
  return paragraph.selfClosing || end === undefined ? into(paragraph, marks) : { at: end, insert: marks }
}

/** Puts content after a start tag; an element without content gets an end tag. */
function into({ raw, to, selfClosing }: Found, content: string): Edit {
  return selfClosing ? { at: to - 2, remove: 2, insert: `>${content}</${raw}>` } : { at: to, insert: content }
}
