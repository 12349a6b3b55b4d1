import { type Span, spanOf } from '../document.ts'
import type { Subject } from '../review/subject.ts'

const kinds =
  'Ltd|Limited|PLC|plc|LLP|CIC|CIO|Trust|Council|University|College|School|Academy|Association|Foundation|Society|Charity|Group|Housing'
/** An organisation's full name where it is the author of the policy: "Alderbrook Minds Ltd will …". */
const author = new RegExp(
  `\\b((?:[A-Z][\\w&’'-]+ ){1,5}?(?:${kinds}))\\b,? (?:\\([^)]{2,40}\\) )?(?:will|must|shall|is committed|are committed|aims to|recogni[sz]es|expects|believes|values|has a duty|takes|does not tolerate|opposes|wants)\\b`,
  'g',
)
/** Matches part of every such name. */
const anyName = new RegExp(kinds)
const common = /^(?:The|Our|This|Each|Every|Any|A|An|Your|Their|If|When|Where|As) /

/**
 * Finds the name of another organisation left in a policy adapted from it: the document commits one organisation and, less often,
 * another. Names in the profile are the organisation's own. Returns the author's name and the first place of each other name.
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

/** "Alderbrook Trust" and "Alderbrook Minds Trust" count as one organisation because they begin alike. */
function isPartOf(a: string, b: string): boolean {
  return a.split(' ')[0] === b.split(' ')[0]
}
