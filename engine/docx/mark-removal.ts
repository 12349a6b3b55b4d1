import type { Edit } from './edit.ts'
import { type Handlers, integer, scan, type Tag } from './scan.ts'
import type { Bytes } from './source-map.ts'
import type { Xml } from './xml.ts'

interface Run {
  readonly from: number
  /** The end of its start tag. */
  readonly inside: number
  properties: Bytes | undefined
  /** The tags of the references in it that are removed. */
  readonly references: Bytes[]
}

interface State {
  readonly ids: ReadonlySet<number>
  readonly edits: Edit[]
  readonly runs: Run[]
  /** For each open mark, whether it is removed. */
  readonly marks: boolean[]
  propertiesFrom: number
}

const mark: Handlers<State>[string] = {
  open: (state, tag) => {
    const goes = state.ids.has(integer(tag, 'id') ?? -1)
    state.marks.push(goes)
    if (goes) take(state, tag)
  },
  close: (state, tag) => {
    if (state.marks.pop() === true && !tag.selfClosing) take(state, tag)
  },
}

const handlers: Handlers<State> = {
  'w:commentRangeStart': mark,
  'w:commentRangeEnd': mark,
  'w:commentReference': mark,
  'w:r': {
    open: ({ runs }, { from, to }) => {
      runs.push({ from, inside: to, properties: undefined, references: [] })
    },
    close: ({ runs, edits }, tag) => {
      const run = runs.pop()
      if (!run || run.references.length === 0) return
      const gaps = [...(run.properties ? [run.properties] : []), ...run.references]
      if (isBlankBut(tag.xml.text, { from: run.inside, to: tag.from }, gaps))
        edits.push(removal({ from: run.from, to: tag.to }))
      else edits.push(...run.references.map(removal))
    },
  },
  'w:rPr': {
    open: (state, tag) => {
      if (tag.parent === 'w:r') state.propertiesFrom = tag.from
    },
    close: ({ runs, propertiesFrom }, tag) => {
      const run = runs.at(-1)
      if (run && tag.parent === 'w:r') run.properties ??= { from: propertiesFrom, to: tag.to }
    },
  },
}

/**
 * The edits that remove comment marks from a part (ECMA-376 17.13.4.3 to 5), and the runs that hold nothing but such a mark.
 * Anything that a file has inside a mark, where nothing belongs, is kept. Throws UserError `damaged`.
 */
export function markRemovals(xml: Xml, ids: ReadonlySet<number>): readonly Edit[] {
  const state: State = { ids, edits: [], runs: [], marks: [], propertiesFrom: 0 }
  scan(xml, handlers, state)
  return state.edits
}

/** Removes a tag; a reference waits until it is known whether its run is removed with it. */
function take({ runs, edits }: State, { name, parent, from, to }: Tag): void {
  const run = name === 'w:commentReference' && parent === 'w:r' ? runs.at(-1) : undefined
  if (run) run.references.push({ from, to })
  else edits.push(removal({ from, to }))
}

function removal({ from, to }: Bytes): Edit {
  return { at: from, remove: to - from, insert: '' }
}

/** Whether a range holds only white space, apart from `gaps` in it, which must not overlap. */
function isBlankBut(text: string, { from, to }: Bytes, gaps: readonly Bytes[]): boolean {
  let at = from
  for (const gap of [...gaps].sort((a, b) => a.from - b.from)) {
    if (gap.from < at || text.slice(at, gap.from).trim() !== '') return false
    at = gap.to
  }
  return text.slice(at, to).trim() === ''
}
