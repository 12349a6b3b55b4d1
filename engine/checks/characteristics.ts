import type { Subject } from '../review/subject.ts'
import { characteristics } from '../rules/english-keys.ts'
import type { Match } from '../text/match.ts'

export type Characteristic = (typeof characteristics)[number]

/** Words that name a protected characteristic. */
export interface NamedCharacteristic extends Match {
  readonly name: Characteristic
}

/** Where the protected characteristics are named, in reading order. Words inside a longer name count as that longer name. */
export function namedCharacteristics({ matches, english }: Subject): readonly NamedCharacteristic[] {
  const named = characteristics.flatMap(name =>
    english.characteristics[name].flatMap(phrase => matches.of(phrase).map(match => ({ ...match, name }))),
  )
  named.sort((a, b) => a.first - b.first || b.end - a.end)
  let end = 0
  return named.filter(match => {
    if (match.end <= end) return false
    end = match.end
    return true
  })
}
