import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { counted } from '../../engine/labels/counts.ts'
import { longDate } from '../../engine/labels/dates.ts'
import type { PackedFileToRead, RuleOffered, RuleSetOffered } from '../../host/bridge/contract/rule-sharing.ts'
import { useHost } from '../host/host-context.tsx'
import { useWouldChange, WouldChangeShown } from './would-change-shown.tsx'

interface Properties {
  readonly file: PackedFileToRead
  readonly offered: RuleSetOffered
}

/** What is in a packed rule set, beside what is there now, and on request what it would change; or what is wrong with it. */
export function SetOffered({ file, offered: { problems, set } }: Properties) {
  const [looking, setLooking] = useState(false)
  if (!set)
    return (
      <>
        <p>The set cannot be brought in. Show this to the person who made it:</p>
        <ul>
          {problems.map(problem => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </>
    )
  return (
    <>
      <p>{set.about}</p>
      <p>
        Version {set.version} by {set.author}. Licence: {set.licence}.
      </p>
      {set.renamed?.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      <h3>What is new</h3>
      <ul>
        {set.changes.map(({ version, date, what }) => (
          <li key={version}>
            {version}
            {date === undefined ? '' : `, ${longDate(date)}`}: {what}
          </li>
        ))}
      </ul>
      <h3>{set.replaces === undefined ? 'Its rules' : `What differs from version ${set.replaces}`}</h3>
      {set.rules.length === 0 ? <p>No rule differs.</p> : null}
      <ul>
        {set.rules.map(rule => (
          <li key={rule.rule}>
            <Rule rule={rule} isNewSet={set.replaces === undefined} />
          </li>
        ))}
      </ul>
      {set.replaces !== undefined && set.alike > 0 ? <p>{counted(set.alike, 'rule')} as before.</p> : null}
      {set.concepts.length === 0 ? null : (
        <ul>
          {set.concepts.map(concept => (
            <li key={concept}>{concept}</li>
          ))}
        </ul>
      )}
      <h3>What would change in your documents</h3>
      {looking ? <Look file={file} /> : <Button onClick={() => setLooking(true)}>Look through my documents</Button>}
    </>
  )
}

const words = { added: 'new', removed: 'goes', changed: 'changes' } as const

function Rule({
  rule: { rule, title, change, fields },
  isNewSet,
}: {
  readonly rule: RuleOffered
  readonly isNewSet: boolean
}) {
  return (
    <>
      <span className="quiet">{rule}</span> {title}
      {isNewSet ? null : <strong> ({words[change]})</strong>}
      {fields.map(field => (
        <div key={field}>{field}</div>
      ))}
    </>
  )
}

function Look({ file }: { readonly file: PackedFileToRead }) {
  const host = useHost()
  const looking = useWouldChange(job => host.setWouldChange({ ...file, job }))
  return <WouldChangeShown looking={looking} />
}
