import { attribute, type Handlers, integer, isOn, scan, type Tag } from './scan.ts'
import type { Xml } from './xml.ts'

/** Properties that a run takes from its own markup or its styles; each is absent if not specified. */
export interface RunProperties {
  bold?: boolean
  italic?: boolean
  /** `w:vanish`, ECMA-376 17.3.2.41. */
  hidden?: boolean
  caps?: boolean
  /** `w:strike` and `w:dstrike`, ECMA-376 17.3.2.37 and 17.3.2.9. */
  struck?: boolean
  struckTwice?: boolean
  /** Set as a superscript or lifted by two points or more: `w:vertAlign` and `w:position`, ECMA-376 17.3.2.42 and 17.3.2.24. */
  raised?: boolean
}

/** A style with everything it takes from the styles it is based on (ECMA-376 17.7). */
export interface Style {
  readonly id: string
  /** As Word shows it: "Heading 1". */
  readonly name: string
  readonly role?: 'title' | 'quote' | 'contents'
  /** 1 to 9; 0 if the style is marked as body text. */
  readonly outline?: number
  readonly list?: ListReference
  readonly run: Readonly<RunProperties>
  /** A table style that sets the first row apart. */
  readonly firstRow: boolean
}

/** Membership in a list: `w:numPr`, ECMA-376 17.3.1.19. `numId` 0 takes a paragraph out of its style's list. */
export interface ListReference {
  readonly numId?: number
  readonly level?: number
}

/** The styles of a document by id. */
export interface Styles {
  readonly get: (id: string) => Style | undefined
  /** The id of the style of paragraphs that name none. */
  readonly paragraph: string | undefined
}

interface Raw {
  readonly id: string
  name: string
  basedOn: string | undefined
  outline: number | undefined
  numId: number | undefined
  level: number | undefined
  readonly run: RunProperties
  firstRow: boolean
}

interface State {
  readonly raw: Map<string, Raw>
  readonly defaults: RunProperties
  paragraph: string | undefined
  style: Raw | undefined
  conditional: boolean
}

const deepestChain = 50

/** The styles of `word/styles.xml`; without that part, what can be inferred from the ids of Word's own styles. */
export function readStyles(xml: Xml | undefined): Styles {
  const reading: State = { raw: new Map(), defaults: {}, paragraph: undefined, style: undefined, conditional: false }
  if (xml !== undefined) scan(xml, handlers, reading)
  const resolved = new Map<string, Style>()
  return {
    paragraph: reading.paragraph,
    get: id => {
      const known = resolved.get(id) ?? resolve(id, reading)
      if (known !== undefined) resolved.set(id, known)
      return known
    },
  }
}

function toggle(key: keyof RunProperties): Handlers<State>[string] {
  return {
    open: (reading, tag) => {
      if (tag.parent !== 'w:rPr' || reading.conditional) return
      const target = reading.style?.run ?? reading.defaults
      target[key] = isOn(tag)
    },
  }
}

/** Sets a property of the style being read, unless it is in a part of a table style that applies to some cells only. */
function setting(set: (style: Raw, tag: Tag) => void): Handlers<State>[string] {
  return {
    open: (reading, tag) => {
      if (reading.style !== undefined && !reading.conditional) set(reading.style, tag)
    },
  }
}

const handlers: Handlers<State> = {
  'w:style': {
    open: (reading, tag) => {
      const id = attribute(tag, 'styleId') ?? ''
      const byDefault = attribute(tag, 'default')
      if (attribute(tag, 'type') === 'paragraph' && (byDefault === '1' || byDefault === 'true')) reading.paragraph = id
      const blank = { basedOn: undefined, outline: undefined, numId: undefined, level: undefined }
      reading.style = { id, name: '', ...blank, run: {}, firstRow: false }
      if (!reading.raw.has(id)) reading.raw.set(id, reading.style)
    },
    close: reading => {
      reading.style = undefined
    },
  },
  'w:tblStylePr': {
    open: (reading, tag) => {
      reading.conditional = true
      if (reading.style !== undefined && attribute(tag, 'type') === 'firstRow') reading.style.firstRow = true
    },
    close: reading => {
      reading.conditional = false
    },
  },
  'w:name': setting((style, tag) => {
    if (tag.parent === 'w:style') style.name = attribute(tag, 'val') ?? ''
  }),
  'w:basedOn': setting((style, tag) => {
    style.basedOn = attribute(tag, 'val')
  }),
  'w:outlineLvl': setting((style, tag) => {
    style.outline = integer(tag, 'val')
  }),
  'w:numId': setting((style, tag) => {
    style.numId = integer(tag, 'val')
  }),
  'w:ilvl': setting((style, tag) => {
    style.level = integer(tag, 'val')
  }),
  'w:b': toggle('bold'),
  'w:i': toggle('italic'),
  'w:caps': toggle('caps'),
  'w:vanish': toggle('hidden'),
  'w:strike': toggle('struck'),
  'w:dstrike': toggle('struckTwice'),
  'w:vertAlign': raising(isSuperscript),
  'w:position': raising(isLifted),
}

