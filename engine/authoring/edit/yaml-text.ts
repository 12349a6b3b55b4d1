import { isMap, isPair, isScalar, isSeq, type Node, parseDocument, type Scalar, stringify } from 'yaml'

/** What a field of a rule holds. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

export function isGroup(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !isList(value)
}

/** Longer lists and groups are not written on one line. */
const widest = 100

/** A value as it is written on one line: `[bring, "take: along"]`, `{ at-least: 2 }`. In another list or group, `inFlow`. */
export function inlineText(value: Value, inFlow: boolean): string {
  if (isList(value)) return `[${value.map(one => inlineText(one, true)).join(', ')}]`
  if (!isGroup(value)) return scalarText(value, inFlow)
  const pairs = Object.entries(value).map(([key, one]) => `${scalarText(key, true)}: ${inlineText(one, true)}`)
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
}

/** A value as it stands after `start`, such as "key:" or "-", on lines of its own where it is long; ends in a line break. */
export function blockText(start: string, value: Value, indent: string): string {
  const line = `${indent}${start} ${inlineText(value, false)}\n`
  const isWhole = !(isList(value) || isGroup(value)) || isEmpty(value)
  if (isWhole || (line.length <= widest && depth(value) <= 2)) return line
  const inside = `${indent}  `
  if (isList(value)) return `${indent}${start}\n${value.map(one => blockText('-', one, inside)).join('')}`
  const pairs = Object.entries(value).map(([key, one]) => blockText(`${scalarText(key, false)}:`, one, inside))
  if (start !== '-') return `${indent}${start}\n${pairs.join('')}`
  return `${indent}- ${pairs.join('').slice(inside.length)}`
}

function isEmpty(value: readonly Value[] | { readonly [key: string]: Value }): boolean {
  return (isList(value) ? value : Object.keys(value)).length === 0
}

function depth(value: Value): number {
  if (typeof value !== 'object' || value === null) return 0
  const inside = isList(value) ? value : Object.values(value)
  return 1 + Math.max(0, ...inside.map(depth))
}

/** Text, a number or a yes or no, as YAML writes it: as it is where that reads the same, else in the quotes it had or in double ones. */
export function scalarText(value: string | number | boolean | null, inFlow: boolean, was?: Scalar.Type): string {
  if (typeof value !== 'string') return String(value)
  if ((was === undefined || was === 'PLAIN') && readsAsItself(value, inFlow)) return value
  if (was === 'QUOTE_SINGLE' && !value.includes('\n')) return `'${value.replaceAll("'", "''")}'`
  return JSON.stringify(value)
}

function readsAsItself(value: string, inFlow: boolean): boolean {
  if (value === '' || value.trim() !== value || /[\r\n\t]/.test(value)) return false
  const tries = inFlow ? [`[${value}]`, `{ k: ${value} }`] : [`k: ${value}`, `- ${value}`]
  return tries.every(text => {
    const document = parseDocument(text, { prettyErrors: false })
    const { contents } = document
    const [item] = isMap(contents) || isSeq(contents) ? contents.items : []
    const node: unknown = isPair(item) ? item.value : item
    return (
      document.errors.length === 0 &&
      document.comment === null &&
      isScalar(node) &&
      node.value === value &&
      !node.comment
    )
  })
}

/** A text in a block of lines, as `|` begins it. Undefined where it cannot be written so. */
export function literalText(value: string, indent: string): string | undefined {
  if (value.trim() === '' || /^\s/.test(value) || /[\r\t]/.test(value)) return undefined
  const written = stringify({ k: value }, { lineWidth: 0, defaultStringType: 'BLOCK_LITERAL', defaultKeyType: 'PLAIN' })
  if (!/^k: \|[-+]?\n/.test(written)) return undefined
  const [, ...lines] = written.slice('k: '.length).split('\n')
  const head = written.slice('k: '.length, written.indexOf('\n'))
  return [head, ...lines.map(line => (line === '' ? '' : indent + line.slice(2)))].join('\n')
}

/** Where the last character of a node's own text ends, without what follows it on the line. */
export function endOf(node: Node | null | undefined, source: string): number | undefined {
  if (!node?.range) return undefined
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = node.items.at(-1)
    const inside = isPair(last)
      ? (endOf(last.value as Node | null, source) ?? endOf(last.key as Node, source))
      : endOf(last as Node, source)
    return inside ?? node.range[1]
  }
  if (isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'))
    return source.slice(0, node.range[1]).trimEnd().length
  return node.range[1]
}
