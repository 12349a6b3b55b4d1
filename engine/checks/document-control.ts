import type { Subject } from '../review/subject.ts'
import { type ControlEntry, dayOf } from './control-entry.ts'
import { controlProse } from './control-prose.ts'
import { datesIn } from './dates.ts'
import { isBlankValue } from './is-blank-value.ts'
import { type LabelledValue, labelledValues } from './labelled-values.ts'
import { oncePer } from './once-per.ts'

/** What a document says of its own control, under labels in any layout and in sentences, in reading order. */
export const documentControl = oncePer((subject: Subject): readonly ControlEntry[] => {
  const own = labelledValues(subject).filter(
    ({ kind, at }) =>
      kind !== 'version' || !ofAnother.test(subject.document.blocks[at.block]?.text.slice(0, at.start) ?? ''),
  )
  const labelled = own.flatMap(value => entriesOf(value, subject.asAt))
  const said = new Set(labelled.map(entry => `${entry.kind} ${entry.evidence.block}`))
  const prose = controlProse(subject).filter(entry => !said.has(`${entry.kind} ${entry.evidence.block}`))
  return [...labelled, ...prose].sort(
    (a, b) => a.evidence.block - b.evidence.block || a.evidence.start - b.evidence.start,
  )
})

/** The version of what a document was made from is not its own. */
const ofAnother = /\b(?:adapted|adopted|derived|taken) from\b|\bbased on\b/i

function entriesOf({ kind, label, value, at, ofRows }: LabelledValue, asAt: string): ControlEntry[] {
  if (isBlankValue(value)) return []
  const about = { label: label.quote, history: ofRows > 1, evidence: { ...at, basis: 'check' as const } }
  if (kind === 'version') {
    const version = /^\W{0,2}(v?\d+(?:\.\d+)*[a-z]?)\b/i.exec(value)?.[1] ?? /^[\w.]+$/.exec(value)?.[0]
    return version === undefined ? [] : [{ ...about, kind, value: version }]
  }
  const first = (value.split(/[·•|\t\n;]|\s[–—]\s/)[0] ?? '').trim()
  if (kind === 'owner') return isName(first) ? [{ ...about, kind, value: first }] : []
  const said = /^(.{0,80}?\d\w*)\.\s+\p{Lu}/u.exec(value)?.[1] ?? value
  const date = datesIn(said, asAt, 'with-years').at(kind === 'review-due' ? -1 : 0)
  if (kind !== 'approver') return date ? [{ ...about, kind, value: first, ...dayOf(date) }] : []
  if (isDateAlone(first)) return date ? [{ ...about, kind: 'approved-on', value: first, ...dayOf(date) }] : []
  return isName(first) ? [{ ...about, kind, value: first, ...dayOf(date) }] : []
}

/** Whether words can name a person, a post or a body: letters, and not a whole sentence. */
function isName(value: string): boolean {
  return /\p{L}{2}/u.test(value) && value.split(/\s+/).length <= 25 && !/^(?:no|yes|none)$/i.test(value)
}

function isDateAlone(value: string): boolean {
  return /^\W*(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|q\d)/i.test(value)
}
