import { UserError } from '../errors.ts'
import { type Parts, relatedPart } from './package-edit.ts'
import { removeFrom } from './remove-parts.ts'
import { attribute, type Handlers, scan } from './scan.ts'
import { openXml, resolveEntities } from './xml.ts'

/**
 * Removes authors from the list of people ([MS-DOCX] 2.5.1.6), as we added them: with no account. Anyone who is still the
 * author of a comment or a tracked change is kept.
 */
export function removePeople(parts: Parts, main: string, authors: ReadonlySet<string>): void {
  const people = relatedPart(parts, main, 'people')
  if (!people) return
  const going = new Set([...authors].filter(author => !accountsIn(people.bytes).has(author)))
  if (going.size === 0) return
  const others = authorsIn([...parts].filter(([name]) => name !== people.name))
  removeFrom(parts, people.name, 'w15:person', tag => {
    const author = attribute(tag, 'author') ?? ''
    return going.has(author) && !others.has(author)
  })
}

interface Accounts {
  author: string
  readonly found: Set<string>
}

const handlers: Handlers<Accounts> = {
  'w15:person': {
    open: (accounts, tag) => {
      accounts.author = attribute(tag, 'author') ?? ''
    },
  },
  'w15:presenceInfo': {
    open: ({ author, found }, tag) => {
      if (attribute(tag, 'providerId') !== 'None') found.add(author)
    },
  },
}

/** The people with an account: Word wrote these entries. None if the part is damaged. */
function accountsIn(bytes: Uint8Array): ReadonlySet<string> {
  const accounts: Accounts = { author: '', found: new Set() }
  try {
    scan(openXml(bytes), handlers, accounts)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
  return accounts.found
}

/** Everyone named as an author in these parts. */
function authorsIn(parts: readonly (readonly [string, Uint8Array])[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [name, bytes] of parts) {
    if (!/\.xml$/i.test(name)) continue
    const text = new TextDecoder().decode(bytes)
    for (const [, double, single] of text.matchAll(/\bauthor\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g)) {
      found.add(resolveEntities(double ?? single ?? ''))
    }
  }
  return found
}
