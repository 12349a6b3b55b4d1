import { UserError } from '../errors.ts'
import { type Handlers, integer, scan } from './scan.ts'
import { mixedCharacters, openXml } from './xml.ts'

/** So many characters of a comment's words are read: enough to recognise and to show them. */
const most = 400
/** Further ranges that are open at the same place are not read. */
const mostOpen = 1000

interface State {
  /** The words so far of the comments whose range is open here. */
  readonly open: Map<number, string>
  readonly done: Map<number, string>
  textFrom: number
}

const handlers: Handlers<State> = {
  'w:commentRangeStart': {
    open: ({ open }, tag) => {
      if (open.size < mostOpen) open.set(integer(tag, 'id') ?? -1, '')
    },
  },
  'w:commentRangeEnd': {
    open: ({ open, done }, tag) => {
      const id = integer(tag, 'id') ?? -1
      const words = open.get(id)
      if (words !== undefined && !done.has(id)) done.set(id, words.replace(/\s+/g, ' ').trim())
      open.delete(id)
    },
  },
  'w:p': { open: state => add(state, ' ') },
  'w:tab': { open: state => add(state, ' ') },
  'w:br': { open: state => add(state, ' ') },
  'w:t': {
    open: (state, tag) => {
      state.textFrom = tag.to
    },
    close: (state, tag) => {
      if (state.open.size > 0 && !tag.selfClosing) add(state, mixedCharacters(tag.xml, state.textFrom, tag.from))
    },
  },
  'w:moveFrom': {
    open: (_, tag) => {
      tag.skip = true
    },
  },
}

/** The first words of the body that each comment's marks are around (ECMA-376 17.13.4.4), by its `w:id`; none of a damaged part. */
export function readCommentAnchors(body: Uint8Array | undefined): ReadonlyMap<number, string> {
  const state: State = { open: new Map(), done: new Map(), textFrom: 0 }
  try {
    if (body) scan(openXml(body), handlers, state)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
  return state.done
}

function add({ open }: State, text: string): void {
  for (const [id, words] of open) if (words.length < most) open.set(id, words + text)
}
