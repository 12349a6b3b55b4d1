import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A line of a JSONL file: the object on it, and where it stands, for messages. */
export interface JsonLine {
  readonly value: Readonly<Record<string, unknown>>
  /** The file's name without its folder. */
  readonly file: string
  readonly number: number
}

/** The lines of all `.jsonl` files of a folder, by file name, without empty ones. Throws with file and line where one is not JSON. */
export function jsonLinesIn(folder: string): JsonLine[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.jsonl'))
    .sort()
    .flatMap(file =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .flatMap((line, i) => (line.trim() === '' ? [] : [{ value: parsed(line, file, i + 1), file, number: i + 1 }])),
    )
}

function parsed(line: string, file: string, number: number): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch (cause) {
    throw new Error(`${file}, line ${number}: this is not JSON`, { cause })
  }
}
