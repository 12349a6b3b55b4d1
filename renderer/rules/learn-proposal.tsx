import { Spinner } from '@fluentui/react-components'
import { lineChanges } from '../../engine/authoring/learn/line-changes.ts'
import { counted } from '../../engine/labels/counts.ts'
import type { WantedChange, WhatToLearn } from '../../host/bridge/contract/learning.ts'
import type { WouldChange } from '../../host/bridge/contract/workshop.ts'
import type { Proposal } from './use-learning.ts'

/** A change before it is used: in words, as the lines of the rule that differ, and what it would do in the documents. */
export function LearnProposal({ learn, proposal }: { readonly learn: WhatToLearn; readonly proposal: Proposal }) {
  const { wanted, texts, effect } = proposal
  if (wanted.kind === 'accept')
    return <p>“{wanted.phrase}” goes to the words that your organisation accepts. No rule flags it any more.</p>
  if (wanted.kind === 'off')
    return (
      <p>
        {learn.rule} is switched off for documents of the type {learn.type?.name}. It can be switched on again on its
        page.
      </p>
    )
  if (texts.length === 0) return <p>The rule knows this already. Nothing would change.</p>
  return (
    <>
      <p>{inWords(wanted.change)}</p>
      {texts.map(({ kind, name, before, after }) => (
        <section key={`${kind} ${name}`} aria-label={`${kind} ${name}`}>
          <p>
            {kind === 'rule' ? 'The rule' : 'The set of words'} <strong>{name}</strong> becomes:
          </p>
          <pre className="line-changes">
            {lineChanges(before, after).map((line, i) => (
              <span key={i} data-kind={line.kind}>
                {marks[line.kind]} {line.text}
                {'\n'}
              </span>
            ))}
          </pre>
        </section>
      ))}
      <h3>What would change</h3>
      {effect ? <Effect effect={effect} /> : <Spinner size="tiny" label="Looking through your documents" />}
    </>
  )
}

/** A change to a rule, told to somebody who does not read YAML. */
function inWords(change: WantedChange): string {
  const { rule } = change
  switch (change.kind) {
    case 'exception':
      return `${rule} no longer flags the words ${placeWords[change.where]} “${change.phrase}”. The sentence becomes an example that is not flagged.`
    case 'way':
      return `${rule} also takes “${change.phrase}” for what it asks. The passage becomes an example that covers it.`
    case 'member':
      return `Every rule that uses the set “${change.concept}” also knows “${change.phrase}”. The passage becomes an example that covers ${rule}.`
    case 'example':
      return `The passage becomes an example of ${rule}. It can only be used if the rule already reads it that way.`
    default:
      return change satisfies never
  }
}

const placeWords = {
  'part-of': 'where they are part of',
  before: 'directly after',
  after: 'directly before',
} as const

const marks = { same: ' ', out: '−', new: '+' } as const

/** How many documents are listed. */
const most = 10

function Effect({ effect: { documents, changed } }: { readonly effect: WouldChange }) {
  if (changed.length === 0) return <p>Nothing in {counted(documents, 'document')}.</p>
  return (
    <>
      <p>
        {counted(changed.length, 'document')} of {documents}:
      </p>
      <ul>
        {changed.slice(0, most).map(({ document, name, changes }) => (
          <li key={document}>
            {name}:{' '}
            {changes
              .map(({ rule, change, passages }) => {
                const words = passages[0] === undefined ? '' : ` (“${passages[0]}”)`
                return `${rule} ${changeWords[change]}${words}`
              })
              .join('; ')}
          </li>
        ))}
      </ul>
      {changed.length > most ? <p>and {changed.length - most} more</p> : null}
    </>
  )
}

const changeWords = {
  appears: 'appears',
  vanishes: 'is no longer found',
  verdict: 'gets another verdict',
} as const
