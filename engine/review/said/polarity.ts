import type { English } from '../../rules/english.ts'
import type { Match } from '../../text/match.ts'
import type { Matches } from '../../text/phrases.ts'
import type { Text } from '../../text/text.ts'
import type { Clauses } from './clauses.ts'
import { isPartOf, liesInside, placesOf } from './cues.ts'
import { auxiliaries } from './grammar.ts'

/** A place of words. */
type Place = Pick<Match, 'first' | 'end'>

/** A word that denies, with where it does so. */
export interface Negator extends Match {
  /** The whole clause; what stands after it up to the next comma; or what stands before it. */
  readonly reach: 'clause' | 'after' | 'before'
  /** For `clause` and `after`: the token at which its reach ends, in "not A but B" and at a comma. */
  readonly until: number
  /** For `before`, in a clause that shares its subject: the clause that has it, and the token at which it ends. */
  readonly subject?: { readonly clause: number; readonly end: number }
}

/** The denials of a document, worked out for a sentence when it is asked for. */
export interface Polarity {
  /** The words that deny what stands in these tokens, or undefined. Those that are `asked` for do not count. */
  denial(clauses: Clauses, sentence: number, hit: Place, asked: (denial: Place) => boolean): Match | undefined
  /** The denial of a list's introduction that each item of the list takes over; `item` is the item's first token. */
  ofLeadIn(clauses: Clauses, leadIn: number, item: number): Match | undefined
}

/** In one sentence only so many negators are weighed, so that a sentence made of nothing else costs no more. */
const mostNegators = 60
const farthestHead = 12
/** In words: how near before "not" its auxiliary stands. */
const asideReach = 3

/**
 * What a document denies: "not", "no", "nobody", "unable to", "withdrawn" and their like, each with its reach, without those that
 * protect ("will not be victimised"), that are none ("not only") or that only set a condition ("cannot … unless").
 */
