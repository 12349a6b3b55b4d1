import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, YAMLParseError } from 'yaml'
import type { z } from 'zod'
import type { Problem } from '../errors.ts'
import { isMissing, mistakeInWords, syntaxInWords } from './mistakes-in-words.ts'

/** A YAML file that remembers where each value stands, so that a mistake can be shown at its line and column. */
export interface Yaml {
  readonly value: unknown
  readonly problems: readonly Problem[]
  at(path: readonly PropertyKey[], message: string, rule?: string, offset?: number): Problem
  /** The same at a key itself rather than at its value. */
  atKey(path: readonly PropertyKey[], message: string, rule?: string): Problem
}

/** What follows the first errors of a file follows from them. */
const mostErrors = 100

/**
 * Reads YAML. Syntax errors come back as problems, and so does why a file was `refused`; aliases are limited, so a small file cannot
 * grow without bound.
 */
export function readYaml(file: string, source: string, refused?: string): Yaml {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const problem = (offset: number, message: string, rule?: string): Problem => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(1, line), column: Math.max(1, col), message, ...(rule === undefined ? {} : { rule }) }
  }
  const problems = firstOfLines(document.errors.slice(0, mostErrors).map(e => problem(e.pos[0], inWords(e))))
  if (refused !== undefined) problems.unshift(problem(0, refused))
  let value: unknown
  if (problems.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: 100 })
    } catch (error) {
      problems.push(problem(0, inWords(error)))
    }
  }
  return {
    value,
    problems,
    at: (path, message, rule, offset = 0) => problem(offsetOf(document, path) + offset, message, rule),
    atKey: (path, message, rule) => problem(offsetOfKey(document, path) ?? offsetOf(document, path), message, rule),
  }
}

/** What zod found wrong, each at its place. `under` is the path of the checked value in the file. */
export function problemsOf(yaml: Yaml, error: z.ZodError, under: readonly PropertyKey[], rule?: string): Problem[] {
  return error.issues.flatMap(eachKey).map(issue => {
    const path = issue.path.join('.')
    const message = mistakeInWords(issue)
    const words = isMissing(issue) ? `“${path}” is missing` : path === '' ? message : `${path}: ${message}`
    const at = [...under, ...issue.path]
    const [unknown] = issue.code === 'unrecognized_keys' ? issue.keys : []
    if (unknown !== undefined) return yaml.atKey([...at, unknown], shortened(words), rule)
    return yaml.at(at, shortened(words), rule)
  })
}

/** So many keys of a group that are not known are shown each where it stands. */
const mostKeys = 5

/** A mistake for each key that is not known; the last names those beyond the first few with it. */
function eachKey(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'unrecognized_keys') return [issue]
  const shown = issue.keys.slice(0, mostKeys)
  return shown.map((key, nth) => ({ ...issue, keys: nth === mostKeys - 1 ? issue.keys.slice(nth) : [key] }))
}

/** What is wrong further on in a line mostly follows from its first mistake. */
function firstOfLines(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ line }, i) => problems.findIndex(other => other.line === line) === i)
}

/** Why YAML cannot be read as values, in words. Lists without end are read until there is no room for more. */
function inWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (/^Unresolved alias/.test(message)) return syntaxInWords({ code: 'BAD_ALIAS', message })
  if (/call stack/.test(message)) return 'more lists or groups are inside one another here than can be read'
  return error instanceof YAMLParseError ? syntaxInWords(error) : message
}

/** A message may name thousands of keys. */
function shortened(message: string): string {
  return message.length > 300 ? `${message.slice(0, 299)}…` : message
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let n = path.length; n >= 0; n--) {
    const keys = path.slice(0, n).map(k => (typeof k === 'symbol' ? String(k) : k))
    const node = keys.length === 0 ? document.contents : document.getIn(keys, true)
    if (isNode(node) && node.range) return node.range[0] + (n === path.length && quoted(node) ? 1 : 0)
  }
  return 0
}

/** Where a key stands; undefined for what is no key of a mapping. */
function offsetOfKey(document: Document, path: readonly PropertyKey[]): number | undefined {
  const above = path.slice(0, -1).map(String)
  const group = above.length === 0 ? document.contents : document.getIn(above, true)
  if (!isMap(group)) return undefined
  const wanted = String(path.at(-1))
  const key = group.items.find(pair => isScalar(pair.key) && String(pair.key.value) === wanted)?.key
  return isNode(key) ? key.range?.[0] : undefined
}

function quoted(node: object): boolean {
  return 'type' in node && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')
}
