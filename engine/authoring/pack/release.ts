import { parseDocument } from 'yaml'

/** What a set says of itself when it is handed on. */
export interface Release {
  readonly version: string
  readonly author: string
  readonly licence: string
  /** What is new in this version, in a sentence. */
  readonly what: string
  /** ISO date. */
  readonly date: string
}

/** The head of a set with these words in it; comments and everything else stay as they are. */
export function headReleased(head: string, { version, author, licence, what, date }: Release): string {
  const document = parseDocument(head)
  document.set('version', version)
  document.set('author', author)
  document.set('licence', licence)
  const said: unknown = document.toJS()?.changes
  const earlier = (Array.isArray(said) ? said : []).filter(change => change?.version !== version)
  document.set('changes', document.createNode([{ version, date, what }, ...earlier]))
  return document.toString({ lineWidth: 0 })
}

/** What a set may say of its next version: the next number where this one is described already, with the author and licence it has. */
export function nextRelease(head: string): Pick<Release, 'version' | 'author' | 'licence'> {
  const document = parseDocument(head)
  const said = (key: string) => String(document.get(key) ?? '')
  const version = said('version')
  const changes: unknown = document.toJS()?.changes
  const isTold = Array.isArray(changes) && changes.some(change => change?.version === version)
  const [first = '1', second = '0'] = version.split('.')
  return {
    version: isTold ? `${first}.${Number(second) + 1}.0` : version,
    author: said('author'),
    licence: said('licence'),
  }
}
