import { formatNumber } from './number-format.ts'
import type { Level, List, Numbering } from './numbering.ts'
import { symbolCharacter } from './symbols.ts'

/** Counts the items of all lists of a document, in reading order. */
export interface ListCounter {
  /** Counts one paragraph, and returns the number or bullet that Word shows before it: "4.2", "(a)", "•", or "". */
  readonly next: (numId: number, level: number) => string
}

/** A counter that has seen no paragraph yet. */
export function listCounter(numbering: Numbering): ListCounter {
  const counts = new Map<string, (number | undefined)[]>()
  const used = new Set<string>()
  return {
    next: (numId, level) => {
      const list = numbering.get(numId)
      const current = list?.levels.get(level)
      if (list === undefined || current === undefined) return ''
      const values = counts.get(list.definition) ?? []
      counts.set(list.definition, values)
      // A level that was skipped counts as begun: its next item is the second.
      for (let above = 0; above < level; above++) values[above] ??= startOf(list, above)
      const startAt = list.startAt.get(level)
      const firstUse = startAt !== undefined && !used.has(`${numId}/${level}`)
      if (startAt !== undefined) used.add(`${numId}/${level}`)
      const before = values[level]
      values[level] = firstUse ? startAt : before === undefined ? startOf(list, level) : before + 1
      for (const [deeper, { restart }] of list.levels) {
        if (deeper > level && (restart === undefined || level < restart)) values[deeper] = undefined
      }
      return show(current, list, values)
    },
  }
}

/** Letters in bullets represent characters of symbol fonts; "o" is Word's own hollow bullet. */
function bullet(sign: string): string {
  if (sign === 'o') return '◦'
  const shown = symbolCharacter(sign.codePointAt(0) ?? 0)
  return shown === '□' || /[\p{L}\p{N}]/u.test(shown) ? '•' : shown
}

function show(current: Level, list: List, values: readonly (number | undefined)[]): string {
  if (current.format === 'bullet') return [...current.text].map(bullet).join('').trim()
  return current.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const level = list.levels.get(at)
      const format = level?.format ?? 'decimal'
      const plain = current.legal && format !== 'none' && format !== 'decimalZero'
      return formatNumber(values[at] ?? startOf(list, at), plain ? 'decimal' : format)
    })
    .trim()
}

function startOf(list: List, level: number): number {
  return list.startAt.get(level) ?? list.levels.get(level)?.start ?? 1
}
