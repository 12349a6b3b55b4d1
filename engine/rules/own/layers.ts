import type { RuleFile } from '../load.ts'
import { conceptPieces, type Piece, rulePieces, textOfPiece } from './pieces.ts'

/** What kinds of text an organisation's own rules are made of. */
export const ownKinds = ['set', 'rule', 'concept'] as const
export type OwnKind = (typeof ownKinds)[number]

/**
 * A text of an organisation's own, in YAML as its author wrote it: the head of a rule set, a list of one rule, or a mapping of one concept.
 */
export interface OwnText {
  readonly kind: OwnKind
  /** The name of the set or the concept, or the rule's id. */
  readonly name: string
  /** The own set to which an own rule belongs. */
  readonly set?: string
  /** The text of the shipped rule or concept when this change to it was made; absent for what is the organisation's own. */
  readonly base?: string
  readonly text: string
}

/** The file as which a text is loaded, so that a problem in it can be told from others. */
export function pathOfOwn({ kind, name, set, base }: Omit<OwnText, 'text'>, shipped: readonly RuleFile[]): string {
  if (kind === 'set') return `own/${name}/set.yml`
  if (kind === 'concept') return `concepts/own/${name}.yml`
  if (base === undefined) return `own/${set ?? ''}/${name}.yml`
  return pathBeside(shippedPiece('rule', name, shipped)?.file ?? { path: '' }, name)
}

function pathBeside({ path }: Pick<RuleFile, 'path'>, name: string): string {
  return `${path.slice(0, path.lastIndexOf('/'))}/own/${name}.yml`
}

/**
 * The shipped files with an organisation's own texts over them: a changed rule or concept stands where the shipped one stood, what is
 * own comes after it. Places in what is left of a shipped file stay the same. A change to what is no longer shipped is left out.
 */
export function layered(shipped: readonly RuleFile[], own: readonly OwnText[]): readonly RuleFile[] {
  if (own.length === 0) return shipped
  const changed = own.filter(({ kind, base }) => kind !== 'set' && base !== undefined)
  const over = shipped.flatMap(file => {
    const kind = kindIn(file)
    const here = changed.filter(text => text.kind === kind && file.text.includes(text.name))
    return kind === undefined || here.length === 0 ? [file] : replaced(file, kind, here)
  })
  const added = own.filter(({ base }) => base === undefined)
  return [...over, ...added.map(text => ({ path: pathOfOwn(text, shipped), text: text.text }))]
}

/** A shipped rule or concept as it is now; undefined where there is none of that name. */
export function shippedText(kind: OwnKind, name: string, shipped: readonly RuleFile[]): string | undefined {
  const found = shippedPiece(kind, name, shipped)
  return found && textOfPiece(found.file.text, found.piece)
}

function shippedPiece(kind: OwnKind, name: string, shipped: readonly RuleFile[]) {
  if (kind === 'set') return undefined
  for (const file of shipped) {
    if (kindIn(file) !== kind || !file.text.includes(name)) continue
    const piece = piecesIn(kind, file.text).find(one => one.name === name)
    if (piece) return { file, piece }
  }
  return undefined
}

/** What the pieces of a file are: rules, concepts, or nothing that can be changed by itself. */
function kindIn({ path }: RuleFile): 'rule' | 'concept' | undefined {
  if (path.startsWith('concepts/')) return 'concept'
  return path.includes('/') && !path.endsWith('/set.yml') ? 'rule' : undefined
}

function piecesIn(kind: 'rule' | 'concept', source: string): readonly Piece[] {
  return kind === 'rule' ? rulePieces(source) : conceptPieces(source)
}

/** A file in parts, with the changed pieces in place of its own. Line breaks stand for what is taken out before a part. */
function replaced(file: RuleFile, kind: 'rule' | 'concept', changed: readonly OwnText[]): RuleFile[] {
  const parts: RuleFile[] = []
  let from: number | undefined
  const keep = (end: number) => {
    if (from === undefined) return
    const blank = file.text.slice(0, from).replace(/[^\n]/g, '')
    parts.push({ ...file, text: blank + file.text.slice(from, end) })
    from = undefined
  }
  for (const piece of piecesIn(kind, file.text)) {
    const text = changed.find(one => one.name === piece.name)
    if (text) {
      keep(piece.start)
      parts.push({ path: pathBeside(file, text.name), text: text.text })
    } else from ??= piece.start
  }
  keep(file.text.length)
  return parts
}
