import type { Subject } from '../review/subject.ts'
import { sectionOf } from '../text/lookups.ts'
import { spanOfSentence } from '../text/spans.ts'
import { type ControlEntry, dayOf } from './control-entry.ts'
import { datesIn, type FoundDate } from './dates.ts'
import { isBlankValue } from './is-blank-value.ts'

const itself =
  '(?:policy|procedure|document|guidance|guide|statement|standard|charter|code|plan|assessment|strategy|framework|handbook|scheme|programme|protocol|paper|booklet|terms of reference|terms)'
const thisPolicy = `(?:this|the|our) (?:[\\w-]+,? (?:and )?){0,4}?${itself}(?: and (?:procedure|plan|guidance))?`
const post = "((?:[\\w’'&/-]+,? ){0,9}[\\w’'&/-]+)"

/** Anything that one of the patterns below needs, so that most sentences are left at once. */
const hint =
  /\b(?:responsib|accountab|owner|own(?:s|ed)?\b|keep|kept|custod|look(?:s|ed)? |maintain|oversee|charge of|in charge|belongs|edition|version|issue \d|g(?:o|oes) (?:over|through)|read through|next time|agenda|in the care|rests?\b|approv|ratif|adopt|agreed|endors|passed|signed off|review|revis|renew|consider|check|examin|updat|refresh|comes?\b|expire|due\b|runs (?:until|to)\b|stop-and-look)/i

const owned: readonly RegExp[] = [
  new RegExp(
    `\\b${thisPolicy} (?:(?:is|are|remains|stays|sits|lies|rests|belongs) (?:\\w+ ){0,2}?(?:the responsibility of|(?:in|under) the (?:keeping|care|charge|hands|ownership) of|(?:owned|kept|held|maintained|looked after|overseen|managed|written) by)|(?:remains|stays|sits|lies|rests|belongs) (?:with|to)) ${post}`,
    'i',
  ),
  new RegExp(
    `\\b(?:responsibility|ownership|accountability) for (?:\\w+ ){0,4}?${thisPolicy} (?:rests|lies|sits|is|belongs|falls) (?:with|to|on) ${post}`,
    'i',
  ),
  new RegExp(
    `${post} (?:has|have|holds?) (?:overall |ultimate |lead )?responsibility for (?:[\\w-]+ ){0,8}?this (?:[\\w-]+ ){0,2}?${itself}\\b`,
    'i',
  ),
  new RegExp(
    `${post} (?:is|are) (?:the )?(?:(?:overall )?(?:keeper|owner|custodian|author|lead|sponsor) (?:of|for)|(?:\\w+ )?(?:responsible|accountable) for) (?:keeping |maintaining |reviewing |updating )?(?:this|the) (?:[\\w-]+ ){0,2}?${itself}\\b`,
    'i',
  ),
  new RegExp(
    `${post},? (?:owns?|keeps?|maintains?|looks? after|(?:is in|has) charge of|oversees?) (?:(?:this|these|our|the) (?:[\\w-]+ ){0,2}?(?:${itself}|rules)|it)\\b`,
    'i',
  ),
  new RegExp(`^\\W*${post}\\W+(?:accountable|responsible) for (?:this|the) (?:[\\w-]+ ){0,2}?${itself}\\b`, 'i'),
  new RegExp(
    `^\\W*it (?:belongs to|is (?:owned|kept|looked after|maintained|overseen) by|rests with|is in the (?:care|keeping|hands) of) ${post}`,
    'i',
  ),
]
/** Everybody is not an owner. */
const nobody =
  /^(?:all|each|every|any|a|an|we|you|they|he|she|it|who|staff|managers?|line managers?|employees?|the employer|everyone|everybody|supervisors?|those|and|if|when|where)\b/i

const verb = '(?:approved|ratified|adopted|agreed|endorsed|passed|signed off|accepted)'
const body =
  '(?:board|trustees|governors|directors|council|committee|cabinet|executive(?: group| team| committee)?|members|management|leadership team|court|senate|assembly|forum|panel|general meeting)'
