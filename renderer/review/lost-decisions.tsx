import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useState } from 'react'
import { counted, listed, plural } from '../../engine/labels/counts.ts'
import type { LostDecision, OpenDocument } from '../../host/bridge/contract/documents.ts'
import type { Entry } from '../findings/entries.ts'
import { LostDecisionItem } from './lost-decision-item.tsx'

interface Properties {
  readonly lost: readonly LostDecision[]
  /** The findings that are fixed in this version, by id. */
  readonly fixed: ReadonlySet<string>
  readonly rules: OpenDocument['rules']
  /** The finding that is open, to which a decision of its rule can be attached. */
  readonly open: Entry | undefined
  /** Whether offensive words are shown masked. */
  readonly mask: boolean
}

/** Decisions and notes that no longer have a place in the document: listed, so that the reviewer decides, and never guessed. */
export function LostDecisions({ lost, fixed, rules, open, mask }: Properties) {
  const [isListed, setListed] = useState(false)
  if (lost.length === 0) return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className="lost-body">
        <MessageBarTitle>
          {whatIsLost(lost)} lost {plural(lost.length, 'its', 'their')} place in this version.
        </MessageBarTitle>
        {isListed ? (
          <ul className="lost">
            {lost.map(one => (
              <LostDecisionItem
                key={one.id}
                lost={one}
                isFixed={fixed.has(one.decision.finding)}
                title={titleOf(one, rules)}
                open={open}
                mask={mask}
              />
            ))}
          </ul>
        ) : null}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" aria-expanded={isListed} onClick={() => setListed(!isListed)}>
          {isListed ? 'Hide' : 'Show'}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

/** "2 decisions and 1 note have". */
function whatIsLost(lost: readonly LostDecision[]): string {
  const notes = lost.filter(({ decision }) => decision.state === 'open').length
  const decisions = lost.length - notes
  const parts = [
    ...(decisions > 0 ? [counted(decisions, 'decision')] : []),
    ...(notes > 0 ? [counted(notes, 'note')] : []),
  ]
  return `${listed(parts)} ${plural(lost.length, 'has', 'have')}`
}

function titleOf({ rule }: LostDecision, rules: OpenDocument['rules']): string {
  const card = rules[rule]
  return card ? `${rule} ${card.title}` : rule
}
