import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons'
import { typeReason, typeShown, typeTitle } from '../../engine/labels/document-types.ts'
import { type DocumentType, documentTypes } from '../../engine/rules/document-types.ts'
import type { OpenDocument } from '../../host/bridge/contract/documents.ts'
import { useReviewActions, useReviewBusy } from '../state/review-context.tsx'

/** What kind of document this was read as, with the reason, and a way to change it: the review then follows. */
export function TypePicker({ document }: { readonly document: OpenDocument }) {
  const { chooseType: choose } = useReviewActions()
  const busy = useReviewBusy()
  const decision = document.summary.type
  const { type } = decision
  const reason = typeReason(decision)
  const unsure = decision.how === 'detected' && decision.confidence < 0.5
  return (
    <Menu
      inline
      positioning={{ strategy: 'fixed' }}
      checkedValues={{ type: decision.how === 'undecided' ? [] : [type] }}
      onCheckedValueChange={(_, data) => choose(data.checkedItems[0] as DocumentType)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          className="type-picker"
          shape="circular"
          size="small"
          disabled={busy}
          icon={<ChevronDownRegular />}
          iconPosition="after"
          title={reason}
          aria-label={`Read as: ${typeShown(decision)}. ${reason} Change`}
        >
          {typeShown(decision)}
          {unsure ? ' (not sure)' : ''}
        </Button>
      </MenuTrigger>
      <MenuPopover className="type-menu">
        <MenuList>
          {document.chosenType === undefined ? null : (
            <>
              <MenuItem onClick={() => choose(undefined)}>Let Evenhand decide</MenuItem>
              <MenuDivider />
            </>
          )}
          <MenuGroup>
            <MenuGroupHeader className="type-reason">{reason}</MenuGroupHeader>
            {documentTypes.map(name => (
              <MenuItemRadio key={name} name="type" value={name}>
                {typeTitle(name)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
