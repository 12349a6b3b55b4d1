import type { Problem } from '../../errors.ts'
import type { RuleFile } from '../../rules/load.ts'
import type { OwnText } from '../../rules/own/layers.ts'
import { conceptPieces, rulePieces, textOfPiece } from '../../rules/own/pieces.ts'
import { packedConcepts } from './pack-format.ts'
import { type PackedSet, packSet } from './pack-set.ts'
import { conceptFileOf } from './places.ts'
import type { Pack } from './read-pack.ts'

/** Packs a set of an organisation's own: its rules in their order, and the concepts of its own that they name, directly or not. */
export function packOwnSet(own: readonly OwnText[], name: string, shipped: readonly RuleFile[]): PackedSet {
  const rules = own.filter(({ kind, set }) => kind === 'rule' && set === name).map(({ text }) => text)
  const head = own.filter(one => one.kind === 'set' && one.name === name).map(({ text }) => text)
  const concepts = conceptsNamedIn([...head, ...rules], own)
  const file = (path: string, texts: readonly string[]) =>
    texts.length === 0 ? [] : [{ path, text: `${texts.map(text => text.trimEnd()).join('\n')}\n` }]
  const beside = shipped.filter(({ path }) => !path.includes('/') || path.startsWith('concepts/'))
  const files = [
    ...beside,
    ...file(`${name}/set.yml`, head),
    ...file(`${name}/rules.yml`, rules),
    ...file(conceptFileOf(name), concepts),
  ]
  return packSet(files, name, beside)
}

/** The texts of own concepts that texts name, directly or through others. */
function conceptsNamedIn(texts: readonly string[], own: readonly OwnText[]): readonly string[] {
  const found = new Map<string, string>()
  const open = [...texts]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const [, name = ''] of next.matchAll(/<([a-z0-9-]{1,80})>/g)) {
      const concept = own.find(one => one.kind === 'concept' && one.base === undefined && one.name === name)
      if (!concept || found.has(name)) continue
      found.set(name, concept.text)
      open.push(concept.text)
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text)
}

/** A packed set as an organisation's own texts, one for the set, each rule and each concept; with a problem for a file that cannot be parted. */
export function piecesOfPack({ head, files }: Pack): {
  readonly texts: readonly OwnText[]
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const texts = files.flatMap((file): OwnText[] => {
    if (file.name === 'set.yml') return [{ kind: 'set', name: head.name, text: file.text }]
    const concepts = file.name === packedConcepts
    const pieces = concepts ? conceptPieces(file.text) : rulePieces(file.text)
    if (pieces.length === 0 && /^[^#\s]/m.test(file.text))
      problems.push(
        file.inPack({
          ...{ file: file.name, line: 1, column: 1 },
          message: concepts
            ? 'write each concept on lines of its own, beginning with its name'
            : 'write each rule on lines of its own, beginning with “- id:”',
        }),
      )
    return pieces.map(piece => ({
      kind: concepts ? ('concept' as const) : ('rule' as const),
      name: piece.name,
      text: textOfPiece(file.text, piece),
      ...(concepts ? {} : { set: head.name }),
    }))
  })
  return { texts, problems }
}
