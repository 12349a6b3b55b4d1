/** The closed classes of English words by which clauses are told apart. Folded words: lower case, straight apostrophe. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that carry a finite verb. */
export const auxiliaries = set(
  "will would shall should can could may might must ought cannot can't won't wouldn't shan't shouldn't couldn't mustn't mightn't needn't is isn't are aren't am was wasn't were weren't has hasn't have haven't had hadn't do don't does doesn't did didn't",
)

/** Words that can be a subject by themselves. */
export const pronouns = set(
  'i you he she it we they anyone anybody everyone everybody nobody someone somebody nothing there this these those none neither either both each all one',
)

/** Words that begin a noun. */
export const determiners = set(
  'a an the this that these those your our their his her its my any each every all no some another both either neither such',
)

/** Words that begin a clause which says when, where or on what condition. */
export const conditions = set(
  'if unless when whenever where wherever while whilst although though because until once whether whereas',
)

/** Words that begin a clause about the noun before them. */
export const relatives = set('who whom whose which')

/** Words that join clauses or parts of one. */
export const conjunctions = set('and but or nor so yet')

/** Words that may stand between an auxiliary and its verb. */
export const adverbs = set(
  'not never also always then still ever only just either both now normally usually generally ordinarily automatically themselves himself herself itself yourself therefore however otherwise in fact',
)

/** Whether a word is a pronoun and an auxiliary in one: "we'll", "they've". */
export function startsWithSubject(word: string): boolean {
  return /^(?:i|you|he|she|it|we|they|there|that)'(?:ll|re|ve|d|m)$/.test(word)
}
