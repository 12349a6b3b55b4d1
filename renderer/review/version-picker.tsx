import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons'
import { shortDate } from '../../engine/labels/dates.ts'
import type { OpenDocument } from '../../host/bridge/contract/documents.ts'
import type { VersionSummary } from '../../host/bridge/contract/versions.ts'
import { goTo } from '../ui/use-route.ts'

interface Properties {
  readonly document: OpenDocument
  readonly versions: readonly VersionSummary[]
}

/** Which version is shown, and a way to another. Nothing where there is only one. */
export function VersionPicker({ document: { summary }, versions }: Properties) {
  const [latest] = versions
  if (!latest || versions.length < 2) return null
  const choose = (number: number) =>
    goTo({ page: 'review', document: summary.id, ...(number === latest.number ? {} : { version: number }) })
  return (
    <Menu
      inline
      positioning={{ strategy: 'fixed' }}
      checkedValues={{ version: [String(summary.version)] }}
      onCheckedValueChange={(_, data) => choose(Number(data.checkedItems[0]))}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          shape="circular"
          size="small"
          icon={<ChevronDownRegular />}
          iconPosition="after"
          aria-label={`Version ${summary.version} of ${latest.number}. Choose another`}
        >
          Version {summary.version} of {latest.number}
        </Button>
      </MenuTrigger>
      <MenuPopover className="version-menu">
        <MenuList>
          {versions.map(({ number, importedAt, returnedFrom }) => (
            <MenuItemRadio key={number} name="version" value={String(number)}>
              Version {number}, {shortDate(importedAt)}
              {returnedFrom === undefined ? '' : `, came back from version ${returnedFrom}`}
              {number === latest.number ? ' (current)' : ''}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
