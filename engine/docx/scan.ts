import { UserError } from '../errors.ts'
import { familyOf } from './namespaces.ts'
import { charactersOf, markupEnd, type Xml } from './xml.ts'

/** The tag that a handler is called for. One object is used for all tags: copy what is needed later. */
export interface Tag {
  readonly xml: Xml
  /** Prefix of `namespaces.ts` and local name, whatever prefix the file uses: "w:p". */
  readonly name: string
  /** The name as written in the file. */
  readonly raw: string
  /** The name of the element around this one, "" for the root. */
  readonly parent: string
  /** First byte of the tag, its "<". */
  readonly from: number
  /** The byte after the tag's ">". */
  readonly to: number
  /** True for `<w:p/>`: `open` and `close` are both called with this one tag. */
  readonly selfClosing: boolean
  /** Set by `open` to skip the element's content; its `close` is not called then. */
  skip: boolean
  /** The namespace bound to a prefix (without colon) here. */
  readonly namespaceOf: (prefix: string) => string | undefined
}

/** What to do at the start and at the end of one kind of element. */
export interface Handler<State> {
  readonly open?: (state: State, tag: Tag) => void
  readonly close?: (state: State, tag: Tag) => void
}

/** Handlers by element name ("w:p"). Elements without one are passed through: their children are still visited. */
export type Handlers<State> = Readonly<Record<string, Handler<State>>>

interface Name<State> {
  readonly raw: string
  readonly name: string
  readonly handler: Handler<State> | undefined
}

interface Rebound {
  readonly depth: number
  readonly prefix: string
  readonly namespace: string
}

const slash = 0x2f
const bang = 0x21
const question = 0x3f
const more = 0x3e
const equalsSign = 0x3d
const doubleQuote = 0x22
const singleQuote = 0x27

/**
 * One pass over a part's XML, calling the handler of each element at its start and end. No recursion, no entity expansion.
 * Throws UserError `damaged` if the XML is not balanced, or has a document type, which no part may have (ECMA-376 part 2,
 * 6.2.5).
 */
export function scan<State>(xml: Xml, handlers: Handlers<State>, state: State): void {
  const { text } = xml
  const names = new Map<string, Name<State>>()
  const stack: Name<State>[] = []
  const bindings = new Map<string, string>([['', '']])
  const rebound: Rebound[] = []
  const tag = {
    xml,
    name: '',
    raw: '',
    parent: '',
    from: 0,
    to: 0,
    selfClosing: false,
    skip: false,
    namespaceOf: (prefix: string) => bindings.get(prefix),
  }
  let skippedAt = -1
  let nextDeclaration = text.indexOf('xmlns')
  let roots = 0
  let at = 0

  const nameOf = (raw: string): Name<State> => {
    const colon = raw.indexOf(':')
    const name = familyOf(bindings.get(colon < 0 ? '' : raw.slice(0, colon))) + raw.slice(colon + 1)
    const entry = { raw, name, handler: Object.hasOwn(handlers, name) ? handlers[name] : undefined }
    names.set(raw, entry)
    return entry
  }

  const declare = (from: number, to: number): void => {
    eachAttribute(xml, from, to, (attribute, valueFrom, valueTo) => {
      if (attribute !== 'xmlns' && !attribute.startsWith('xmlns:')) return false
      const prefix = attribute.slice(6)
      const namespace = charactersOf(xml, valueFrom, valueTo)
      const before = bindings.get(prefix)
      if (before === namespace) return false
      if (before !== undefined) rebound.push({ depth: stack.length, prefix, namespace: before })
      bindings.set(prefix, namespace)
      names.clear()
      return false
    })
  }

  const leave = (from: number, to: number, entry: Name<State>, selfClosing: boolean): void => {
    if (skippedAt === stack.length) skippedAt = -1
    else if (skippedAt < 0 && entry.handler?.close !== undefined) {
      tag.name = entry.name
      tag.raw = entry.raw
      tag.parent = stack.at(-1)?.name ?? ''
      tag.from = from
      tag.to = to
      tag.selfClosing = selfClosing
      entry.handler.close(state, tag)
    }
    for (let last = rebound.at(-1); last !== undefined && last.depth === stack.length; last = rebound.at(-1)) {
      bindings.set(last.prefix, last.namespace)
      names.clear()
      rebound.pop()
    }
  }

  for (;;) {
    const from = text.indexOf('<', at)
    if (from < 0) break
    const first = text.charCodeAt(from + 1)

    if (first === slash) {
      const entry = stack.pop()
      const end = text.indexOf('>', from)
      if (entry === undefined || end < 0 || !text.startsWith(entry.raw, from + 2)) throw damaged()
      const nameEnd = from + 2 + entry.raw.length
      if (end !== nameEnd && text.slice(nameEnd, end).trim() !== '') throw damaged()
      at = end + 1
      leave(from, at, entry, false)
      continue
    }
    if (first === bang || first === question) {
      if (text.startsWith('<!DOCTYPE', from)) throw documentType()
      const end = markupEnd(text, from)
      if (end === undefined) throw damaged()
      at = end
      continue
    }

    let end = from + 1
    let code = first
    while (code > 0x20 && code !== more && code !== slash) code = text.charCodeAt(++end)
    const nameEnd = end
    while (code !== more) {
      if (code === doubleQuote || code === singleQuote) {
        end = text.indexOf(code === doubleQuote ? '"' : "'", end + 1)
        if (end < 0) throw damaged()
      } else if (Number.isNaN(code)) throw damaged()
      code = text.charCodeAt(++end)
    }
    at = end + 1
    const selfClosing = text.charCodeAt(end - 1) === slash && end - 1 >= nameEnd
    if (nextDeclaration >= 0 && nextDeclaration < from) nextDeclaration = text.indexOf('xmlns', from)
    if (nextDeclaration >= 0 && nextDeclaration < end) declare(nameEnd, end)
    const raw = text.slice(from + 1, nameEnd)
    const entry = names.get(raw) ?? nameOf(raw)
    if (stack.length === 0 && ++roots > 1) throw damaged()
    if (skippedAt < 0 && entry.handler !== undefined) {
      tag.name = entry.name
      tag.raw = raw
      tag.parent = stack.at(-1)?.name ?? ''
      tag.from = from
      tag.to = at
      tag.selfClosing = selfClosing
      tag.skip = false
      entry.handler.open?.(state, tag)
      if (tag.skip) skippedAt = stack.length
    }
    if (selfClosing) leave(from, at, entry, true)
    else stack.push(entry)
  }
  if (stack.length > 0 || roots === 0) throw damaged()
}

