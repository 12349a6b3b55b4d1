import { counted, listed, plural } from '../../engine/labels/counts.ts'
import type { Brought, BroughtDocument, SharedDocument } from '../../host/bridge/contract/sharing.ts'

/** What would become of a document of a file, before it is brought in: "New here", "Here already: its decisions are put beside yours". */
export function prospectOf({ here, newer, decisions }: SharedDocument): string {
  if (!here) return 'New here'
  const parts = [
    ...(newer > 0 ? [`${counted(newer, 'newer version')} ${plural(newer, 'is', 'are')} added`] : []),
    ...(decisions > 0 ? ['decisions are put beside yours'] : []),
  ]
  return parts.length === 0 ? 'Here already' : `Here already: ${parts.join(', ')}`
}

/** What became of a document: "Added, with 12 decisions", "Merged: 3 decisions taken, 2 differ from yours". */
export function outcomeOf({ kind, taken, same, conflicts, lost, note }: BroughtDocument): string {
  const more = note === undefined ? '' : `. ${note}`
  if (kind === 'added') return `Added${taken > 0 ? `, with ${counted(taken, 'decision')}` : ''}${more}`
  const parts = [
    ...(taken > 0 ? [`${counted(taken, 'decision')} taken`] : []),
    ...(same > 0 ? [`${same} the same`] : []),
    ...(conflicts > 0 ? [`${conflicts} ${plural(conflicts, 'differs', 'differ')} from yours`] : []),
    ...(lost > 0 ? [`${lost} ${plural(lost, 'has', 'have')} no place here`] : []),
  ]
  const said = parts.length === 0 ? '' : `: ${parts.join(', ')}`
  const done = { version: 'Newer version added', merged: 'Merged', unchanged: 'Nothing new' }[kind]
  return `${done}${kind === 'unchanged' ? '' : said}${more}`
}

/** What was brought in, in a sentence. */
export function summaryOf({ documents, refused, left }: Brought): string {
  const number = (...kinds: BroughtDocument['kind'][]) => documents.filter(({ kind }) => kinds.includes(kind)).length
  const parts = [
    { many: number('added'), words: 'added' },
    { many: number('version', 'merged'), words: 'merged' },
    { many: number('unchanged'), words: 'with nothing new' },
    { many: refused.length, words: 'refused' },
    { many: left, words: 'not brought in, since you stopped it' },
  ].filter(({ many }) => many > 0)
  if (parts.length === 0) return 'There is no document in the file.'
  return `${listed(parts.map(({ many, words }, i) => `${i === 0 ? counted(many, 'document') : many} ${words}`))}.`
}
