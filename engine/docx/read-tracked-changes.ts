import { UserError } from '../errors.ts'
import { mainPart, type Package } from './package.ts'
import { attribute, type Handlers, scan } from './scan.ts'
import { mixedCharacters, openXml } from './xml.ts'

/** Words that somebody put in the place of others with changes tracked (ECMA-376 17.13.5). */
export interface TrackedChange {
  readonly author: string
  /** The words taken out, "" if words were only put in. */
  readonly was: string
  /** The words put in, "" if words were only taken out. */
  readonly now: string
  /** The unchanged words just before and after it in its paragraph. */
  readonly before: string
  readonly after: string
}

/** A paragraph with tracked changes: these, and how it would read with all of them accepted, and with all of them rejected. */
export interface TrackedParagraph {
  readonly changes: readonly TrackedChange[]
  readonly accepted: string
  readonly rejected: string
}

/** A stretch of a paragraph: unchanged, put in or taken out. */
interface Stretch {
  readonly kind: 'kept' | 'in' | 'out'
  readonly author: string
  text: string
}

interface State {
  readonly read: TrackedParagraph[]
  /** The paragraphs that are open: text boxes have paragraphs inside paragraphs. */
  readonly paragraphs: Stretch[][]
  /** The changes that are open here, the innermost last. */
  readonly within: { readonly kind: 'in' | 'out'; readonly author: string }[]
  textFrom: number
}

/** So many characters around a change are kept. */
const around = 60

const text: Handlers<State>[string] = {
  open: (state, tag) => {
    state.textFrom = tag.to
  },
  close: (state, tag) => {
    if (!tag.selfClosing) add(state, mixedCharacters(tag.xml, state.textFrom, tag.from))
  },
}

const handlers: Handlers<State> = {
  'w:p': {
    open: ({ paragraphs }) => {
      paragraphs.push([])
    },
    close: ({ paragraphs, read }) => {
      const stretches = paragraphs.pop() ?? []
      const changes = changesIn(stretches)
      if (changes.length === 0) return
      read.push({ changes, accepted: textOf(stretches, 'out'), rejected: textOf(stretches, 'in') })
    },
  },
  'w:ins': container('in'),
  'w:moveTo': container('in'),
  'w:del': container('out'),
  'w:moveFrom': container('out'),
  'w:t': text,
  'w:delText': text,
  'w:tab': { open: state => add(state, '\t') },
}

const anyChange = /[<:](?:ins|del|moveTo|moveFrom)[\s/>]/

/** The tracked changes to the words of a file's body, in their order; none of a damaged part. */
export function readTrackedChanges(pkg: Package): readonly TrackedChange[] {
  return readTrackedParagraphs(pkg).flatMap(({ changes }) => changes)
}

/** The paragraphs of a file's body whose words have tracked changes, in their order; none of a damaged part. */
export function readTrackedParagraphs({ parts }: Package): readonly TrackedParagraph[] {
  const main = mainPart(parts)
  const bytes = main === undefined ? undefined : parts.get(main)
  const state: State = { read: [], paragraphs: [], within: [], textFrom: 0 }
  try {
    const xml = bytes && openXml(bytes)
    // Most files have none: a look for the tags is cheaper than another scan.
    if (xml && anyChange.test(xml.text)) scan(xml, handlers, state)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
  return state.read
}

/** A change around words; in the properties of a mark or a row it is an empty element. */
function container(kind: 'in' | 'out'): Handlers<State>[string] {
  return {
    open: ({ within }, tag) => {
      if (!tag.selfClosing) within.push({ kind, author: attribute(tag, 'author') ?? '' })
    },
    close: ({ within }, tag) => {
      if (!tag.selfClosing) within.pop()
    },
  }
}

function add({ paragraphs, within }: State, words: string): void {
  const paragraph = paragraphs.at(-1)
  if (!paragraph) return
  const change = within.find(({ kind }) => kind === 'out') ?? within.at(-1)
  const kind = change?.kind ?? 'kept'
  const author = change?.author ?? ''
  const last = paragraph.at(-1)
  if (last?.kind === kind && last.author === author) last.text += words
  else paragraph.push({ kind, author, text: words })
}

/** The words of a paragraph without those put in, or without those taken out. */
function textOf(stretches: readonly Stretch[], without: 'in' | 'out'): string {
  return stretches
    .filter(({ kind }) => kind !== without)
    .map(stretch => stretch.text)
    .join('')
}

/** The changes of a paragraph: neighbouring ones of one author are one. */
function changesIn(stretches: readonly Stretch[]): TrackedChange[] {
  const changes: TrackedChange[] = []
  for (let at = 0; at < stretches.length; ) {
    const { kind, author } = stretches[at] ?? { kind: 'kept', author: '' }
    let end = at
    while (end < stretches.length && stretches[end]?.kind !== 'kept' && stretches[end]?.author === author) end++
    if (kind === 'kept' || end === at) {
      at++
      continue
    }
    const own = stretches.slice(at, end)
    const wordsOf = (wanted: Stretch['kind']) =>
      own
        .filter(stretch => stretch.kind === wanted)
        .map(stretch => stretch.text)
        .join('')
    const keptAt = (index: number) => (stretches[index]?.kind === 'kept' ? (stretches[index]?.text ?? '') : '')
    changes.push({
      author,
      was: wordsOf('out'),
      now: wordsOf('in'),
      before: keptAt(at - 1).slice(-around),
      after: keptAt(end).slice(0, around),
    })
    at = end
  }
  return changes
}