function raising(isRaised: (tag: Tag) => boolean): Handlers<State>[string] {
  return {
    open: (reading, tag) => {
      if (tag.parent !== 'w:rPr' || reading.conditional) return
      const target = reading.style?.run ?? reading.defaults
      target.raised = isRaised(tag)
    },
  }
}

/** Whether a `w:vertAlign` makes a superscript. */
export function isSuperscript(tag: Tag): boolean {
  return attribute(tag, 'val') === 'superscript'
}

/** Whether a `w:position`, in half points, lifts characters by two points or more. */
export function isLifted(tag: Tag): boolean {
  return (integer(tag, 'val') ?? 0) >= 4
}

function resolve(id: string, reading: State): Style | undefined {
  const chain: Raw[] = []
  for (let style = reading.raw.get(id); style !== undefined && chain.length < deepestChain; ) {
    chain.push(style)
    style = style.basedOn === undefined ? undefined : reading.raw.get(style.basedOn)
  }
  const self = chain[0]
  if (self === undefined) return reading.raw.size === 0 && id !== '' ? fromId(id) : undefined
  const first = <T>(pick: (style: Raw) => T | undefined): T | undefined => {
    for (const style of chain) {
      const value = pick(style)
      if (value !== undefined) return value
    }
    return undefined
  }
  const run: RunProperties = { ...reading.defaults }
  for (const style of chain.toReversed()) Object.assign(run, style.run)
  const role = first(style => roleOf(style.name))
  const outline = first(style => outlineOf(style))
  const numId = first(style => style.numId)
  const level = first(style => style.level)
  return {
    id,
    name: shownName(self.name === '' ? id : self.name),
    ...(role === undefined ? {} : { role }),
    ...(outline === undefined ? {} : { outline }),
    ...(numId === undefined ? {} : { list: level === undefined ? { numId } : { numId, level } }),
    run,
    firstRow: chain.some(style => style.firstRow),
  }
}

/** `w:outlineLvl` counts from 0, and 9 is body text (ECMA-376 17.3.1.20). */
function outlineOf(style: Raw): number | undefined {
  if (style.outline !== undefined) return style.outline > 8 ? 0 : style.outline + 1
  const level = /^heading ([1-9])$/i.exec(style.name)?.[1]
  return level === undefined ? undefined : Number(level)
}

function roleOf(name: string): Style['role'] {
  if (/^title$/i.test(name)) return 'title'
  if (/^(?:toc \d|toc heading|contents(?: \d| heading)|table of (?:figures|authorities)|index \d)$/i.test(name)) {
    return 'contents'
  }
  return /^(?:intense )?quot(?:e|ations?)$|^block ?(?:text|quote)$/i.test(name) ? 'quote' : undefined
}

/** Word keeps the names of its own styles in lower case and shows them with capitals. */
function shownName(name: string): string {
  if (/^toc \d$/.test(name)) return name.toUpperCase()
  return /^(?:placeholder text|heading \d|index \d|header|footer|caption|(?:footnote|endnote|annotation) (?:text|reference))$/.test(
    name,
  )
    ? name.replace(/\b[a-z]/g, letter => letter.toUpperCase())
    : name
}

function fromId(id: string): Style | undefined {
  const level = /^heading ?([1-9])$/i.exec(id)?.[1]
  const name = level === undefined ? id : `Heading ${level}`
  const role = roleOf(name.replace(/^TOC(?=\d)/, 'TOC '))
  const outline = level === undefined ? {} : { outline: Number(level) }
  return { id, name, ...outline, ...(role === undefined ? {} : { role }), run: {}, firstRow: false }
}
