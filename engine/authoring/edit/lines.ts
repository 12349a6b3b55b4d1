import { parseDocument } from 'yaml'
import { inlineText, isGroup, isList, type Value } from './yaml-text.ts'

/** An entry of a list as a line of a form: a phrase as it is, and what a phrase cannot say as YAML. */
export function writtenLine(value: Value): string {
  return typeof value === 'string' ? value : inlineText(value, true)
}

/** What a line of a form says: YAML such as `{ all: [one, two] }` where it is that, else a phrase. */
export function parseLine(line: string): Value {
  if (!/^\s*\{.*:.*\}\s*$/.test(line)) return line
  const document = parseDocument(line, { prettyErrors: false })
  if (document.errors.length > 0) return line
  const value = document.toJS({ maxAliasCount: 0 }) as Value
  // `{a|b: c}` is a phrase; a pattern has lists.
  return isGroup(value) && Object.values(value).some(isList) ? value : line
}
