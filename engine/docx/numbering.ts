import { attribute, type Handlers, integer, isOn, scan } from './scan.ts'
import type { Xml } from './xml.ts'

/** One level of a list definition (`w:lvl`, ECMA-376 17.9.6). */
export interface Level {
  start: number
  format: string
  /** "%1.%2": each % and digit is replaced by the number of that level, counted from 1. */
  text: string
  /** `w:isLgl`: all levels in decimal digits. */
  legal: boolean
  /** The level (from 1) whose items restart this one; 0: never; absent: any level above. */
  restart?: number
  /** The paragraph style that is tied to this level. */
  style?: string
}

/** A list as paragraphs refer to it: `w:num` with its definition and its own changes to it. */
export interface List {
  /** Lists with the same definition continue each other's numbers. */
  readonly definition: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels that start at this value the first time this list is used (`w:startOverride`). */
  readonly startAt: ReadonlyMap<number, number>
}

/** Lists by `w:numId`. */
export type Numbering = ReadonlyMap<number, List>

interface Definition {
  readonly id: string
  readonly levels: Map<number, Level>
  numberingStyle?: string
  definesStyle?: string
}

interface Num {
  readonly id: number
  definition: string
  readonly levels: Map<number, Level>
  readonly startAt: Map<number, number>
}

interface State {
  readonly definitions: Map<string, Definition>
  readonly nums: Map<number, Num>
  definition: Definition | undefined
  num: Num | undefined
  level: Level | undefined
  overridden: number
}

/** Longer than any number that a reader would recognise as one: each paragraph of the list has its own. */
const longestText = 100

/** Levels count from 0 (ECMA-376 17.9.3). */
const deepest = 8

/** The lists of `word/numbering.xml`; none without that part. */
export function readNumbering(xml: Xml | undefined): Numbering {
  const reading: State = {
    definitions: new Map(),
    nums: new Map(),
    definition: undefined,
    num: undefined,
    level: undefined,
    overridden: 0,
  }
  if (xml !== undefined) scan(xml, handlers, reading)
  const styled = new Map<string, Definition>()
  for (const definition of reading.definitions.values()) {
    if (definition.definesStyle !== undefined) styled.set(definition.definesStyle, definition)
  }
  const numbering = new Map<number, List>()
  for (const num of reading.nums.values()) {
    const named = reading.definitions.get(num.definition)
    const linked = named?.numberingStyle === undefined ? undefined : styled.get(named.numberingStyle)
    const definition = linked ?? named
    if (definition === undefined) continue
    const levels = new Map([...definition.levels, ...num.levels])
    numbering.set(num.id, { definition: definition.id, levels, startAt: num.startAt })
  }
  return numbering
}

const handlers: Handlers<State> = {
  'w:abstractNum': {
    open: (reading, tag) => {
      reading.definition = { id: attribute(tag, 'abstractNumId') ?? '', levels: new Map() }
      reading.definitions.set(reading.definition.id, reading.definition)
    },
    close: reading => {
      reading.definition = undefined
    },
  },
  'w:numStyleLink': {
    open: (reading, tag) => {
      const style = attribute(tag, 'val')
      if (reading.definition !== undefined && style !== undefined) reading.definition.numberingStyle = style
    },
  },
  'w:styleLink': {
    open: (reading, tag) => {
      const style = attribute(tag, 'val')
      if (reading.definition !== undefined && style !== undefined) reading.definition.definesStyle = style
    },
  },
  'w:num': {
    open: (reading, tag) => {
      reading.num = { id: integer(tag, 'numId') ?? 0, definition: '', levels: new Map(), startAt: new Map() }
      reading.nums.set(reading.num.id, reading.num)
    },
    close: reading => {
      reading.num = undefined
    },
  },
  'w:abstractNumId': {
    open: (reading, tag) => {
      if (reading.num !== undefined) reading.num.definition = attribute(tag, 'val') ?? ''
    },
  },
  'w:lvlOverride': {
    open: (reading, tag) => {
      reading.overridden = integer(tag, 'ilvl') ?? 0
    },
  },
  'w:startOverride': {
    open: (reading, tag) => {
      reading.num?.startAt.set(reading.overridden, integer(tag, 'val') ?? 0)
    },
  },
  'w:lvl': {
    open: (reading, tag) => {
      const at = integer(tag, 'ilvl') ?? reading.overridden
      if (at < 0 || at > deepest) return
      reading.level = { start: 0, format: 'decimal', text: '', legal: false }
      const levels = reading.num?.levels ?? reading.definition?.levels
      levels?.set(at, reading.level)
    },
    close: reading => {
      reading.level = undefined
    },
  },
  'w:start': {
    open: (reading, tag) => {
      if (reading.level !== undefined) reading.level.start = integer(tag, 'val') ?? 0
    },
  },
  'w:numFmt': {
    open: (reading, tag) => {
      if (reading.level !== undefined) reading.level.format = attribute(tag, 'val') ?? 'decimal'
    },
  },
  'w:lvlText': {
    open: (reading, tag) => {
      if (reading.level !== undefined) reading.level.text = (attribute(tag, 'val') ?? '').slice(0, longestText)
    },
  },
  'w:isLgl': {
    open: (reading, tag) => {
      if (reading.level !== undefined) reading.level.legal = isOn(tag)
    },
  },
  'w:lvlRestart': {
    open: (reading, tag) => {
      const restart = integer(tag, 'val')
      if (reading.level !== undefined && restart !== undefined) reading.level.restart = restart
    },
  },
  'w:pStyle': {
    open: (reading, tag) => {
      const style = attribute(tag, 'val')
      if (reading.level !== undefined && style !== undefined) reading.level.style = style
    },
  },
}
