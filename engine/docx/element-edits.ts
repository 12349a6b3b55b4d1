import type { Edit } from './edit.ts'
import { type Handlers, scan, type Tag } from './scan.ts'
import type { Xml } from './xml.ts'

interface State {
  /** Where the open elements begin; `undefined` for those that are kept. */
  readonly open: (number | undefined)[]
  readonly edits: Edit[]
}

/**
 * The edits that remove elements from a part, with everything in them: those with this name for which `goes` returns true.
 * Throws UserError `damaged`.
 */
export function removals(xml: Xml, name: string, goes: (tag: Tag) => boolean): readonly Edit[] {
  const handlers: Handlers<State> = {
    [name]: {
      open: ({ open }, tag) => {
        open.push(goes(tag) ? tag.from : undefined)
      },
      close: ({ open, edits }, tag) => {
        const at = open.pop()
        if (at === undefined) return
        while ((edits.at(-1)?.at ?? -1) > at) edits.pop()
        edits.push({ at, remove: tag.to - at, insert: '' })
      },
    },
  }
  const state: State = { open: [], edits: [] }
  scan(xml, handlers, state)
  return state.edits
}
