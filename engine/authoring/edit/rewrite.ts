import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { isDeepEqual } from './is-deep-equal.ts'
import { blockText, endOf, inlineText, isGroup, isList, literalText, scalarText, type Value } from './yaml-text.ts'

/** Text that is put in place of other text. */
interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The most changes that are made one by one. */
const most = 500

/**
 * Writes a value into YAML that holds another one: only what differs is written, and every other character stays, with comments, order and
 * quotes. `order` are the keys in the order in which new ones are put into the outermost group. The source must be YAML without mistakes.
 */
export function rewrite(source: string, value: Value, order: readonly string[] = []): string {
  let text = source
  for (let change = 0; change < most; change++) {
    const document = read(text)
    if (document.errors.length > 0) break
    if (isDeepEqual(document.toJS(), value)) return text
    const splice = differenceIn(document.contents, value, { document, text, order, inFlow: false })
    if (!splice) break
    text = text.slice(0, splice.start) + splice.text + text.slice(splice.end)
  }
  // Text that was written in a way not met here is written again as a whole, so that nothing of the value is lost.
  return stringify(value, { lineWidth: 0 })
}

function read(text: string): Document {
  return parseDocument(text, { keepSourceTokens: true, prettyErrors: false }) as Document
}

interface Place {
  readonly document: Document
  readonly text: string
  readonly order: readonly string[]
  readonly inFlow: boolean
}

/** The first difference between what stands in a node and a value, as what is to be written. */
function differenceIn(node: unknown, value: Value, place: Place): Splice | undefined {
  if (isSeq(node) && isList(value) && value.length > 0 && node.items.length > 0) return inList(node, value, place)
  if (isMap(node) && isGroup(value) && node.items.length > 0) return inGroup(node, value, place)
  return isNode(node) ? replaced(node, value, place) : undefined
}

function replaced(node: Node, value: Value, { text, inFlow }: Place): Splice | undefined {
  const [start = 0] = node.range ?? []
  const end = endOf(node, text) ?? start
  if (!isScalar(node) || typeof value === 'object') {
    return { start, end, text: inlineText(value, inFlow) }
  }
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
  const type = isBlock ? undefined : node.type
  const indent = isBlock ? (/\n( *)\S/.exec(text.slice(start))?.[1] ?? '') : ''
  const block = isBlock && typeof value === 'string' ? literalText(value, indent)?.trimEnd() : undefined
  return { start, end, text: block ?? scalarText(value, inFlow, type ?? undefined) }
}

function inList(list: YAMLSeq, value: readonly Value[], place: Place): Splice | undefined {
  const now = list.items.map(item => valueIn(item, place))
  let same = 0
  while (same < now.length && same < value.length && isDeepEqual(now[same], value[same])) same++
  let tail = 0
  while (tail < Math.min(now.length, value.length) - same && isDeepEqual(now.at(-1 - tail), value.at(-1 - tail))) tail++
  const wanted = value[same]
  if (same < now.length - tail && same < value.length - tail && wanted !== undefined)
    return differenceIn(list.items[same], wanted, { ...place, inFlow: place.inFlow || list.flow === true })
  if (same < now.length - tail) return withoutItem(list, same, place)
  return wanted === undefined ? undefined : withItem(list, same, wanted, place)
}

function withItem(list: YAMLSeq, at: number, value: Value, { text }: Place): Splice {
  if (list.flow) {
    const before = list.items[at - 1]
    if (before) return put(endOf(before as Node, text) ?? 0, `, ${inlineText(value, true)}`)
    return put(startOf(list.items[0]), `${inlineText(value, true)}, `)
  }
  const dashes = dashesOf(list)
  const dash = dashes[at] ?? dashes[0] ?? 0
  const indent = ' '.repeat(dash - lineStart(text, dash))
  const item = blockText('-', value, indent)
  return at < dashes.length ? put(dash, `${item.trimStart()}${indent}`) : afterLine(text, endOf(list, text) ?? 0, item)
}

function withoutItem(list: YAMLSeq, at: number, { text }: Place): Splice | undefined {
  const item = list.items[at]
  if (list.flow)
    return withoutFlow(
      list.items.map(startOf),
      list.items.map(one => endOf(one as Node, text) ?? 0),
      at,
    )
  const dashes = dashesOf(list)
  const dash = dashes[at] ?? 0
  const next = dashes[at + 1]
  if (indentAt(text, dash) === undefined) return next === undefined ? undefined : cut(dash, next)
  return cut(lineStart(text, dash), lineEnd(text, endOf(item as Node, text) ?? dash))
}

