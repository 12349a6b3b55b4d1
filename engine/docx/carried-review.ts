import { UserError } from '../errors.ts'
import type { ReviewIds } from '../review-ids.ts'
import { hasFormOfCarriedId } from './carried-id.ts'
import { hex } from './comment-ids.ts'
import { attribute, type Handlers, scan, type Tag } from './scan.ts'
import { openXml } from './xml.ts'
import { escapeXml, xmlHead } from './xml-write.ts'

/** A finding that a comment is about, without any of the document's words. */
export interface CarriedFinding {
  /** As returned by `carriedId`. */
  readonly id: string
  /** Where its words are in the version that was reviewed; absent if it has none. */
  readonly at?: { readonly block: number; readonly start: number; readonly end: number }
  /** The hash of these words, "" if it has none. */
  readonly words: string
}

/** A comment of ours in a Word file. */
export interface CarriedComment {
  readonly durableId: number
  /** The hash of its text as it was written. */
  readonly text: string
  readonly findings: readonly CarriedFinding[]
}

/**
 * What a Word file carries of the review that was written into it. `unreadable`: there is something, but not in the current
 * format. `several`: reviews that differ, as when two annotated files were put together.
 */
export type CarriedReview =
  | { readonly kind: 'none' }
  | { readonly kind: 'review'; readonly ids: ReviewIds; readonly comments: readonly CarriedComment[] }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'several' }

/** The namespace of the current format. */
export const reviewNamespace = 'urn:evenhand:review:2'

const unreadable: CarriedReview = { kind: 'unreadable' }
const mostBytes = 8e6
const mostComments = 20_000
const mostFindings = 50_000
const id = /^[\w-]{1,80}$/
const sha256 = /^[0-9a-f]{64}$/
const shortHash = /^[0-9a-f]{16}$/
const place = /^(\d{1,7}),(\d{1,7}),(\d{1,7})$/

/** The content of the part that carries a review: ids, places and hashes. */
export function carriedXml(ids: ReviewIds, comments: readonly CarriedComment[]): string {
  const idAttributes = (['workspace', 'document', 'version', 'review'] as const).map(name => optional(name, ids[name]))
  const rows = comments.map(
    ({ durableId, text, findings }) =>
      `<comment durableId="${hex(durableId)}" text="${text}">${findings.map(findingXml).join('')}</comment>`,
  )
  return `${xmlHead}<review xmlns="${reviewNamespace}"${idAttributes.join('')}>${rows.join('')}</review>`
}

/**
 * Reads the content of a part that carries a review, in time proportional to its size, which is limited, whatever is in it. If
 * anything in it is not as `carriedXml` writes it, all of it is unreadable.
 */
export function readCarried(bytes: Uint8Array): CarriedReview {
  if (bytes.length > mostBytes) return unreadable
  const state: State = { comments: [], known: new Set(), findings: 0, sound: true }
  try {
    scan(openXml(bytes), handlers, state)
  } catch (error) {
    if (error instanceof UserError) return unreadable
    throw error
  }
  const { ids, comments, sound } = state
  return sound && ids ? { kind: 'review', ids, comments } : unreadable
}

interface State {
  ids?: ReviewIds
  readonly comments: { durableId: number; text: string; findings: CarriedFinding[] }[]
  readonly known: Set<number>
  findings: number
  sound: boolean
}

const handlers: Handlers<State> = {
  '?:review': {
    open: (state, tag) => {
      const [workspace, document] = [attribute(tag, 'workspace'), attribute(tag, 'document')]
      const [version = '', review = ''] = [attribute(tag, 'version'), attribute(tag, 'review')]
      const named = [workspace, document].every(value => value === undefined || id.test(value))
      state.sound &&= isOurs(tag, '') && named && sha256.test(version) && id.test(review)
      state.ids = {
        ...(workspace === undefined ? {} : { workspace }),
        ...(document === undefined ? {} : { document }),
        version,
        review,
      }
    },
  },
  '?:comment': {
    open: (state, tag) => {
      const digits = attribute(tag, 'durableId') ?? ''
      const durableId = /^[0-9A-F]{8}$/i.test(digits) ? Number.parseInt(digits, 16) : 0
      const text = attribute(tag, 'text') ?? ''
      const legal = durableId > 0 && durableId < 0x7fffffff && !state.known.has(durableId) && shortHash.test(text)
      state.sound &&= isOurs(tag, '?:review') && legal && state.comments.length < mostComments
      if (!state.sound) return
      state.known.add(durableId)
      state.comments.push({ durableId, text, findings: [] })
    },
  },
  '?:finding': {
    open: (state, tag) => {
      const finding = findingOf(tag)
      state.sound &&= isOurs(tag, '?:comment') && finding !== undefined && ++state.findings <= mostFindings
      if (state.sound && finding) state.comments.at(-1)?.findings.push(finding)
    },
  },
}

function isOurs(tag: Tag, parent: string): boolean {
  const prefix = tag.raw.slice(0, Math.max(0, tag.raw.indexOf(':')))
  return tag.parent === parent && tag.namespaceOf(prefix) === reviewNamespace
}

function findingOf(tag: Tag): CarriedFinding | undefined {
  const finding = attribute(tag, 'id') ?? ''
  const words = attribute(tag, 'words') ?? ''
  const at = attribute(tag, 'at')
  if (!hasFormOfCarriedId(finding) || (words !== '' && !shortHash.test(words))) return undefined
  if (at === undefined) return { id: finding, words }
  const [block = -1, start = -1, end = -1] = (place.exec(at) ?? []).slice(1).map(Number)
  return block < 0 || start > end ? undefined : { id: finding, at: { block, start, end }, words }
}

function findingXml({ id: finding, at, words }: CarriedFinding): string {
  const where = at && `${at.block},${at.start},${at.end}`
  return `<finding id="${escapeXml(finding)}"${optional('at', where)} words="${words}"/>`
}

function optional(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeXml(value)}"`
}
