import { commonWords } from './common-words.ts'

/** Endings that make another word of the same family, also where the prefix stops inside one: "complain-t", "accessib-le". */
const endings =
  /^(?:['’]?s|es|i?ed|d|e|i?er|ers|or|ors|r|rs|i?est|i?ng|ings|st|ion|ions|at(?=ion|or|e|ing|ed|ive)|ate|it|ive|a?b?le|bly|ably|i?bility|i?lity|ment|ments|ness|al|als|ial|ual|ly|ally|ity|ities|ilit(?=y|ies)|y|ies|ying|ants?|ances?|ancy|ents?|ences?|ency|full?y?|less|ists?|ism|ics?|ical|i?[sz](?=e|ed|es|ing|ation|er)|ship|ships|hood|age|ages|ary|ory|ures?|ees?|en|ens|i?ous|uous|ty|ties|t|ts|th|ths|[bcdglmnprstvxz](?=ed|ing|er|or|es|ion|ies|y|le|ic|ity|ent|ive)|[st]ion|[st]ions|ix|ices|ves|ving|ve|nce|nt|nts|nal|ality|ially|ably|m|a|an|n|f|x|us|i?ble|iv(?=it)|ptions?|on|ons|ce|ces|cy|ia|ics?|icians?|ily|men?t|d?ful|ee|dge)*$/

/** Common words of one family of sound and another of sense: a prefix that takes two of a line takes what it should not. */
const lookAlikes = [
  'company|companion',
  'policy|police',
  'general|generous|generate',
  'universe|university|universal',
  'commit|committee',
  'department|departure',
  'several|severe',
  'important|import',
  'even|event|evening|eventual',
  'author|authority',
  'minor|minority',
  'internal|internet|international',
  'part|party|partner|particle|partial|particular',
  'organ|organise|organism|organic',
  'confer|conference',
  'confident|confidential',
  'consist|consistent',
  'direct|directory',
  'form|formal|former|formula|format',
  'human|humane',
  'ident|identity|identical',
  'institute|institution',
  'nation|native|nature',
  'refer|referee|referendum',
  'respect|respective',
  'secret|secretary',
  'serve|service|servant',
  'suit|suite|suitcase',
  'tend|tender|tendency',
  'term|terminal',
  'train|traitor',
  'person|personnel|personality',
  'equip|equity',
  'differ|difficult',
  'order|ordinary',
  'invest|investigate',
  'host|hostile|hostel',
  'list|listen',
  'sign|significant|signal',
  'post|posture',
  'use|user|usual',
  'will|willing',
  'stage|stagger',
  'state|statement|station|status|statistic|statute',
  'account|accountant',
  'relate|relative',
  'exam|example|examine',
  'second|secondary',
  'mean|meaning|meantime',
].map(line => line.split('|'))

const common = new Set(commonWords)
const isCommon = (word: string) => common.has(word) || common.has(word.replace(/(?:s|ed|ing)$/, ''))
/** In letters; what follows a prefix and is a word makes a compound of the same sense: "check-list", "work-place". */
const shortestPart = 3

/**
 * Of the words that begin with a prefix those that are of another family than it: their rest is no ending, or they only look like
 * others that begin with it too.
 */
export function strangersTo(prefix: string, words: readonly string[]): string[] {
  const strange = words.filter(word => {
    if (!word.startsWith(prefix)) return false
    const rest = word.slice(prefix.length)
    return !endings.test(rest) && !(rest.length >= shortestPart && isCommon(rest))
  })
  const alike = lookAlikes.map(line => line.filter(word => word.startsWith(prefix))).filter(line => line.length > 1)
  return [...new Set([...strange, ...alike.flat()])].filter(word => word !== prefix)
}
