import { isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml'

/** Where a rule of a topic file, or a concept of a file of concepts, stands in the text: whole lines, with the comments above it. */
export interface Piece {
  /** The id of the rule, or the name of the concept. */
  readonly name: string
  readonly start: number
  readonly end: number
}

/** The rules of a topic file in their order. Those without an id are left out; a text that cannot be read has none. */
export function rulePieces(source: string): readonly Piece[] {
  const document = parseDocument(source, { keepSourceTokens: true, prettyErrors: false })
  const list = document.contents
  if (document.errors.length > 0 || !isSeq(list) || list.srcToken?.type !== 'block-seq') return []
  const starts = list.srcToken.items.flatMap(({ start }) => {
    const dash = start.find(token => token.type === 'seq-item-ind')
    return dash ? [dash.offset] : []
  })
  const names = list.items.map(item => (isMap(item) ? item.get('id') : undefined))
  return cut(source, names, starts, list.range?.[1])
}

/** The concepts of a file in their order. A text that cannot be read has none. */
export function conceptPieces(source: string): readonly Piece[] {
  const document = parseDocument(source, { prettyErrors: false })
  const concepts = document.contents
  if (document.errors.length > 0 || !isMap(concepts) || concepts.flow) return []
  const keys = concepts.items.flatMap(pair => (isPair(pair) && isScalar(pair.key) ? [pair.key] : []))
  return cut(
    source,
    keys.map(key => key.value),
    keys.map(key => key.range?.[0] ?? 0),
    concepts.range?.[1],
  )
}

/** The text of a piece, ending in one line break. */
export function textOfPiece(source: string, { start, end }: Piece): string {
  return `${source.slice(start, end).trimEnd()}\n`
}

function cut(source: string, names: readonly unknown[], offsets: readonly number[], end = source.length): Piece[] {
  const starts = offsets.map((offset, i) => withComments(source, offset, offsets[i - 1] ?? 0))
  return names.flatMap((name, i) =>
    typeof name === 'string' ? [{ name, start: starts[i] ?? 0, end: starts[i + 1] ?? Math.max(end, 0) }] : [],
  )
}

/** Where the lines of comment begin that stand directly above the line of `offset`, at the margin. */
function withComments(source: string, offset: number, after: number): number {
  let start = source.lastIndexOf('\n', offset - 1) + 1
  while (start > after) {
    const before = source.lastIndexOf('\n', start - 2) + 1
    if (source[before] !== '#' || before < after) break
    start = before
  }
  return start
}
