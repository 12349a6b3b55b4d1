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
import { typeReason, typeShown } from '../../engine/labels/document-types.ts'
import { sentenceCase } from '../../engine/labels/sentence-case.ts'
import type { NamedType } from '../../engine/rules/document-types.ts'
import type { OpenDocument } from '../../host/bridge/contract/documents.ts'
import { useReviewActions, useReviewBusy } from '../state/review-context.tsx'

/** What kind of document this was read as, with the reason, and a way to change it: the review then follows. */
export function TypePicker({ document }: { readonly document: OpenDocument }) {
  const { chooseType: choose } = useReviewActions()
  const busy = useReviewBusy()
  const { type: decision, typeName } = document.summary
  const { type } = decision
  const reason = typeReason(decision)
  const unsure = decision.how === 'detected' && decision.confidence < 0.5
  return (
    <Menu
      inline
      positioning={{ strategy: 'fixed' }}
      checkedValues={{ type: decision.how === 'undecided' ? [] : [type] }}
      onCheckedValueChange={(_, data) => choose(data.checkedItems[0])}
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
          aria-label={`Read as: ${typeShown(decision, typeName)}. ${reason} Change`}
        >
          {typeShown(decision, typeName)}
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
            {inOrder(document.types).map(one => (
              <MenuItemRadio key={one.type} name="type" value={one.type}>
                {sentenceCase(one.name)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

/** The types by name, since there are many; any other policy comes last. */
function inOrder(types: readonly NamedType[]): readonly NamedType[] {
  const isOther = ({ type }: NamedType) => Number(type === 'policy')
  return types.toSorted((a, b) => isOther(a) - isOther(b) || a.name.localeCompare(b.name))
}
