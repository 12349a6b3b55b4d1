import { canonicalWord } from './tokens.ts'

/** Past and participle of verbs that do not form them with -ed. */
const irregularVerbs: ReadonlyMap<string, readonly string[]> = new Map(
  `bear bore borne, beat beat beaten, become became become, begin began begun, bend bent, bind bound, break broke broken,
  bring brought, build built, buy bought, catch caught, choose chose chosen, come came come, cost cost, cut cut, deal dealt,
  do did done, draw drew drawn, drive drove driven, eat ate eaten, fall fell fallen, feel felt, fight fought, find found,
  forbid forbade forbidden, forget forgot forgotten, forgive forgave forgiven, get got gotten, give gave given, go went gone,
  grow grew grown, have had, hear heard, hide hid hidden, hit hit, hold held, hurt hurt, keep kept, know knew known,
  lay laid, lead led, leave left, let let, lie lay lain, lose lost, make made, mean meant, meet met, pay paid, put put, read read,
  rise rose risen, run ran run, say said, see saw seen, seek sought, sell sold, send sent, set set, shake shook shaken,
  show showed shown, shut shut, sit sat, speak spoke spoken, spend spent, split split, spread spread, stand stood, stick stuck,
  strike struck stricken, swear swore sworn, take took taken, teach taught, tell told, think thought,
  throw threw thrown, understand understood, wear wore worn, win won, wind wound, write wrote written`
    .split(',')
    .map(row => row.trim().split(/\s+/))
    .map(([base = '', ...forms]): [string, readonly string[]] => [base, forms]),
)

/** All forms of words that follow no rule. */
const wholly: ReadonlyMap<string, readonly string[]> = new Map([
  ['be', ['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being']],
  ['have', ['have', 'has', 'had', 'having']],
  ['person', ['person', 'persons', 'people']],
  ['child', ['child', 'children']],
  ['life', ['life', 'lives']],
  ['wife', ['wife', 'wives']],
  ['half', ['half', 'halves']],
  ['self', ['self', 'selves']],
  ['criterion', ['criterion', 'criteria']],
  ['medium', ['medium', 'mediums', 'media']],
])

const before = /^(?:re|over|under|with|up|out|mis|fore|un)(?=\w{2,})/
/** Verbs of more than one syllable whose last letter is doubled, and those that end in -l. */
const doubling =
  /^(?:admit|allot|begin|commit|compel|confer|control|defer|deter|equip|excel|expel|forbid|forget|infer|occur|omit|patrol|permit|prefer|propel|rebel|rebut|recur|refer|regret|remit|submit|transfer|transmit|upset|fulfil|enrol|cancel|channel|counsel|equal|fuel|initial|label|level|marshal|model|signal|total|travel|program|outrun|rerun|offset|reset)$/

/**
 * The forms of a word, canonical: of a verb those with -s, -ed and -ing, of a noun the plural, with the irregular ones of common
 * words: "write" gives write, writes, writing, wrote, written. Forms that no writer uses ("policied") do no harm.
 */
export function inflectionsOf(base: string): readonly string[] {
  const word = base.toLowerCase()
  return [...new Set(formsOf(word).map(canonicalWord))]
}

function formsOf(word: string): readonly string[] {
  const whole = wholly.get(word)
  if (whole !== undefined) return whole
  if (/(?:^|[^u])man$/.test(word) && word !== 'human') {
    return [word, `${word.slice(0, -2)}en`, ...(word === 'man' ? ['mans', 'manned', 'manning'] : [])]
  }
  if (/sis$/.test(word)) {
    return [word, `${word.slice(0, -2)}es`]
  }
  const past = pastOf(word) ?? [regularPast(word)]
  return [word, withS(word), ...past, withIng(word)]
}

function pastOf(word: string): readonly string[] | undefined {
  const own = irregularVerbs.get(word)
  const head = own === undefined ? (before.exec(word)?.[0] ?? '') : ''
  if (own !== undefined || head === '') return own
  return irregularVerbs.get(word.slice(head.length))?.map(form => head + form)
}

function withS(word: string): string {
  if (/(?:s|x|z|ch|sh|[^aeiou]o)$/.test(word)) return `${word}es`
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}

function regularPast(word: string): string {
  if (word.endsWith('e')) return `${word}d`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ied`
  return `${doubles(word)}ed`
}

function withIng(word: string): string {
  if (word.endsWith('ie')) return `${word.slice(0, -2)}ying`
  if (/[^eoy]e$/.test(word) && word.length > 2) return `${word.slice(0, -1)}ing`
  return `${doubles(word)}ing`
}

/** The word with its last letter twice where an ending doubles it: plan, planning; refer, referring. */
function doubles(word: string): string {
  const short = /^[^aeiou]*(?:[aeiou]|qui)[^aeiouwxy]$/.test(word)
  return short || doubling.test(word) ? word + word.slice(-1) : word
}
