/** Words that are spelt in two ways, American or older first. Names of the same thing only. */
const variants: ReadonlyMap<string, string> = new Map(
  `judgment judgement, judgments judgements, acknowledgment acknowledgement, acknowledgments acknowledgements, center centre,
  centers centres, centered centred, centering centring, program programme, programs programmes, defense defence, defenses defences,
  offense offence, offenses offences, gray grey, fulfill fulfil, fulfills fulfils, fulfillment fulfilment, enroll enrol,
  enrolls enrols, enrollment enrolment, enrollments enrolments, skillful skilful, willful wilful, willfully wilfully,
  installment instalment, installments instalments, aging ageing, whilst while, amongst among`
    .split(',')
    .map((pair): [string, string] => {
      const [other = '', ours = ''] = pair.trim().split(/\s+/)
      return [other, ours]
    }),
)

const our =
  /^(anti|de|dis|en|mis|non|over|re|un|under)?(arm|behavi|cand|clam|col|demean|endeav|fav|flav|glam|harb|hon|hum|lab|neighb|od|ranc|rig|rum|sav|splend|tum|val|vap|vig)or/
const doubled =
  /^(cancel|channel|counsel|equal|fuel|initial|label|level|marshal|model|signal|total|travel)(ed|ing|er|ers|or|ors)$/

/**
 * The spelling in which words are compared: -ise and -yse, -our, centre, counselling. Takes and returns lower case. The
 * beginning of a word is changed as the whole word is, so that phrases such as "organiz*" still find what they should. Words that
 * happen to meet ("prize" and "prise") do so in phrases and documents alike.
 */
export function oneSpelling(word: string): string {
  if (word.length < 4) return word
  const known = variants.get(word)
  if (known !== undefined) return known
  let spelt = word
  if (spelt.includes('z')) spelt = spelt.replace(/(?<=[iy])z/g, 's')
  if (spelt.includes('or')) spelt = spelt.replace(our, '$1$2our')
  if (spelt.startsWith('practis')) return `practic${spelt.slice(7)}`
  if (spelt.startsWith('licens')) return `licenc${spelt.slice(6)}`
  if (spelt.startsWith('enquir')) return `inquir${spelt.slice(6)}`
  return spelt.replace(doubled, '$1l$2')
}
