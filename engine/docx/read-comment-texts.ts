import { hexadecimal } from './hexadecimal.ts'
import { attribute, type Handlers, integer, scan, type Tag } from './scan.ts'
import { mixedCharacters, openXml } from './xml.ts'

/** A comment of a comments part (ECMA-376 17.13.4.2). */
export interface CommentText {
  /** `w:id`, by which its marks refer to it. */
  readonly id: number
  readonly author: string
  /** `w:date` as written, "" if it has none. */
  readonly date: string
  /** The `w14:paraId` of its last paragraph, by which the extension parts refer to it; 0 if it has none. */
  readonly paraId: number
  /** The `w14:paraId` of all its paragraphs. */
  readonly paraIds: readonly number[]
  /** Its words, with insertions and without deletions, one line per paragraph. */
  readonly text: string
}

interface Open {
  readonly id: number
  readonly author: string
  readonly date: string
  readonly paraIds: number[]
  text: string
}

interface State {
  readonly comments: CommentText[]
  comment: Open | undefined
  textFrom: number
  nested: boolean
}

const handlers: Handlers<State> = {
  'w:comment': {
    open: (state, tag) => {
      state.nested ||= state.comment !== undefined
      state.comment = {
        id: integer(tag, 'id') ?? -1,
        author: attribute(tag, 'author') ?? '',
        date: attribute(tag, 'date') ?? '',
        paraIds: [],
        text: '',
      }
    },
    close: state => {
      if (!state.comment) return
      state.comments.push({ ...state.comment, paraId: state.comment.paraIds.at(-1) ?? 0 })
      state.comment = undefined
    },
  },
  'w:p': {
    open: ({ comment }, tag) => {
      if (!comment) return
      comment.paraIds.push(hexadecimal(tag, 'paraId'))
      comment.text += '\n'
    },
  },
  'w:t': {
    open: (state, tag) => {
      state.textFrom = tag.to
    },
    close: (state, tag) => {
      if (state.comment && !tag.selfClosing) {
        state.comment.text += mixedCharacters(tag.xml, state.textFrom, tag.from)
      }
    },
  },
  'w:noBreakHyphen': character('\u2011'),
  'w:softHyphen': character('\u00ad'),
}

/** Reads a comments part; none if it has comments inside comments, which no program writes. Throws UserError `damaged`. */
export function readCommentTexts(bytes: Uint8Array): readonly CommentText[] {
  const state: State = { comments: [], comment: undefined, textFrom: 0, nested: false }
  scan(openXml(bytes), handlers, state)
  return state.nested ? [] : state.comments
}

function character(text: string): { open: (state: State, tag: Tag) => void } {
  return {
    open: ({ comment }) => {
      if (comment) comment.text += text
    },
  }
}
