import type { Document } from '../document.ts'
import type { Nation, NationOrBritain } from '../rules/nations.ts'
import { isOfBritain } from '../rules/nations.ts'
import type { Matches } from '../text/phrases.ts'
import type { Text } from '../text/text.ts'
import type { CompiledRules } from './compiled-rules.ts'

/** Whose law a document was read with, and why. */
export interface NationDecision {
  readonly nation: NationOrBritain
  /** `assumed`: neither the profile nor the text says anything. */
  readonly how: 'profile' | 'text' | 'assumed'
  /** A sentence: "Read with the law of Northern Ireland: it cites section 75." */
  readonly because: string
}

/** A document in which every phrase of the rules has been looked for. */
interface Matched {
  readonly document: Document
  readonly text: Text
  readonly matches: Matches
}

/** The name of each nation inside a sentence. */
export const nationNames: Readonly<Record<NationOrBritain, string>> = {
  'great-britain': 'Great Britain',
  england: 'England',
  scotland: 'Scotland',
  wales: 'Wales',
  'northern-ireland': 'Northern Ireland',
  ireland: 'Ireland',
  elsewhere: 'another country',
}

/** The fewest mentions of places that decide where nothing cites the law of any nation. */
const enoughPlaces = 3

/**
 * The nation whose law a document is written under: as the profile says, else as the Acts and bodies that the document names
 * say, else as the places that it names often, else Great Britain. A body of another nation that is named in passing decides
 * nothing: the law of one nation must be named more than that of each other.
 */
export function nationOf(matched: Matched, compiled: CompiledRules): NationDecision {
  const { nation } = compiled.profile
  if (nation !== undefined) return decision(nation, 'profile', 'the organisation’s profile says so')
  const signs = signsOf(matched, compiled)
  const outside = strongest(signs.filter(sign => !isOfBritain(sign.nation)))
  const britain = signs.filter(sign => isOfBritain(sign.nation))
  const britishLaw = britain.reduce((sum, { law }) => sum + law.length, 0)
  const britishPlaces = britain.reduce((sum, { places }) => sum + places, 0)
  if (outside) {
    const cited = outside.law.length
    const first = outside.law[0]
    if (first !== undefined && (cited > britishLaw || (cited === britishLaw && outside.places > britishPlaces)))
      return decision(outside.nation, 'text', `it names ${first}`)
    if (britishLaw === 0 && britishPlaces === 0 && outside.places >= enoughPlaces)
      return decision(outside.nation, 'text', 'it names places there and no other law')
  }
  const within = strongest(britain.filter(sign => sign.nation !== 'great-britain'))
  const first = within?.law[0]
  if (within && first !== undefined) return decision(within.nation, 'text', `it names ${first}`)
  if (britishLaw > 0) return decision('great-britain', 'text', 'it names no law of one nation alone')
  return decision('great-britain', 'assumed', 'neither the profile nor the text says which nation’s law is meant')
}

interface Sign {
  readonly nation: NationOrBritain
  /** The words of each Act or body named, each once. */
  readonly law: readonly string[]
  readonly places: number
}

function signsOf({ document, text, matches }: Matched, { nationCues }: CompiledRules): readonly Sign[] {
  return nationCues.map(({ nation, law, places }): Sign => {
    const named = new Map<string, string>()
    for (const match of law.flatMap(phrase => matches.of(phrase))) {
      const block = document.blocks[text.tokenBlock[match.first] ?? -1]
      const words = block?.text.slice(text.tokenStart[match.first], text.tokenEnd[match.end - 1]) ?? ''
      if (!named.has(words.toLowerCase())) named.set(words.toLowerCase(), words)
    }
    return { nation, law: [...named.values()], places: places.reduce((n, p) => n + matches.of(p).length, 0) }
  })
}

/** The sign with the most law named, then the most places; undefined where two are alike or nothing is named. */
function strongest(signs: readonly Sign[]): Sign | undefined {
  const [best, next] = signs.toSorted((a, b) => b.law.length - a.law.length || b.places - a.places)
  if (!best || (best.law.length === 0 && best.places === 0)) return undefined
  return next && next.law.length === best.law.length && next.places === best.places ? undefined : best
}

function decision(nation: NationOrBritain, how: NationDecision['how'], because: string): NationDecision {
  return { nation, how, because: `Read with the law of ${nationNames[nation]}: ${because}.` }
}

/**
 * Whether a rule for some nations is asked of a document of this nation. Where it is only known to be of Great Britain, a rule
 * is asked if it holds in England, where most documents come from.
 */
export function isForNation(nation: NationOrBritain, of: readonly Nation[] | undefined): boolean {
  return of === undefined || of.includes(nation === 'great-britain' ? 'england' : nation)
}
