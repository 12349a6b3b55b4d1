import type { FindingChange } from '../../engine/compare/finding-change.ts'
import { whatChangedInWords } from '../../engine/returned/in-words.ts'
import type { VersionHistory } from '../../host/bridge/contract/versions.ts'
import { PlainDialog } from '../ui/plain-dialog.tsx'
import { ChangeGroup } from './change-group.tsx'
import { ChangeLink } from './change-link.tsx'
import { NewFindings } from './new-findings.tsx'
import { sinceWords } from './since-words.ts'

interface Properties {
  readonly document: string
  readonly history: VersionHistory
  readonly mask: boolean
  readonly close: () => void
}

const groups: readonly {
  readonly shape: string
  readonly name: string
  readonly has: (change: FindingChange) => boolean
}[] = [
  { shape: '✓', name: 'Closed', has: ({ state }) => state === 'fixed' },
  { shape: '✎', name: 'Reworded', has: ({ reworded }) => reworded },
  { shape: '→', name: 'Moved', has: ({ state, reworded }) => state === 'moved' && !reworded },
  { shape: '?', name: 'Could not be followed', has: ({ state }) => state === 'lost' },
  { shape: '●', name: 'As it was', has: ({ state, reworded }) => state === 'still-there' && !reworded },
]

/** What changed in the findings since the version before, each as a link. */
export function ChangesDialog({ document, history, mask, close }: Properties) {
  const { since, names } = history
  if (!since) return null
  const { findings, opened, version } = since
  const then = (finding: string) => ({ document, version, finding })
  return (
    <PlainDialog title={`What changed since version ${version}`} close={close}>
      <p>{sinceWords(since)}</p>
      <NewFindings opened={opened} names={names} then={then} mask={mask} close={close} />
      {groups.map(({ shape, name, has }) => (
        <ChangeGroup key={name} shape={shape} name={name} items={findings.filter(has)}>
          {change => (
            <li key={change.finding}>
              <ChangeLink
                name={names[change.finding]}
                now={change.now}
                then={then(change.finding)}
                mask={mask}
                close={close}
              />
              <span className="quiet"> {whatChangedInWords(change).join(' ')}</span>
            </li>
          )}
        </ChangeGroup>
      ))}
    </PlainDialog>
  )
}
