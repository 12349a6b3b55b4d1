import { sentenceCase } from '../labels/sentence-case.ts'
import type { DocumentType } from '../rules/document-types.ts'
import type { DocumentRecord, Passage } from './record.ts'

/** A policy that documents refer to and that is not among them. */
export interface AbsentPolicy {
  readonly name: string
  readonly namedIn: readonly { readonly document: string; readonly at?: Passage }[]
}

/**
 * The policies that documents name and that are not among all there are, those named most often first. A policy is here if a document
 * has its words in its title or its file's name, or is of the type that its name says.
 */
export function absentPolicies(
  records: readonly DocumentRecord[],
  every: readonly DocumentRecord[],
  typesNamed: (title: string) => readonly DocumentType[],
): readonly AbsentPolicy[] {
  const titles = every.flatMap(({ title, name }) => [title, name.split('/').at(-1) ?? '']).map(wordsOf)
  const types = new Set(every.filter(({ typeKnown }) => typeKnown).flatMap(record => record.types))
  types.delete('policy')
  const isHere = once((words: string, name: string) => {
    const wanted = words.split(' ')
    if (titles.some(title => wanted.every(word => title.has(word)))) return true
    return typesNamed(name).some(type => types.has(type))
  })
  const absent = new Map<string, { readonly name: string; readonly namedIn: AbsentPolicy['namedIn'][number][] }>()
  for (const { id, facts } of records) {
    const seen = new Set<string>()
    for (const { kind, value, at } of facts) {
      const words = kind === 'related-policy' && isTitle(value, typesNamed) ? [...wordsOf(value)].sort().join(' ') : ''
      if (words === '' || seen.has(words) || isHere(words, value)) continue
      seen.add(words)
      const known = absent.get(words) ?? { name: sentenceCase(value.replace(article, '')), namedIn: [] }
      absent.set(words, known)
      known.namedIn.push({ document: id, ...(at ? { at } : {}) })
    }
  }
  return [...absent.values()].sort((a, b) => b.namedIn.length - a.namedIn.length || (a.name < b.name ? -1 : 1))
}

/**
 * Whether the words are the title of one policy: of a type that is known, or with a capital in what it is. "Current policy", "IPR policies"
 * and "Institute for Public Policy" are not.
 */
function isTitle(value: string, typesNamed: (title: string) => readonly DocumentType[]): boolean {
  if (/,|\b(?:Institute|School|Centre|Department|Public) /.test(value) || /\b[Pp]olicies$/.test(value)) return false
  return /\b(?:Policy|Procedure|Code|Handbook|Guidance|Strategy|Plan)\b/.test(value) || typesNamed(value).length > 0
}

const article = /^(?:the|our|its|your) /i

/** Words that say of a document that it is one, or join others. */
const notTelling = new Set(
  'a an the our your its and or of for at on in to with policy policies procedure procedures guidance guide code handbook strategy plan statement document version final draft new docx'.split(
    ' ',
  ),
)

function wordsOf(title: string): ReadonlySet<string> {
  const words = title
    .toLowerCase()
    .replace(/[’']/g, '')
    .split(/[^\p{L}\p{N}]+/u)
  return new Set(
    words.map(word => word.replace(/(?<=[^s])s$/, '')).filter(word => word !== '' && !notTelling.has(word)),
  )
}

/** The same answer for the same first argument, worked out once. */
function once(work: (key: string, more: string) => boolean): (key: string, more: string) => boolean {
  const known = new Map<string, boolean>()
  return (key, more) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = work(key, more)
    known.set(key, value)
    return value
  }
}
