import { decisionLabels } from '../../engine/labels/decision-states.ts'
import { strengthLabels } from '../../engine/labels/strengths.ts'
import { VerdictMark } from '../verdicts/verdict-mark.tsx'
import type { Entry } from './entries.ts'
import { type MatchedWords, matchedWords } from './matched-words.ts'
import { usePassages } from './passages-context.tsx'

interface Properties {
  readonly entry: Entry
  readonly open: boolean
  /** The list is one stop of the Tab key: this row is it. */
  readonly isTabStop: boolean
  /** What is searched for. */
  readonly query: string
  readonly choose: () => void
}

/** A finding at a glance: its verdict and name, how binding it is, what was found in one sentence, and what was decided. */
export function FindingRow({ entry, open, isTabStop, query, choose }: Properties) {
  const { quoted } = usePassages()
  const { verdict, title, decision, finding } = entry
  const state = decision?.state ?? 'open'
  const shownTitle = finding?.kind === 'wording' ? quoted(entry, title) : title
  const inTitle = shownTitle === title && title.length < mostMarked ? matchedWords([title], query) : undefined
  return (
    <button
      type="button"
      className="row"
      tabIndex={isTabStop ? 0 : -1}
      aria-expanded={open}
      data-state={state}
      data-entry={entry.id}
      onClick={choose}
    >
      <VerdictMark verdict={verdict} />
      <span className="row-title">
        {inTitle ? <Marked {...inTitle} /> : shownTitle}
        {decision?.note ? <span className="quiet"> · note</span> : null}
      </span>
      {state === 'open' ? null : (
        <span className="state" data-state={state}>
          {decisionLabels[state]}
        </span>
      )}
      {open ? null : <RowSaid entry={entry} query={inTitle ? '' : query} />}
    </button>
  )
}

/** In a longer title the words found are shown with those around them. */
const mostMarked = 60

function Marked({ before, match, after }: MatchedWords) {
  return (
    <>
      {before}
      <mark>{match}</mark>
      {after}
    </>
  )
}

/** The second line: how binding, and what was found; in a search instead the words that it found. */
function RowSaid({ entry, query }: Pick<Properties, 'entry' | 'query'>) {
  const { quoted } = usePassages()
  const { strength, sentence, title, texts } = entry
  const found = matchedWords(texts, query)
  if (found && quoted(entry, found.match) === found.match) {
    return (
      <span className="row-said">
        <Marked {...found} />
      </span>
    )
  }
  const said = [strength ? strengthLabels[strength] : '', sentence === title ? '' : sentence].filter(one => one !== '')
  return said.length === 0 ? null : <span className="row-said">{said.join(' · ')}</span>
}
