import { attribute, type Handlers, scan, type Tag } from './scan.ts'
import type { Xml } from './xml.ts'

/** Why a tracked change cannot be made somewhere, in words that follow "because". */
export type Because = string

/** Where the runs and paragraphs of a part are, by the byte at which they begin, for changes to them. */
export interface ChangePlaces {
  readonly runs: ReadonlyMap<number, RunPlace>
  readonly paragraphs: ReadonlyMap<number, ParagraphPlace>
}

interface RunPlace {
  because: Because | undefined
  /** The link that it is in, by the byte where that begins. */
  readonly link: number | undefined
}

interface ParagraphPlace {
  because: Because | undefined
  /**
   * The byte at which a new paragraph can follow it: where another paragraph comes next, into which what is left of a rejected one goes.
   * Where a table comes next or its cell ends, that is after the table. Absent where there is none, as at the end of the document.
   */
  next?: number
}

/** What is open around the place being read. */
interface Level {
  because: Because | undefined
  readonly link: number | undefined
  /** Of an element that holds paragraphs: those that have none after them so far, and where the last element ended. */
  readonly waiting: ParagraphPlace[]
  end: number
}

interface State {
  readonly runs: Map<number, RunPlace>
  readonly paragraphs: Map<number, ParagraphPlace>
  readonly levels: Level[]
  readonly open: ParagraphPlace[]
  run: RunPlace | undefined
  fields: number
}

const inField = 'it is in a field, which Word fills in itself'
const inBox = 'it is in a text box or a drawing, which the file holds twice'
const inInsertion = 'somebody else has inserted or moved these words as a tracked change'
const inDeletion = 'somebody else has deleted or moved away these words'
const inControl = 'it is in a form field that is locked or filled in from a list or elsewhere'
const inRuby = 'it has a pronunciation guide'

/** What makes a content control one that is not simply typed into (ECMA-376 17.5.2). */
const filledIn = [
  'w:dataBinding',
  'w15:dataBinding',
  'w:showingPlcHdr',
  'w:text',
  'w:dropDownList',
  'w:comboBox',
  'w:date',
]

const handlers: Handlers<State> = {
  'w:r': {
    open: (state, { from }) => {
      const level = state.levels.at(-1)
      state.run = { because: level?.because ?? (state.fields > 0 ? inField : undefined), link: level?.link }
      state.runs.set(from, state.run)
    },
  },
  'w:p': {
    open: (state, { from }) => {
      const level = state.levels.at(-1)
      for (const paragraph of level?.waiting.splice(0) ?? []) paragraph.next = level?.end ?? from
      const paragraph = { because: level?.because ?? (state.fields > 0 ? inField : undefined) }
      state.paragraphs.set(from, paragraph)
      state.open.push(paragraph)
      enter(state)
    },
    close: (state, { to }) => {
      state.levels.pop()
      const paragraph = state.open.pop()
      if (paragraph && state.fields > 0) paragraph.because ??= inField
      const level = state.levels.at(-1)
      if (!level || !paragraph) return
      level.waiting.push(paragraph)
      level.end = to
    },
  },
  'w:tbl': {
    open: state => enter(state),
    close: (state, { to }) => {
      giveWaiting(state)
      const level = state.levels.at(-1)
      if (level) level.end = to
    },
  },
  'w:tc': {
    open: state => enter(state),
    close: giveWaiting,
  },
  'w:body': around(),
  'w:sdtContent': around(),
  'w:customXml': around(),
  'w:sdt': {
    open: state => {
      state.levels.at(-1)?.waiting.splice(0)
      enter(state)
    },
    close: leave,
  },
  'w:lock': {
    open: ({ levels }, tag) => {
      const level = levels.at(-1)
      if (level && tag.parent === 'w:sdtPr' && /content/i.test(attribute(tag, 'val') ?? '')) level.because ??= inControl
    },
  },
  ...Object.fromEntries(
    filledIn.map(name => [
      name,
      {
        open: ({ levels }: State, tag: Tag) => {
          const level = levels.at(-1)
          if (level && tag.parent === 'w:sdtPr') level.because ??= inControl
        },
      },
    ]),
  ),
  'w:hyperlink': {
    open: (state, { from }) => enter(state, undefined, from),
    close: leave,
  },
  'w:ins': revision(inInsertion),
  'w:moveTo': revision(inInsertion),
  'w:del': revision(inDeletion),
  'w:moveFrom': revision(inDeletion),
  'w:fldSimple': around(inField),
  'w:ruby': around(inRuby),
  'mc:AlternateContent': around(inBox),
  'w:txbxContent': around(inBox),
  'wne:txbxContent': around(inBox),
  'w:fldChar': {
    open: (state, tag) => {
      const type = attribute(tag, 'fldCharType')
      if (state.run) state.run.because ??= inField
      if (type === 'begin') state.fields++
      if (type === 'end') state.fields = Math.max(0, state.fields - 1)
    },
  },
}

/** Finds out where in a part tracked changes can be made. Throws UserError `damaged`. */
export function changePlaces(xml: Xml): ChangePlaces {
  const state: State = { runs: new Map(), paragraphs: new Map(), levels: [], open: [], run: undefined, fields: 0 }
  scan(xml, handlers, state)
  return state
}

function around(because?: Because): Handlers<State>[string] {
  return { open: state => enter(state, because), close: leave }
}

/** A change that holds what changed; in the properties of a mark, a row or a list it is an empty element. */
function revision(because: Because): Handlers<State>[string] {
  return { open: (state, tag) => enter(state, tag.parent.endsWith('Pr') ? undefined : because), close: leave }
}

function enter(state: State, because?: Because, link?: number): void {
  const outer = state.levels.at(-1)
  state.levels.push({ because: outer?.because ?? because, link: link ?? outer?.link, waiting: [], end: 0 })
}

function leave(state: State): void {
  state.levels.pop()
}

/** At the end of a cell or a table: what has no paragraph after it waits for one after the table. */
function giveWaiting({ levels }: State): void {
  const inner = levels.pop()
  levels.at(-1)?.waiting.push(...(inner?.waiting ?? []))
}