/** The value of a start tag's attribute, by local name ("val" for `w:val`); `undefined` if it has none. */
export function attribute(tag: Tag, local: string): string | undefined {
  let value: string | undefined
  eachAttribute(tag.xml, tag.from + 1 + tag.raw.length, tag.to - 1, (name, from, to) => {
    if (name !== local && !name.endsWith(`:${local}`)) return false
    value = charactersOf(tag.xml, from, to)
    return true
  })
  return value
}

/** A `w:val` that switches something on or off (ECMA-376 17.17.4): absent means on. */
export function isOn(tag: Tag): boolean {
  const value = attribute(tag, 'val')
  return value === undefined || value === '1' || value === 'true' || value === 'on'
}

/** A whole number in an attribute; `undefined` if there is none. */
export function integer(tag: Tag, local: string): number | undefined {
  const value = Number.parseInt(attribute(tag, local) ?? '', 10)
  return Number.isNaN(value) ? undefined : value
}

/** Calls `visit` for each attribute until it returns true. */
function eachAttribute(
  xml: Xml,
  from: number,
  to: number,
  visit: (name: string, valueFrom: number, valueTo: number) => boolean,
): void {
  const { text } = xml
  let at = from
  for (;;) {
    let equals = at
    while (equals < to && text.charCodeAt(equals) !== equalsSign) equals++
    if (equals === to) return
    const name = text.slice(at, equals).trim()
    let open = equals + 1
    while (open < to && text.charCodeAt(open) <= 0x20) open++
    const quote = text.charAt(open)
    if (quote !== '"' && quote !== "'") throw damaged()
    const close = text.indexOf(quote, open + 1)
    if (close < 0 || close >= to) throw damaged()
    if (visit(name, open + 1, close)) return
    at = close + 1
  }
}

function documentType(): UserError {
  return new UserError(
    'damaged',
    'Word did not write this file: it declares a document type, which can be used to load other files. Open it in the ' +
      'program it was made with and save it as .docx again.',
  )
}

function damaged(): UserError {
  return new UserError(
    'damaged',
    'The file is damaged: part of its content is cut off. Open it in Word, let Word repair it, save it and try again.',
  )
}