function inGroup(group: YAMLMap, value: { readonly [key: string]: Value }, place: Place): Splice | undefined {
  const { text } = place
  const pairs = group.items as Pair<Node, Node | null>[]
  const added = Object.keys(value).filter(key => !pairs.some(pair => keyOf(pair) === key))
  const gone = pairs.findIndex(pair => !(keyOf(pair) in value))
  const pair = pairs[gone]
  if (pair) {
    const renamed = added.find(key => isDeepEqual(value[key], valueIn(pair.value, place)))
    const { range } = pair.key
    if (renamed !== undefined && range)
      return { start: range[0], end: range[1], text: scalarText(renamed, group.flow === true) }
    return withoutPair(group, pairs, gone, text)
  }
  for (const one of pairs) {
    const wanted = value[keyOf(one)]
    if (wanted === undefined || isDeepEqual(valueIn(one.value, place), wanted)) continue
    const inside = { ...place, order: [], inFlow: place.inFlow || group.flow === true }
    const isShaped = (isSeq(one.value) && isList(wanted) && wanted.length > 0) || (isMap(one.value) && isGroup(wanted))
    const isBlock = (isSeq(one.value) || isMap(one.value)) && !one.value.flow
    if (!isShaped && isBlock) return rewritten(one, wanted, place)
    return isNode(one.value) ? differenceIn(one.value, wanted, inside) : rewritten(one, wanted, place)
  }
  const [key] = added
  const wanted = key === undefined ? undefined : value[key]
  if (key === undefined || wanted === undefined) return undefined
  const before = predecessor(pairs, key, place.order)
  if (group.flow) {
    const end = endOfPair(before, text)
    return put(end, `, ${scalarText(key, true)}: ${inlineText(wanted, true)}`)
  }
  const column = startOf(pairs[0]?.key)
  const indent = ' '.repeat(column - lineStart(text, column))
  return afterLine(text, endOfPair(before, text), blockText(`${scalarText(key, false)}:`, wanted, indent))
}

/** A pair with another value, written again after its key. */
function rewritten(pair: Pair<Node, Node | null>, value: Value, { text, inFlow }: Place): Splice {
  const key = pair.key.range?.[1] ?? 0
  const colon = text.indexOf(':', key) + 1
  const end = Math.max(colon, endOf(pair.value, text) ?? colon)
  const start = startOf(pair.key)
  const indent = ' '.repeat(start - lineStart(text, start))
  const written = inFlow ? ` ${inlineText(value, true)}` : blockText('', value, indent).slice(indent.length).trimEnd()
  return { start: colon, end, text: written }
}

function withoutPair(
  group: YAMLMap,
  pairs: readonly Pair<Node, Node | null>[],
  at: number,
  text: string,
): Splice | undefined {
  const starts = pairs.map(({ key }) => startOf(key))
  const ends = pairs.map(pair => endOfPair(pair, text))
  if (group.flow) return withoutFlow(starts, ends, at)
  const start = starts[at] ?? 0
  const next = starts[at + 1]
  if (indentAt(text, start) === undefined) return next === undefined ? undefined : cut(start, next)
  return cut(lineStart(text, start), lineEnd(text, ends[at] ?? start))
}

/** Cuts an entry of a list or group on one line, with one comma. */
function withoutFlow(starts: readonly number[], ends: readonly number[], at: number): Splice {
  const [start = 0, end = 0] = [starts[at], ends[at]]
  const before = ends[at - 1]
  const next = starts[at + 1]
  return before !== undefined ? cut(before, end) : cut(start, next ?? end)
}

/** The pair after which a new key is put: the last that comes before it in this order, or the last of all. */
function predecessor(
  pairs: readonly Pair<Node, Node | null>[],
  key: string,
  order: readonly string[],
): Pair<Node, Node | null> | undefined {
  const place = order.indexOf(key)
  return pairs.findLast(pair => place < 0 || order.indexOf(keyOf(pair)) < place) ?? pairs.at(-1)
}

function endOfPair(pair: Pair<Node, Node | null> | undefined, text: string): number {
  return Math.max(endOf(pair?.value, text) ?? 0, endOf(pair?.key, text) ?? 0)
}

function keyOf({ key }: Pair<Node, Node | null>): string {
  return isScalar(key) ? String(key.value) : ''
}

function valueIn(node: unknown, { document }: Place): unknown {
  return isNode(node) ? node.toJS(document) : node
}

function dashesOf(list: YAMLSeq): readonly number[] {
  const token = list.srcToken
  if (token?.type !== 'block-seq') return []
  return token.items.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? [])
}

function startOf(node: unknown): number {
  if (isPair(node)) return startOf(node.key)
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** Where the next line begins. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}

/** The spaces before something that is the first of its line; undefined where it is not. */
function indentAt(text: string, offset: number): string | undefined {
  const before = text.slice(lineStart(text, offset), offset)
  return before.trim() === '' ? before : undefined
}

function put(at: number, text: string): Splice {
  return { start: at, end: at, text }
}

function cut(start: number, end: number): Splice {
  return { start, end, text: '' }
}

/** Lines after the line in which something ends. */
function afterLine(text: string, offset: number, lines: string): Splice {
  const end = lineEnd(text, offset)
  return put(end, text[end - 1] === '\n' || end === 0 ? lines : `\n${lines}`)
}