export function makePolarity(text: Text, matches: Matches, { commitment }: English): Polarity {
  const harmless = placesOf(matches, commitment['not-negation'])
  const whole = placesOf(matches, commitment.negation, harmless)
  const after = placesOf(matches, commitment['negation-after'], harmless)
  const before = placesOf(matches, commitment['negation-before'], harmless)
  const lifted = placesOf(matches, commitment['negation-lifted'], harmless)
  const burdens = placesOf(matches, commitment.burdens, harmless)
  const light = placesOf(matches, commitment.light)
  const leftUndone = placesOf(matches, commitment['negation-of-bans'])
  const bySentence = new Map<number, readonly Negator[]>()

  /** Whether a negation is of something that it is good to be spared, or is itself undone: "will not refuse". */
  const protects = (negator: Place, sentence: number, from = negator.end): boolean => {
    const heads = [...(burdens.get(sentence) ?? []), ...(after.get(sentence) ?? []), ...(before.get(sentence) ?? [])]
    const starts = new Set(heads.filter(h => h.first >= from && !isNamed(negator, h)).map(h => h.first))
    const skip = new Map((light.get(sentence) ?? []).map(l => [l.first, l.end]))
    let at = from
    while (at - from <= farthestHead) {
      if (starts.has(at)) return true
      const next = skip.get(at)
      if (next === undefined) return false
      at = next
    }
    return false
  }

  /** "No governor, teacher or contractor shall …": where the verb of a subject with "no" begins. */
  const verbAfter = (match: Match): number => {
    if (!/^(?:no|none|nobody|neither)$/.test(wordAt(match.first))) return match.end
    const most = Math.min(match.end + farthestHead, text.sentences[match.sentence]?.endToken ?? 0)
    for (let at = match.end; at < most; at++) if (auxiliaries.has(wordAt(at))) return at + 1
    return match.end
  }

  /** "It is not harassment": says what it is, and spares nobody. */
  const isNamed = (negator: Place, { first }: Place): boolean =>
    /^(?:is|are|was|were|do|does)$/.test(wordAt(negator.first - 1)) &&
    wordAt(negator.first) === 'not' &&
    first === negator.end &&
    (/(?:ment|ation|sm|ing)$/.test(wordAt(first)) || isDefined(first))

  /** "You are not victimised if you are treated badly": a definition turned round. */
  const isDefined = (verb: number): boolean =>
    /^(?:if|when|where)$/.test(wordAt(verb + 1)) &&
    [3, 4].some(on => /^(?:suffer|treated|punished|penalised|refused|disadvantaged)/.test(wordAt(verb + on)))

  const negatorsOf = (clauses: Clauses, sentence: number): readonly Negator[] => {
    const known = bySentence.get(sentence)
    if (known) return known
    const list: Negator[] = []
    for (const [reach, places] of [
      ['clause', whole],
      ['after', after],
      ['before', before],
    ] as const) {
      for (const match of (places.get(sentence) ?? []).slice(0, mostNegators)) {
        if (reach === 'clause' && isPartOf(match, places.get(sentence))) continue
        const spares = protects(match, sentence) || protects(match, sentence, verbAfter(match))
        if (reach === 'clause' && spares && !liesInside(match, leftUndone.get(sentence))) continue
        if ((reach !== 'clause' || isPassive(match)) && undone(match, whole.get(sentence), sentence)) continue
        if (isWithout(match) && whole.get(sentence)?.some(f => isWithinReach(clauses, f, match))) continue
        const adjective = reach === 'clause' && (afterPreposition(match) || aside(match) || endsSeries(clauses, match))
        if (reach === 'clause' && !adjective && isLifted(clauses, match, sentence)) continue
        const until = adjective || reach === 'after' ? reachOf(clauses, match) : contrastEnd(clauses, match)
        const subject = reach === 'before' ? sharedSubject(clauses, match) : undefined
        list.push({ ...match, reach: adjective ? 'after' : reach, until, ...(subject && { subject }) })
      }
    }
    list.sort((a, b) => a.first - b.first)
    bySentence.set(sentence, list)
    return list
  }

  /** "Will not refuse": the second denial is what the first denies. */
  const undone = (match: Match, firsts: readonly Match[] = [], sentence: number): boolean =>
    firsts.some(
      f =>
        f.end <= match.first &&
        match.first - f.end <= farthestHead &&
        (headIs(f.end, match, sentence) || headIs(verbAfter(f), match, sentence)),
    )

  const isWithout = (match: Match): boolean => wordAt(match.first) === 'without'

  /**
   * "No year ends without a report", "does not close without a letter": two denials of one clause say that it is there. In "does not
   * explain it and decides without a hearing" and "with no notice and without a hearing" they are two.
   */
  const isWithinReach = (clauses: Clauses, not: Match, without: Match): boolean => {
    const { at, firstToken } = clauses
    if (not.end > without.first || at[not.first - firstToken] !== at[without.first - firstToken]) return false
    if (afterPreposition(not) || aside(not) || endsSeries(clauses, not)) return false
    for (let token = not.end; token < without.first; token++)
      if (/^(?:and|or|nor|but|that)$/.test(wordAt(token))) return false
    return true
  }

  const headIs = (from: number, head: Match, sentence: number): boolean => {
    const skip = new Map((light.get(sentence) ?? []).map(l => [l.first, l.end]))
    let at = from
    while (at < head.first) {
      const next = skip.get(at)
      if (next === undefined) return false
      at = next
    }
    return at === head.first || (head.first < at && at <= head.end)
  }

  const wordAt = (token: number): string => text.tokenWord[token] ?? ''

  /** "Led by experts, not by volunteers", "a manager not involved": without an auxiliary beside it what is denied is only what follows. */
  const aside = (match: Match): boolean => {
    if (
      gapAfter(match.first - 1).includes(':') ||
      match.end - match.first > 1 ||
      !/^(?:not|never)$/.test(wordAt(match.first)) ||
      auxiliaries.has(wordAt(match.end))
    )
      return false
    for (let at = match.first - 1; at >= match.first - asideReach && text.tokenSentence[at] === match.sentence; at--) {
      if (gapAfter(at).includes(',')) return at === match.first - 1
      if (auxiliaries.has(wordAt(at)) || wordAt(at) === 'to') return false
      if (at === match.first - 1 && /^(?:and|but|or)$/.test(wordAt(at))) return true
    }
    return wordAt(match.first) === 'not' && text.tokenSentence[match.first - 1] === match.sentence
  }

  /** "Is barred from", which a "not" before it undoes. */
  const isPassive = (match: Match): boolean =>
    match.end - match.first > 1 && /^(?:is|are|was|were|be|been|being)$/.test(wordAt(match.first))

  /** "Mediation, counselling and no coaching": the "no" of a last item without a verb denies that item. */
  const endsSeries = ({ clauses, at, firstToken }: Clauses, match: Match): boolean =>
    match.end - match.first === 1 &&
    /^(?:no|none)$/.test(wordAt(match.first)) &&
    /^(?:and|but|or)$/.test(wordAt(match.first - 1)) &&
    text.tokenSentence[match.first - 1] === match.sentence &&
    (clauses[at[match.first - firstToken] ?? 0]?.first ?? 0) < match.first - 1

  /** "With no involvement", "at no cost": what is denied is only what follows. */
  const afterPreposition = (match: Match): boolean =>
    match.end - match.first === 1 &&
    /^(?:no|none|nobody|nothing)$/.test(wordAt(match.first)) &&
    /^(?:with|at|for|of|to|by|from|in|having|has|had)$/.test(wordAt(match.first - 1)) &&
    text.tokenSentence[match.first - 1] === match.sentence

  const gapAfter = (token: number): string => {
    const block = text.document.blocks[text.tokenBlock[token] ?? -1]
    return block?.text.slice(text.tokenEnd[token], text.tokenStart[token + 1]) ?? ''
  }

  /** Where the reach of what denies what follows ends: at a comma; "refusing mediation does not end it" at the verb of which it is the subject. */
  const reachOf = ({ clauses, at, firstToken }: Clauses, match: Match): number => {
    const end = phraseEnd(match.end)
    const own = at[match.first - firstToken] ?? 0
    if (clauses[own]?.first !== match.first || !wordAt(match.first).endsWith('ing')) return end
    for (let token = match.end; token < end; token++)
      if (at[token - firstToken] === own && auxiliaries.has(wordAt(token))) return token
    return end
  }

  /** The end of the phrase that begins at a token: the next comma, or the end of the sentence. */
  const phraseEnd = (from: number): number => {
    const end = text.sentences[text.tokenSentence[from] ?? -1]?.endToken ?? from
    let at = from
    while (at < end - 1 && !/[,;:()]/.test(gapAfter(at))) at++
    return at + 1
  }

  /** In "not by the manager but by a director" the denial ends at "but". */
  const contrastEnd = ({ clauses, at, firstToken }: Clauses, match: Match): number => {
    const own = at[match.first - firstToken] ?? 0
    const but = clauses.find(
      c => c.parent === own && c.kind === 'phrase' && c.first > match.first && wordAt(c.first) === 'but',
    )
    return but?.first ?? Number.POSITIVE_INFINITY
  }

  /** "Cannot be changed unless you agree", "no decision before you are heard", "nobody other than HR". */
  const isLifted = (all: Clauses, match: Match, sentence: number): boolean => {
    const { clauses, at, firstToken } = all
    const none = /^(?:no|nobody|none|never|nothing|neither)$/.test(wordAt(match.first))
    const bars = /^(?:may|can|must|will|should|shall)$/.test(wordAt(match.first - 1))
    const own = at[match.first - firstToken] ?? 0
    return (lifted.get(sentence) ?? []).some(l => {
      const conditional = /^(?:unless|until|without)$/.test(wordAt(l.first))
      const theirs = at[l.first - firstToken] ?? 0
      if (l.first < match.end) return false
      // "None goes unrecorded" lifts in its own clause, a condition or a relative from the next one as well.
      const reaches = conditional || /^(?:except|other|before|save|apart|who|that|which)$/.test(wordAt(l.first))
      if (reaches && (none || (conditional && bars))) return theirs === own || clauses[theirs]?.parent === own
      return (none || isWithout(l)) && isWithinReach(all, match, l)
    })
  }

  const applies = (n: Negator, own: number, { at, firstToken }: Clauses, hit: Place): boolean => {
    if (n.subject?.clause === own) return hit.end <= n.subject.end
    if (at[n.first - firstToken] !== own) return false
    if (n.reach === 'before') return hit.end <= n.end
    if (n.reach === 'after') return n.first <= hit.first && hit.first < n.until
    if (n.until === Number.POSITIVE_INFINITY) return true
    return n.end <= hit.first && hit.first < n.until
  }

  /** "Poverty is not a characteristic but has been considered": the subject is also that of a clause that is not denied. */
  const goesOn = (all: Clauses, sentence: number, own: number, n: Negator, hit: Place): boolean =>
    n.reach === 'clause' &&
    hit.end <= n.first &&
    all.clauses.some(
      (c, i) =>
        c.kind === 'main' &&
        c.parent === own &&
        c.first > n.first &&
        wordAt(c.first) === 'but' &&
        auxiliaries.has(wordAt(c.first + 1)) &&
        !negatorsOf(all, sentence).some(other => all.at[other.first - all.firstToken] === i),
    )

  /** "Counselling is for HR and is outside this policy": where the subject ends that a denied clause shares with the one before it. */
  const sharedSubject = ({ clauses, at, firstToken }: Clauses, match: Match): Negator['subject'] => {
    const { kind, parent, first } = clauses[at[match.first - firstToken] ?? 0] ?? { first: 0, parent: -1 }
    if (kind !== 'main' || parent < 0 || wordAt(first) !== 'and' || !auxiliaries.has(wordAt(first + 1))) return
    let end = clauses[parent]?.first ?? first
    while (end < first && !(at[end - firstToken] === parent && auxiliaries.has(wordAt(end)))) end++
    return { clause: parent, end }
  }

  const denialIn = (clauses: Clauses, sentence: number, own: number, hit: Place, asked: (denial: Place) => boolean) =>
    negatorsOf(clauses, sentence).find(
      n =>
        applies(n, own, clauses, hit) &&
        !(asked(n) && !liesInside(n, leftUndone.get(sentence))) &&
        !goesOn(clauses, sentence, own, n, hit),
    )

  /** "We do not only use …": where it is "only" that is asked for, the "not" takes it away. */
  const notOnly = (sentence: number, { first }: Place): Match | undefined =>
    /^(?:only|solely|exclusively)$/.test(wordAt(first)) && /^(?:not|never)$/.test(wordAt(first - 1))
      ? { first: first - 1, end: first, sentence }
      : undefined

  const denialAt = (
    all: Clauses,
    sentence: number,
    token: number,
    hit: Place,
    asked: (denial: Place) => boolean,
  ): Match | undefined => {
    let own = all.at[token - all.firstToken] ?? 0
    let found: Match | undefined
    for (let depth = 0; own >= 0 && depth < 8; depth++) {
      const clause = all.clauses[own]
      if (!clause) return found
      // "If you are not satisfied" and "a manager who was not involved" tell which case or which person.
      const restricts = clause.kind === 'condition' || (clause.kind === 'relative' && !gapBefore(clause.first))
      const here = restricts ? undefined : denialIn(all, sentence, own, hit, asked)
      found = here && found ? undefined : (here ?? found)
      if (clause.kind === 'main' || clause.kind === 'condition') return found
      if (clause.kind === 'relative') {
        const parent = negatorsOf(all, sentence).find(
          n => all.at[n.first - all.firstToken] === clause.parent && existential(n) && !asked(n),
        )
        if (found || !parent || parent.end > clause.first) return found
        // "There is no stage at which we do not ask" says that we ask at each.
        return denialIn(all, sentence, own, hit, asked) ? undefined : parent
      }
      if (clause.kind === 'phrase' && wordAt(clause.first) === 'but') return found
      own = clause.parent
    }
    return found
  }

  const gapBefore = (token: number): boolean => token > 0 && /[,(–—-]/.test(gapAfter(token - 1))

  /** "There is no way by which …", "do not have a manager who …", "have not a group where …". */
  const existential = (n: Negator): boolean =>
    n.reach === 'clause' &&
    (/^(?:no|none)$/.test(wordAt(n.first)) ||
      (/^(?:nobody|nothing)$/.test(wordAt(n.first)) &&
        /^(?:have|has|had|is|are|was|were)$/.test(wordAt(n.first - 1))) ||
      /^(?:have|exist|offer|provide)$/.test(wordAt(n.end)) ||
      (/^(?:have|has|is|are)$/.test(wordAt(n.first - 1)) && /^(?:an?|any)$/.test(wordAt(n.end))))

  return {
    denial: (clauses, sentence, hit, asked) =>
      notOnly(sentence, hit) ??
      denialAt(clauses, sentence, hit.first, hit, asked) ??
      (hit.end - 1 > hit.first ? denialAt(clauses, sentence, hit.end - 1, hit, asked) : undefined),
    ofLeadIn: (clauses, leadIn, item) => {
      const end = text.sentences[leadIn]?.endToken ?? 0
      if (end === 0) return undefined
      const found = denialAt(clauses, leadIn, end - 1, { first: end, end }, () => false)
      if (!found) return undefined
      // "We will not: – tolerate racism": what is denied stands in the item.
      const open = end - found.end <= 2
      return open && protects(found, text.tokenSentence[item] ?? -1, item) ? undefined : found
    },
  }
}
