import { type Span, spanOf } from '../document.ts'
import type { Subject } from '../review/subject.ts'

const kinds =
  'Ltd|Limited|PLC|plc|LLP|CIC|CIO|Trust|Council|University|College|School|Academy|Association|Foundation|Society|Charity|Group|Housing'
/** An organisation's full name where it speaks as the author of the policy: "Alderbrook Minds Ltd will …". */
const author = new RegExp(
  `\\b((?:[A-Z][\\w&’'-]+ ){1,5}?(?:${kinds}))\\b,? (?:\\([^)]{2,40}\\) )?(?:will|must|shall|is committed|are committed|aims to|recogni[sz]es|expects|believes|values|has a duty|takes|does not tolerate|opposes|wants)\\b`,
  'g',
)
/** What every such name holds. */
const anyName = new RegExp(kinds)
const common = /^(?:The|Our|This|Each|Every|Any|A|An|Your|Their|If|When|Where|As) /

/**
 * The name of another organisation that is left in a policy taken over from it: the document speaks as one organisation and, more
 * seldom, as another. Names of the profile are its own. Gives the first place of each such name and the name that is the author's.
 */
export function otherNames(subject: Subject): { readonly own: string; readonly others: readonly Span[] } | undefined {
  const places = subject.document.blocks.flatMap(({ text, part, kind }, block) => {
    if (part === 'footnote' || part === 'endnote' || kind === 'contents' || !anyName.test(text)) return []
    return [...text.matchAll(author)].flatMap(found => {
      const name = found[1]?.replace(common, '') ?? ''
      const start = found.index + (found[1]?.length ?? 0) - name.length
      return name.includes(' ') ? [spanOf(subject.document, block, start, start + name.length)] : []
    })
  })
  const byName = [...Map.groupBy(places, place => place.quote)].sort((a, b) => b[1].length - a[1].length)
  const known = subject.profile.organisation
  const own = byName.find(([name]) => known.includes(name)) ?? byName[0]
  if (!own || own[1].length < 2) return undefined
  const others = byName.filter(([name]) => name !== own[0] && !known.includes(name) && !isPartOf(name, own[0]))
  return others.length === 0
    ? undefined
    : { own: own[0], others: others.flatMap(([, [first]]) => (first ? [first] : [])) }
}

/** "Alderbrook Trust" and "Alderbrook Minds Trust" are one organisation: they begin alike. */
function isPartOf(a: string, b: string): boolean {
  return a.split(' ')[0] === b.split(' ')[0]
}
