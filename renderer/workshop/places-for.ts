import type { FieldPath, Fields } from '../../engine/authoring/edit/piece-value.ts'
import { isGroup, isList, type Value } from '../../engine/authoring/edit/yaml-text.ts'
import type { Change } from './change.ts'
import type { PlaceForWords } from './suggestions.tsx'

/** The places to which words can be added: the words of a wording, or the parts of a requirement. */
export function placesFor(fields: Fields, change: Change): readonly PlaceForWords[] {
  const { find, elements } = fields
  const adder = (path: FieldPath, list: Value | undefined) => (phrase: string) =>
    change([path, [...(list !== undefined && isList(list) ? list : []), phrase]])
  if (find !== undefined) return [{ name: 'Words to flag', add: adder(['find'], find) }]
  if (elements === undefined || !isGroup(elements)) return []
  return Object.entries(elements).flatMap(([key, element], i) =>
    isGroup(element)
      ? [
          {
            name: typeof element.name === 'string' && element.name !== '' ? element.name : `Part ${i + 1}`,
            add: adder(['elements', key, 'says'], element.says),
          },
        ]
      : [],
  )
}
