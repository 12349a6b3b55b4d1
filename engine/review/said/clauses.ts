import type { Text } from '../../text/text.ts'
import {
  adverbs,
  asking,
  auxiliaries,
  conditions,
  conjunctions,
  determiners,
  places,
  pronouns,
  questions,
  relatives,
  sayingBefore,
} from './grammar.ts'

/**
 * A finite clause or a phrase that hangs on one. `main` stands alone; `relative` and `condition` say which or when; `content` is what
 * somebody says, thinks or ensures ("that …", "whether …"); `phrase` has no verb of its own and is part of the clause before it.
 */
export interface Clause {
  readonly kind: 'main' | 'relative' | 'condition' | 'content' | 'phrase'
  /** The index of the clause that this one hangs on, or -1. */
  readonly parent: number
  /** It has an auxiliary or a subject with a verb of its own. */
  readonly finite: boolean
  /** Its first token. A main clause may go on after a clause inside it. */
  readonly first: number
}

/** The clauses of one sentence; `at[token - firstToken]` is the index of the clause of a token. */
export interface Clauses {
  readonly clauses: readonly Clause[]
  readonly at: Int32Array
  readonly firstToken: number
}

interface Open {
  kind: Clause['kind']
  parent: number
  finite: boolean
  readonly first: number
  /** It was opened by a bracket, which also ends it. */
  readonly bracket: boolean
}

/** How many words a subject may have between its first word and its auxiliary: "the manager of the other team will". */
const longestSubject = 8
/** A condition without a verb ends at the first comma, if it is as short as "where appropriate" or "if need be". */
const shortCondition = 5
/** In words: by here a relative with "that" has given way to the verb of its sentence. */
const longestRelative = 10
/** In words: a condition has its subject and verb by here, so that a pronoun with its auxiliary begins the main clause. */
const shortSubject = 4

/**
 * Cuts a sentence into clauses in one pass. `fixed` tells tokens that are part of a fixed expression ("where possible") and begin no
 * clause. Knows no parts of speech: a clause begins where punctuation or a joining word is followed by a subject with its auxiliary,
 * and one inside another ends at its comma, its bracket, or where the outer clause takes up its auxiliary.
 */