const approvedBy = new RegExp(
  `\\b${verb}\\b(?: (?:at|in) [^.;]{0,30}?)? by (?:the |our )?((?:[\\w’'&/-]+ ){0,8}?[\\w’'&/-]+?)(?=,? (?:on|in|at|this|and)\\b|,|[.;]|$| \\d)`,
  'i',
)
const approved = new RegExp(
  `\\b((?:[\\w’'&-]+ (?:of )?){0,4}?${body})(?: of [\\w’' ]{2,30}?)? (?:have |has |had )?(?:formally )?${verb} (?:it|this|the (?:present|current)|the (?:[\\w-]+ ){0,3}?${itself}|the text)\\b`,
  'i',
)
const looking =
  '(?:review(?:ed|s)?|stop-and-look|revis(?:ed|es|ion)|renew(?:ed|al)|revisit(?:ed|s)?|look(?:ed|s)? (?:at )?(?:it )?(?:again|afresh)|consider(?:ed|s)? (?:it )?(?:again|afresh)|(?:checked|examined|discussed|considered|updated|refreshed|looked at|looked over|look again|looking again|check (?:it|this)(?: again| afresh)|look (?:at|over) (?:it|this) (?:again|afresh)|g(?:o|oes) (?:over|through) (?:it|this) again|agree (?:it|this) (?:again|afresh)))'
const ahead = new RegExp(
  `(?:[’']ll|\\b(?:intends? to|will|shall|must|should|is|are|be|due|to be|falls?|comes?|next|again|full))\\b[^.;:]{0,40}?\\b${looking}\\b|\\b(?:next|another|due for|up for|full) (?:review|revision|renewal)\\b|\\b(?:comes?|goes|returns?) (?:back )?(?:before|to) [^.;]{2,40}?(?= (?:each|every|in|on|by|again)\\b)|\\b(?:it|this (?:policy|plan|page)) comes? back (?=(?:in|on|by)\\b)|\\bback to the [^.;]{2,30}?(?= (?:in|on|by)\\b)|\\b(?:expires?|runs until|runs to|is valid until|lasts until|stands until|applies until)\\b|\\breviews (?:it|this|the ${itself})\\b|\\bg(?:o|oes) (?:over|through) (?:it|this) again\\b|\\bnext time is\\b|\\bits (?:next )?(?:review|renewal) (?:is|falls|on)\\b|\\bcomes? up for (?:review|renewal)\\b`,
  'i',
)
const aboutItself = new RegExp(
  `\\b${itself}\\b|\\b(?:it|its|this|which)\\b|\\bnext time is\\b|\\bagreed by\\b|^\\W*(?:to be|next|due|and due|full)\\b|\\bwe(?:[’']| wi)ll look again\\b`,
  'i',
)
const aboutOthers =
  /\b(?:appraisals?|salar\w+|pay|performance|statistics?|sanctions?|warnings?|suspension|objectives|targets|probation\w*|risk|your (?:work|progress|case|adjustments)|adjustments|decision|outcome|grievance is|case|data|figures|placements?|training plan|support plan|action plan|complaints? (?:is|are|will))\b/i

/** What sentences say of a document's control: "rests with", "in the keeping of", "adopted by the trustees on", "looked at again by". */
export function controlProse(subject: Subject): readonly ControlEntry[] {
  const { text, document, asAt } = subject
  return text.sentences.flatMap(({ block }, index): ControlEntry[] => {
    if (document.blocks[block]?.kind === 'contents') return []
    const span = spanOfSentence(text, index)
    const words = span.quote.slice(0, longestRead)
    const underApproval = approvalHeading.test(headingOf(subject, block))
    if (!underApproval && !hint.test(words)) return []
    const about = { history: false, evidence: { ...span, basis: 'check' as const } }
    const passed = underApproval ? bodyAndDay(words, asAt) : []
    return [...owners(words), ...versions(words), ...passed, ...approvals(words, asAt), ...nextReview(words, asAt)].map(
      said => ({
        ...said,
        ...about,
      }),
    )
  })
}

const approvalHeading = /\b(?:agreed|approved|approval|passed|adopted|adoption|ratified|signed off|sign-off)\b/i
const bodyFirst = new RegExp(`^\\W*(?:the |our )?((?:[\\w’'&-]+ (?:of )?){0,4}?${body})\\b,? (?:on|at|in)\\b`, 'i')

/** Under a heading such as "Who agreed this?": "The board, on 14 October 2026". */
function bodyAndDay(words: string, asAt: string): Said[] {
  const found = bodyFirst.exec(words)
  const [day] = found ? datesIn(words.slice(found[0].length, found[0].length + 60), asAt) : []
  return found && day ? [{ kind: 'approver', value: found[1] ?? '', label: found[0], ...dayOf(day) }] : []
}

