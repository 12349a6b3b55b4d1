/** The closed classes of English words by which clauses are told apart, as canonical words of tokens. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that carry a finite verb. */
export const auxiliaries = set(
  'will would shall should can could may might must ought is are am was were has have had do does did',
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

/** Words that begin what somebody asks, says or explains, before a subject with its verb. */
export const questions = set('how what why')

/** Verbs after which "who" and "which" ask, and do not say which person or thing is meant. */
export const asking =
  /^(?:monitor|record|know|knows|decid|say|says|tell|ask|show|check|explain|choos|consider|count|track|see|sees|report|analys|review|measur|understand|look at)\w*$/

/** Nouns after which "where" says which one is meant, and not in which case. */
export const places =
  /^(?:groups?|spaces?|places?|rooms?|sessions?|forums?|networks?|circles?|settings?|areas?|events?|workshops?|services?)$/
/** Words after which "that" begins what is said, thought, ensured or the case. */
export const sayingBefore = set(
  'so it is be was say says said saying state states stated stating ensure ensures ensuring know knows knew knowing believe believes believed agree agrees agreed mean means meant show shows showed shown think thinks thought hope hopes hoping expect expects expected tell tells told you them us people staff someone anyone everyone sure clear important vital essential necessary crucial right good helpful likely unlikely possible true sorry confident certain satisfied concerned recognise recognises recognised acknowledge acknowledges accept accepts accepted fact view aware evidence risk belief idea principle aim assumption reason grounds ground condition requirement rule decision finding proof sense promise promises provided decide decides decided find finds found report reports reported confirm confirms confirmed understand understands understood feel feels felt argue argues claim claims claimed concern declare declares note notes noted suggest suggests suggested assume assumes require requires required ask asks asked see sees check checks remember insist insists guarantee guarantees given now provide provides explain explains explained conclude concludes concluded recommend recommends recommended',
)
