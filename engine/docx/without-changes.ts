import { type Edit, splice } from './edit.ts'
import { mainPart, type Package } from './package.ts'
import { attribute, type Handlers, scan, type Tag } from './scan.ts'
import { openXml } from './xml.ts'

interface State {
  readonly authors: ReadonlySet<string>
  readonly edits: Edit[]
  /** For each insertion that is open, where it begins if it goes. */
  readonly insertions: (number | undefined)[]
  /** For each deletion that is open, whether its words come back. */
  readonly deletions: boolean[]
}

const deletedText: Handlers<State>[string] = {
  open: (state, tag) => rename(state, tag, 1),
  close: (state, tag) => {
    if (!tag.selfClosing) rename(state, tag, 2)
  },
}

const handlers: Handlers<State> = {
  'w:ins': {
    open: ({ insertions, authors }, tag) => {
      insertions.push(!tag.selfClosing && isBy(authors, tag) ? tag.from : undefined)
    },
    close: ({ insertions, edits }, tag) => {
      const from = insertions.pop()
      if (from === undefined) return
      while ((edits.at(-1)?.at ?? -1) > from) edits.pop()
      edits.push({ at: from, remove: tag.to - from, insert: '' })
    },
  },
  'w:del': {
    open: ({ deletions, authors, edits }, tag) => {
      const back = !tag.selfClosing && isBy(authors, tag)
      deletions.push(back)
      if (back) edits.push(withoutTag(tag))
    },
    close: ({ deletions, edits }, tag) => {
      if (deletions.pop() === true) edits.push(withoutTag(tag))
    },
  },
  'w:delText': deletedText,
}

/**
 * A package whose body reads as if all tracked insertions and deletions of words by these authors were rejected (ECMA-376 17.13.5.14
 * and 17.13.5.18). It is for reading: an inserted paragraph stays, without words. Throws UserError `damaged`.
 */
export function withoutChanges(pkg: Package, authors: ReadonlySet<string>): Package {
  const main = mainPart(pkg.parts)
  const bytes = main === undefined ? undefined : pkg.parts.get(main)
  if (main === undefined || bytes === undefined || authors.size === 0) return pkg
  const state: State = { authors, edits: [], insertions: [], deletions: [] }
  scan(openXml(bytes), handlers, state)
  return { parts: new Map(pkg.parts).set(main, splice(bytes, state.edits)) }
}

function isBy(authors: ReadonlySet<string>, tag: Tag): boolean {
  return authors.has(attribute(tag, 'author') ?? '')
}

function withoutTag({ from, to }: Tag): Edit {
  return { at: from, remove: to - from, insert: '' }
}

/** Turns deleted text into text: `<w:delText>` into `<w:t>`. `before` is the length of what precedes the name in the tag. */
function rename({ deletions, edits }: State, { from, raw }: Tag, before: number): void {
  if (deletions.at(-1) !== true) return
  edits.push({ at: from + before, remove: raw.length, insert: raw.replace('delText', 't') })
}
