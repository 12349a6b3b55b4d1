import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { DecisionState } from '../../engine/decision.ts'
import { type CommandId, commands } from '../../host/bridge/contract/commands.ts'
import { KeyHint } from '../commands/key-hint.tsx'
import { ariaKeysOf } from '../commands/key-words.ts'
import { useReviewBusy } from '../state/review-context.tsx'
import { useDecide } from './deciding-context.tsx'
import { DismissDialog } from './dismiss-dialog.tsx'
import { type Entry, kindOf } from './entries.ts'
import { useListDispatch } from './list-context.tsx'

const choices: readonly { readonly state: DecisionState; readonly command: CommandId }[] = [
  { state: 'accepted', command: 'accept' },
  { state: 'dismissed', command: 'dismiss' },
  { state: 'not-applicable', command: 'not-applicable' },
  { state: 'discuss', command: 'discuss' },
]

/** The buttons that decide a finding, here or in every document that has it. The current decision is shown as pressed. */
export function DecideButtons({ entry }: { readonly entry: Entry }) {
  const decide = useDecide()
  const dispatch = useListDispatch()
  const current = entry.decision?.state
  const choose = (state: DecisionState) => {
    if (current === state) decide(entry.id, 'open')
    else if (state === 'dismissed') dispatch({ kind: 'ask', what: 'reason', entry: entry.id })
    else decide(entry.id, state)
  }
  return (
    <fieldset className="decide" disabled={useReviewBusy()}>
      <legend className="for-readers">Decide</legend>
      {choices.map(({ state, command }) => (
        <Button
          key={state}
          size="small"
          appearance={current === state ? 'primary' : 'secondary'}
          aria-pressed={current === state}
          aria-keyshortcuts={ariaKeysOf(command)}
          onClick={() => choose(state)}
        >
          {commands[command].label} <KeyHint command={command} />
        </Button>
      ))}
      {entry.finding ? <Everywhere entry={entry} /> : null}
    </fieldset>
  )
}

/** Decides the same finding in every document of the library. */
function Everywhere({ entry }: { readonly entry: Entry }) {
  const decide = useDecide()
  const [dismissing, setDismissing] = useState(false)
  return (
    <>
      <Menu inline>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" appearance="subtle" icon={<ChevronDownRegular />} iconPosition="after">
            Everywhere
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => decide(entry.id, 'accepted', { everywhere: true })}>
              Accept in every document
            </MenuItem>
            <MenuItem onClick={() => setDismissing(true)}>Dismiss in every document…</MenuItem>
            <MenuItem onClick={() => decide(entry.id, 'not-applicable', { everywhere: true })}>
              Not applicable in any document
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {dismissing ? (
        <DismissDialog
          title="Dismiss in every document"
          about={entry.title}
          kind={kindOf(entry)}
          dismiss={reason => decide(entry.id, 'dismissed', { reason, everywhere: true })}
          close={() => setDismissing(false)}
        />
      ) : null}
    </>
  )
}
