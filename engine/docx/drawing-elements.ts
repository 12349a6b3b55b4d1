import { isUnderstood } from './namespaces.ts'
import { finish } from './paragraph-elements.ts'
import { type Counts, isShown, type ReaderState } from './reader-state.ts'
import { attribute, type Handlers, isOn, type Tag } from './scan.ts'

const textBox: Handlers<ReaderState>[string] = {
  open: story => {
    if (isShown(story)) story.counts.textBoxes++
    story.textBoxes.push({ fields: story.fields, table: story.table, carried: story.carried })
    story.fields = []
    story.table = undefined
    story.carried = undefined
  },
  close: story => {
    finish(story)
    const outside = story.textBoxes.pop()
    if (outside === undefined) return
    story.fields = outside.fields
    story.table = outside.table
    story.carried = outside.carried
  },
}

/** Text boxes, what is only counted, alternatives, and content controls. */
export const drawingElements: Handlers<ReaderState> = {
  'w:txbxContent': textBox,
  // Word writes it like this in strict files.
  'wne:txbxContent': textBox,
  'a:blip': count('images'),
  'v:imagedata': count('images'),
  'a:t': count('drawn'),
  'v:textpath': {
    open: (story, tag) => {
      if (isShown(story) && (attribute(tag, 'string') ?? '').trim() !== '') story.counts.drawn++
    },
  },
  'c:chart': count('charts'),
  'cx:chart': count('charts'),
  'dgm:relIds': count('diagrams'),
  'w:object': {
    open: (story, tag) => {
      // What is linked is counted by its relationship.
      if (isShown(story) && !isLinked(tag)) story.counts.embedded++
      tag.skip = true
    },
  },
  'm:oMath': countAndSkip('equations'),
  'w:altChunk': count('imports'),
  'w:subDoc': count('imports'),
  'w:headerReference': { open: referToMargin },
  'w:footerReference': { open: referToMargin },
  'mc:AlternateContent': {
    open: story => {
      story.alternatives.push({ taken: false })
    },
    close: story => {
      story.alternatives.pop()
    },
  },
  'mc:Choice': {
    open: (story, tag) => {
      const alternative = story.alternatives.at(-1)
      const prefixes = (attribute(tag, 'Requires') ?? '').trim().split(/\s+/)
      const understood = prefixes.every(prefix => isUnderstood(tag.namespaceOf(prefix)))
      if (alternative === undefined || alternative.taken || !understood) tag.skip = true
      else alternative.taken = true
    },
  },
  'mc:Fallback': {
    open: (story, tag) => {
      if (story.alternatives.at(-1)?.taken !== false) tag.skip = true
    },
  },
  'w:sdt': {
    open: story => {
      const outer = story.controls.at(-1)
      story.controls.push({ contents: outer?.contents === true, prompt: outer?.prompt === true })
    },
    close: story => {
      story.controls.pop()
    },
  },
  'w:showingPlcHdr': {
    open: (story, tag) => {
      const control = story.controls.at(-1)
      if (control !== undefined && tag.parent === 'w:sdtPr') control.prompt ||= isOn(tag)
    },
  },
  'w:docPartGallery': {
    open: (story, tag) => {
      const control = story.controls.at(-1)
      if (control !== undefined) control.contents ||= attribute(tag, 'val')?.toLowerCase() === 'table of contents'
    },
  },
}

function count(what: keyof Counts): Handlers<ReaderState>[string] {
  return {
    open: story => {
      if (isShown(story)) story.counts[what]++
    },
  }
}

function countAndSkip(what: keyof Counts): Handlers<ReaderState>[string] {
  return {
    open: (story, tag) => {
      if (isShown(story)) story.counts[what]++
      tag.skip = true
    },
  }
}

/** Whether an embedded object is only a link to another file. */
function isLinked({ xml, raw, to, selfClosing }: Tag): boolean {
  if (selfClosing) return false
  const content = xml.text.slice(to, xml.text.indexOf(`</${raw}`, to))
  return /\bType\s*=\s*["']Link["']|:objectLink\b/.test(content)
}

function referToMargin(story: ReaderState, tag: Tag): void {
  const id = attribute(tag, 'id')
  if (id !== undefined) story.margins.add(id)
}
