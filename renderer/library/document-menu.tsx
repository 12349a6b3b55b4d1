import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components'
import type { DocumentSummary } from '../../host/bridge/contract/documents.ts'
import { goTo } from '../ui/use-route.ts'

/** The document whose menu is open, and the button it was opened by. */
export interface OpenMenu {
  readonly document: DocumentSummary
  readonly at: HTMLElement
}

interface Properties {
  readonly menu: OpenMenu | undefined
  readonly close: () => void
  readonly remove: (id: string, name: string) => void
  readonly deleteForGood: (id: string, name: string) => void
  readonly exportDocuments: (documents: readonly string[]) => void
  readonly shareDocuments: (documents: readonly string[]) => void
}

/** The menu of a document. There is one for all rows: one in each would make a long list slow. */
export function DocumentMenu({ menu, close, remove, deleteForGood, exportDocuments, shareDocuments }: Properties) {
  const { id = '', name = '' } = menu?.document ?? {}
  return (
    <Menu
      inline
      open={menu !== undefined}
      onOpenChange={(_, data) => data.open || close()}
      positioning={{ target: menu?.at ?? null, strategy: 'fixed' }}
    >
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => goTo({ page: 'review', document: id })}>Open</MenuItem>
          <MenuItem onClick={() => exportDocuments([id])}>Export…</MenuItem>
          <MenuItem onClick={() => shareDocuments([id])}>Share…</MenuItem>
          <MenuItem onClick={() => remove(id, name)}>Remove from library</MenuItem>
          <MenuItem onClick={() => deleteForGood(id, name)}>Delete for good…</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
