import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { DecisionState } from '../../engine/decision.ts'
import type { Review } from '../state/use-review.ts'
import { DismissDialog } from './dismiss-dialog.tsx'
import type { Entry } from './entries.ts'

const choices: readonly { readonly state: DecisionState; readonly label: string; readonly key: string }[] = [
  { state: 'accepted', label: 'Accept', key: 'A' },
  { state: 'dismissed', label: 'Dismiss…', key: 'D' },
  { state: 'not-applicable', label: 'Not applicable', key: 'N' },
  { state: 'discuss', label: 'Discuss', key: '?' },
]

/** The buttons that decide a finding, here or in every document that has it. A decision that stands is shown as pressed. */
export function DecideButtons({ entry, review }: { readonly entry: Entry; readonly review: Review }) {
  const [everywhere, setEverywhere] = useState(false)
  const standing = entry.decision?.state
  return (
    <fieldset className="decide" disabled={review.busy}>
      <legend className="for-readers">Decide</legend>
      {choices.map(({ state, label, key }) => (
        <Button
          key={state}
          size="small"
          appearance={standing === state ? 'primary' : 'secondary'}
          aria-pressed={standing === state}
          aria-keyshortcuts={key}
          onClick={() => {
            if (standing === state) review.decide(entry.id, 'open')
            else if (state === 'dismissed') review.askDismiss(entry.id)
            else review.decide(entry.id, state)
          }}
        >
          {label}{' '}
          <span className="key" aria-hidden="true">
            {key}
          </span>
        </Button>
      ))}
      {entry.finding ? (
        <Menu inline>
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" appearance="subtle" icon={<ChevronDownRegular />} iconPosition="after">
              Everywhere
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => review.decide(entry.id, 'accepted', { everywhere: true })}>
                Accept in every document
              </MenuItem>
              <MenuItem onClick={() => setEverywhere(true)}>Dismiss in every document…</MenuItem>
              <MenuItem onClick={() => review.decide(entry.id, 'not-applicable', { everywhere: true })}>
                Not applicable in any document
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      ) : null}
      {everywhere ? (
        <DismissDialog
          title="Dismiss in every document"
          about={entry.title}
          dismiss={reason => review.decide(entry.id, 'dismissed', { reason, everywhere: true })}
          close={() => setEverywhere(false)}
        />
      ) : null}
    </fieldset>
  )
}
