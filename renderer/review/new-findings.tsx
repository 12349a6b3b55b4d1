import type { VersionHistory } from '../../host/bridge/contract/versions.ts'
import { ChangeGroup } from './change-group.tsx'
import { ChangeLink } from './change-link.tsx'

interface Properties {
  readonly opened: readonly string[]
  readonly names: VersionHistory['names']
  readonly then: (finding: string) => { readonly document: string; readonly version: number; readonly finding: string }
  readonly mask: boolean
  readonly close: () => void
}

/** The findings that the version before did not have, each as a link. */
export function NewFindings({ opened, names, then, mask, close }: Properties) {
  return (
    <ChangeGroup shape="+" name="New" items={opened}>
      {id => (
        <li key={id}>
          <ChangeLink name={names[id]} now={id} then={then(id)} mask={mask} close={close} />
        </li>
      )}
    </ChangeGroup>
  )
}