/** The words of the heading above a block; '' where there is none. */
function headingOf({ document, text }: Subject, block: number): string {
  return document.blocks[text.sections[sectionOf(text, block)]?.heading ?? -1]?.text ?? ''
}

/** In UTF-16 units. A longer sentence is a list or a form, and its end says nothing of this. */
const longestRead = 1500

type Said = Omit<ControlEntry, 'history' | 'evidence'>

function owners(words: string): Said[] {
  for (const pattern of owned) {
    const found = pattern.exec(words)
    const value = ownerIn(found?.[1] ?? '')
    if (found && value !== '') return [{ kind: 'owner', value, label: found[0] }]
  }
  return []
}

const numbered =
  /\b(?:this|it|what you are reading) is (?:now )?(?:the |our )?(?:(?:edition|version|issue|revision) (?:no\.? |number )?(v?\d+(?:\.\d+)*)|(\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:edition|version|issue|revision)\b)/i

function versions(words: string): Said[] {
  const found = numbered.exec(words)
  const value = found?.[1] ?? found?.[2]
  return found && value !== undefined ? [{ kind: 'version', value, label: found[0] }] : []
}

/** The post in what was found, without the words after it; '' if it is nobody in particular. */
function ownerIn(found: string): string {
  const value = found
    .replace(/^(?:the|our) /i, '')
    .replace(
      /,? (?:and|who|which|for|at|on|in|as|from|to) (?:is|are|will|comes|must|all|any|it|the day|behalf|review)\b.*$/i,
      '',
    )
    .trim()
  return nobody.test(found) || isBlankValue(value) ? '' : value
}

/** "agreed at the trustees' meeting of 8 February 2026" */
const atMeeting = new RegExp(
  `\\b${verb} (?:at|in) (?:(?:a|the|our|their) )?((?:[\\w’'&-]+ ){0,5}?${body}[’']?s?[’']?) (?:(?:annual |general )*meeting )?(?:of |on |in |(?=\\d))`,
  'i',
)

function approvals(words: string, asAt: string): Said[] {
  const met = atMeeting.exec(words)
  const [day] = met ? datesIn(words.slice(met.index, met.index + met[0].length + 40), asAt) : []
  if (met && day && !otherMatter.test(words.slice(0, met.index)))
    return [{ kind: 'approver', value: (met[1] ?? '').replace(/[’']s?$/, ''), label: met[0], ...dayOf(day) }]
  const passive = approvedBy.exec(words)
  const active = passive ? null : approved.exec(words)
  const found = passive ?? active
  if (!found) return []
  const before = words.slice(Math.max(0, found.index - 60), found.index)
  const [date] = datesIn(words.slice(found.index, found.index + found[0].length + 60), asAt)
  const mine = new RegExp(`\\b(?:${thisPolicy}|it|this)\\b[^.;]{0,60}$`, 'i').test(before) || before.trim() === ''
  if (
    passive &&
    before.trim() !== '' &&
    (date ? otherMatter.test(before) : !mine || !/\b(?:was|were|has been|have been|is)\s(?:\w+ )?$/i.test(before))
  )
    return []
  const value = (found[1] ?? '').replace(/^(?:the|our) /i, '')
  if (value === '' || isBlankValue(value)) return []
  return [{ kind: 'approver', value, label: found[0], ...dayOf(date) }]
}

/** What else is approved by somebody on a day. */
const otherMatter =
  /\b(?:leave|request|absence|grievance|dismissal|expenses?|application|adjustments?|minutes|appointment)\b/i

function nextReview(words: string, asAt: string): Said[] {
  const found = ahead.exec(words)
  if (!found || !aboutItself.test(words) || aboutOthers.test(words)) return []
  const said = words.slice(found.index, found.index + found[0].length + 80)
  const date = datesIn(said, asAt).at(-1) ?? yearAhead(said, asAt)
  return date
    ? [{ kind: 'review-due', value: words.slice(found.index).trim(), label: `next ${found[0]}`, ...dayOf(date) }]
    : []
}

/** "Will be refreshed in 2027": the first year alone, if it is not over. */
function yearAhead(said: string, asAt: string): FoundDate | undefined {
  const [year] = /\b(?:in|by|during|before) 20\d\d\b/i.exec(said) ?? []
  return datesIn(year ?? '', asAt, 'with-years').find(({ until }) => until >= asAt)
}
