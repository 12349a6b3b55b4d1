import { formatNumber } from '../../engine/docx/number-format.ts'
import type { Picture } from './pictures.ts'

type NoteKind = 'footnote' | 'endnote'

/** What stands inside a block's text without being text. */
export type Mark =
  | { readonly kind: 'note'; readonly note: string; readonly label: string }
  | { readonly kind: 'picture'; readonly picture: Picture }

/** The marks of a document by their bookmarks, and its notes in the order in which they are first referred to. */
export interface Marks {
  readonly list: Mark[]
  /** "footnote 3", as the file knows it, to the label that the reader sees. */
  readonly notes: Map<string, { readonly name: string; readonly label: string }>
  readonly counts: Record<NoteKind, number>
}

/** Marks before anything is met. */
export function noMarks(): Marks {
  return { list: [], notes: new Map(), counts: { footnote: 0, endnote: 0 } }
}

/** The bookmark that begins a block. */
export function blockBookmark(block: number): string {
  return `_ev_b${block}`
}

/** Notes down a picture and gives its bookmark. */
export function pictureBookmark({ list }: Marks, picture: Picture): string {
  return `_ev_m${list.push({ kind: 'picture', picture }) - 1}`
}

/** Notes down a reference to a note and gives its bookmark. Word counts footnotes 1, 2 and endnotes i, ii unless told otherwise. */
export function noteBookmark({ list, notes, counts }: Marks, kind: NoteKind, id: string): string {
  const key = `${kind} ${id}`
  const note = notes.get(key) ?? newNote(kind, ++counts[kind])
  notes.set(key, note)
  return `_ev_m${list.push({ kind: 'note', note: note.name, label: note.label }) - 1}`
}

function newNote(kind: NoteKind, count: number) {
  return { name: `${kind}-${count}`, label: formatNumber(count, kind === 'footnote' ? 'decimal' : 'lowerRoman') }
}