export function clausesOf(text: Text, sentence: number, fixed: (token: number) => boolean): Clauses {
  const place = text.sentences[sentence]
  const firstToken = place?.firstToken ?? 0
  const count = (place?.endToken ?? 0) - firstToken
  const block = text.document.blocks[place?.block ?? -1]?.text ?? ''
  const words = text.tokenWord.slice(firstToken, firstToken + count)
  const gaps = words.map((_, i) =>
    i === 0 ? '' : block.slice(text.tokenEnd[firstToken + i - 1], text.tokenStart[firstToken + i]),
  )
  const at = new Int32Array(count)
  const clauses: Open[] = [{ kind: 'main', parent: -1, finite: false, first: firstToken, bracket: false }]
  let now = 0
  const current = () => clauses[now] as Open
  const open = (kind: Clause['kind'], i: number, parent = now, bracket = false) => {
    now = clauses.push({ kind, parent, finite: false, first: firstToken + i, bracket }) - 1
  }
  const leave = () => {
    now = Math.max(0, current().parent)
  }
  /** The clause that the current one is inside, past what stands in brackets or hangs on it. */
  const outermost = () => {
    while (current().parent >= 0 && !current().bracket && current().kind !== 'main') leave()
  }
  const inner = () => current().kind === 'relative' || current().kind === 'condition'

  for (let i = 0; i < count; i++) {
    const word = words[i] ?? ''
    const gap = gaps[i] ?? ''
    const before = words[i - 1] ?? ''
    if (gap.length > 1 || gap === '—' || gap === '–') {
      if (gap.includes(')') || gap.includes(']')) {
        for (let up = now; up > 0; up = clauses[up]?.parent ?? 0) {
          if (!clauses[up]?.bracket) continue
          now = up
          leave()
          break
        }
      }
      if (/[([]/.test(gap)) open('phrase', i, now, true)
      else if (/[;:]/.test(gap)) {
        outermost()
        const label = gap.includes(':') && !current().finite && current().parent < 0
        const before = now
        open(startsClause(words, gaps, i) ? 'main' : 'phrase', i, label ? -1 : now)
        // "Who hears it: a director will." A label is part of what follows it.
        if (label) Object.assign(clauses[before] as Open, { kind: 'phrase', parent: now })
      } else if (/\s[–—-]|[–—]/.test(gap)) {
        if (startsClause(words, gaps, i)) {
          outermost()
          open('main', i)
        } else if (current().kind === 'phrase' && !current().bracket && current().parent >= 0) leave()
        else open('phrase', i)
      } else if (gap.includes(',')) {
        if (inner() && (current().finite || i - (current().first - firstToken) < shortCondition)) outermost()
        if (current().finite && !conjunctions.has(word) && startsClause(words, gaps, i)) {
          outermost()
          open('main', i)
        }
      }
    }
    if (fixed(firstToken + i)) {
      at[i] = now
      continue
    }
    if (conjunctions.has(word) && i > 0 && i + 1 < count && !(word === 'so' && words[i + 1] === 'that')) {
      const next = words[i + 1] ?? ''
      const comma = gap.includes(',')
      if (auxiliaries.has(next) && !auxiliaries.has(before)) {
        if (!inner() || comma) {
          outermost()
          open('main', i)
        }
      } else if (word === 'nor' || word === 'but' || startsClause(words, gaps, i + 1)) {
        const whole = startsClause(words, gaps, i + 1) || word === 'nor'
        if (whole && (current().finite || comma)) {
          if (!inner() || current().finite) outermost()
          open('main', i)
        } else if (word === 'but') open('phrase', i)
      }
    } else if (conditions.has(word) && !(word === 'once' && !startsClause(words, gaps, i + 1))) {
      const kind =
        word === 'whether'
          ? 'content'
          : word === 'where' && gap === ' ' && places.test(before)
            ? 'relative'
            : 'condition'
      if (before !== 'as' && before !== 'or' && !(word === 'if' && before === 'even')) open(kind, i)
      else if (before === 'or' && inner()) current().finite = false
    } else if (word === 'whoever' || word === 'whomever') {
      open('relative', i)
      current().finite ||= takesVerb(words, i)
    } else if (relatives.has(word) && i > 0) {
      const preposition = i > 1 && /^(?:to|in|by|for|with|of|at|from|on|under|through)$/.test(before)
      if (preposition || before !== 'and') open(asking.test(before) ? 'content' : 'relative', i)
      current().finite ||= takesVerb(words, i)
    } else if (
      word === 'as' &&
      gap.includes(',') &&
      pronouns.has(words[i + 1] ?? '') &&
      auxiliaries.has(nextVerb(words, i + 2))
    ) {
      // "…, as we do not have enough of them" gives a reason, like "because".
      open('condition', i)
    } else if (
      word === 'as' &&
      gap.includes(',') &&
      determiners.has(words[i + 1] ?? '') &&
      !/^an?$/.test(words[i + 1] ?? '')
    ) {
      // "…, as every advert shows the salary".
      outermost()
      open('main', i)
      current().finite = true
    } else if (questions.has(word) && i > 0 && (startsClause(words, gaps, i + 1) || asksWhat(words, i))) {
      open('content', i)
    } else if (word === 'that' && i > 0 && i + 1 < count) {
      const next = words[i + 1] ?? ''
      if (auxiliaries.has(next)) {
        open('relative', i)
      } else if (tellsWhich(words, i)) {
        open('relative', i)
        current().finite = true
      } else if (before === 'so' || startsClause(words, gaps, i + 1)) {
        open('content', i)
        current().finite ||= before === 'so'
      }
    } else if (
      current().kind === 'condition' &&
      clauses[current().parent]?.finite === false &&
      i - (current().first - firstToken) >= shortSubject &&
      pronouns.has(word) &&
      auxiliaries.has(nextVerb(words, i + 1))
    ) {
      // "Where the complaint concerns your manager it is sent …": the main clause begins without a comma.
      outermost()
    } else if (inner() && current().finite && i > 0) {
      // The outer clause takes up its subject or its auxiliary.
      const owned = /^(?:had|have|has)$/.test(before) && /^(?:is|are|was|were|will)$/.test(word)
      const verb = auxiliaries.has(word) && (owned || !auxiliaries.has(before)) && !adverbs.has(before)
      const joined = conjunctions.has(before)
      const subject =
        clauses[current().parent]?.finite === false && pronouns.has(word) && auxiliaries.has(nextVerb(words, i + 1))
      if (subject || (verb && !joined && !pronouns.has(before))) {
        const inside = now
        const from = verb ? subjectBefore(words, gaps, i, (current().first ?? 0) - firstToken) : i
        const kind = current().kind
        outermost()
        if (kind === 'condition') for (let j = from; j < i; j++) if (at[j] === inside) at[j] = now
      }
    }
    if (auxiliaries.has(word)) current().finite = true
    else if (
      pronouns.has(word) &&
      /^[a-z']+$/.test(words[i + 1] ?? '') &&
      !gaps[i + 1]?.includes(',') &&
      // "Talking it through has not worked": what is talked through is no subject. Nor is the number in "one in five residents".
      !before.endsWith('ing') &&
      !(word === 'one' && isCounted(words[i + 1] ?? ''))
    ) {
      if (current().kind !== 'main' || i === current().first - firstToken) current().finite = true
    }
    at[i] = now
  }
  return { clauses, at, firstToken }
}

/**
 * Whether "that" tells which thing is meant ("the editions that accompanied it are …", "the fund that we had is …") and not what
 * somebody says or ensures. A second verb follows soon.
 */
function tellsWhich(words: readonly string[], that: number): boolean {
  const [before = '', next = '', verb = ''] = [words[that - 1], words[that + 1], words[that + 2]]
  if (sayingBefore.has(before)) return false
  const owned =
    pronouns.has(next) &&
    (/^(?:had|have|has|use|offer|run|ran|gave|give|made|held|hold)$/.test(verb) || /ed$/.test(verb))
  if (!owned && !/(?:[^e]ed|^(?:gave|came|ran|held|met|took|made|paid|led|sat|kept|set|went|did))$/.test(next))
    return false
  for (let at = that + (owned ? 3 : 2); at < Math.min(words.length, that + longestRelative); at++) {
    const word = words[at] ?? ''
    const prior = words[at - 1] ?? ''
    if (conjunctions.has(word) || relatives.has(word) || questions.has(word) || conditions.has(word) || word === 'that')
      return false
    if (auxiliaries.has(word)) return !pronouns.has(prior)
  }
  return false
}

/** Whether what follows "one" is what is counted ("one in five", "one suggestion will not do") and no verb of which "one" is the subject. */
function isCounted(next: string): boolean {
  return next === 'in' || (!auxiliaries.has(next) && !adverbs.has(next) && !/(?:[^s]s|ed)$/.test(next))
}

/** "What would put it right": the question word is itself the subject. */
function asksWhat(words: readonly string[], at: number): boolean {
  return words[at] === 'what' && /^(?:would|should|could|can|may|might|will|must)$/.test(words[at + 1] ?? '')
}

/** Whether a subject with its auxiliary or a pronoun with a verb begins here. */
function startsClause(words: readonly string[], gaps: readonly string[], from: number): boolean {
  const word = words[from] ?? ''
  const next = words[from + 1] ?? ''
  if (conditions.has(word) || relatives.has(word) || questions.has(word)) return false
  if (word === 'that' && (pronouns.has(next) || determiners.has(next))) return false
  if (pronouns.has(word)) return next !== '' && !gaps[from + 1]?.includes(',') && !conjunctions.has(next)
  if (auxiliaries.has(word)) return false
  const end = Math.min(words.length, from + longestSubject)
  for (let i = from; i < end; i++) {
    const here = words[i] ?? ''
    if (i > from && (gaps[i] ?? '').trim() !== '' && /[,;:()–—]/.test(gaps[i] ?? '')) return false
    if (auxiliaries.has(here)) return i > from
    if (i > from && (conditions.has(here) || relatives.has(here) || here === 'that' || here === 'to')) return false
  }
  return false
}

/** Whether a relative has its verb at once ("who complains") and not a subject or an auxiliary ("which you may", "who will"). */
function takesVerb(words: readonly string[], at: number): boolean {
  let next = at + 1
  while (adverbs.has(words[next] ?? '')) next++
  const word = words[next] ?? ''
  return word !== '' && !auxiliaries.has(word) && !pronouns.has(word) && !determiners.has(word)
}

/** The next word that is not an adverb. */
function nextVerb(words: readonly string[], from: number): string {
  let at = from
  while (adverbs.has(words[at] ?? '')) at++
  return words[at] ?? ''
}

/** Where the subject of an auxiliary begins: at its article or pronoun, at most so many words before it. */
function subjectBefore(words: readonly string[], gaps: readonly string[], verb: number, least: number): number {
  for (let i = verb - 1; i > least + 1 && verb - i <= longestSubject; i--) {
    if (determiners.has(words[i] ?? '') || pronouns.has(words[i] ?? '')) return i
    if (/[,;:()]/.test(gaps[i] ?? '')) return i
  }
  return verb
}
