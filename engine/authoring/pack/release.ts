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
