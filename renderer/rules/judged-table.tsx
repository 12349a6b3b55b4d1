import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { ArrowExportUpRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import {
  byDisagreement,
  decisionsOn,
  disagreedWith,
  type RuleRecord,
} from '../../engine/authoring/judged/rule-record.ts'
import { counted } from '../../engine/labels/counts.ts'
import { nameOfRule } from '../../engine/labels/name-of-rule.ts'
import type { RuleSetLine } from '../../host/bridge/contract/rules.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { ruleLink } from '../ui/use-route.ts'
import { shareOf } from './rule-words.ts'
import { saveJudged } from './save-judged.ts'

interface Properties {
  readonly sets: readonly RuleSetLine[]
  readonly records: ReadonlyMap<string, RuleRecord>
  readonly isRead: boolean
}

/** How reviewers judged each rule, those with which they disagreed most first, with the reasons. */
export function JudgedTable({ sets, records, isRead }: Properties) {
  const judged = sets
    .flatMap(set => set.rules.flatMap(({ card }) => withRecord(card, records.get(card.id))))
    .sort((a, b) => byDisagreement(a.record, b.record))
  if (judged.length === 0)
    return (
      <p>
        {isRead
          ? 'No finding has been decided yet. Once findings are accepted or dismissed, this shows which rules serve you and which do not.'
          : ''}
      </p>
    )
  return (
    <>
      <div className="judged-head">
        <p>
          {counted(judged.length, 'rule')} with decisions. Reviewers disagree with a rule when they dismiss its finding,
          or point to a passage that says what it missed. It may then need an exception, more words, or to be switched
          off for some documents: open it to see the passages. Rules with few decisions come lower in the list.
        </p>
        <SaveButton />
      </div>
      <div className="judged-table" data-scroll>
        <table aria-label="Rules by how often reviewers disagreed with them">
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col">Disagreed</th>
              <th scope="col">Decisions</th>
              <th scope="col">Accepted</th>
              <th scope="col">Dismissed</th>
              <th scope="col">Covered by evidence</th>
              <th scope="col">Not applicable</th>
              <th scope="col">For discussion</th>
              <th scope="col">Why it was dismissed</th>
            </tr>
          </thead>
          <tbody>
            {judged.map(({ card, record }) => (
              <tr key={card.id}>
                <th scope="row">
                  <a className="rule-title" href={ruleLink(card.id)}>
                    <span className="quiet">{card.id}</span> {nameOfRule(card)}
                  </a>
                </th>
                <td data-column="Disagreed">
                  {disagreedWith(record)} <span className="quiet">{shareOf(record)}</span>
                </td>
                <td data-column="Decisions">{decisionsOn(record)}</td>
                <td data-column="Accepted">{record.decided.accepted}</td>
                <td data-column="Dismissed">{record.decided.dismissed}</td>
                <td data-column="Covered by evidence">{record.decided.covered}</td>
                <td data-column="Not applicable">{record.decided['not-applicable']}</td>
                <td data-column="For discussion">{record.decided.discuss}</td>
                <td data-column="Why it was dismissed">
                  {record.reasons.slice(0, 3).map(({ reason, count }) => (
                    <span key={reason} className="judged-reason">
                      {reason} <span className="quiet">{count}</span>
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function withRecord(card: RuleSetLine['rules'][number]['card'], record: RuleRecord | undefined) {
  return record && decisionsOn(record) > 0 ? [{ card, record }] : []
}

/** Saves the table for a spreadsheet, and says where. */
function SaveButton() {
  const host = useHost()
  const [said, setSaid] = useState<{ readonly intent: 'success' | 'error'; readonly words: string }>()
  const save = () => {
    saveJudged(host).then(
      words => setSaid(words === undefined ? undefined : { intent: 'success', words }),
      failure => setSaid({ intent: 'error', words: sentenceOf(failure) }),
    )
  }
  return (
    <>
      <Button icon={<ArrowExportUpRegular />} onClick={save}>
        Save as CSV
      </Button>
      {said ? (
        <MessageBar intent={said.intent}>
          <MessageBarBody>{said.words}</MessageBarBody>
        </MessageBar>
      ) : null}
    </>
  )
}
