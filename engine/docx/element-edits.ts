import type { Edit } from './edit.ts'
import { type Handlers, scan, type Tag } from './scan.ts'
import type { Xml } from './xml.ts'

interface State {
  /** Where the elements that are open begin; `undefined` for those that stay. */
  readonly open: (number | undefined)[]
  readonly edits: Edit[]
}

/**
 * The edits that take elements out of a part, with all that is in them: those with this name for which `goes` says so. Throws
 * UserError `damaged`.
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
