import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ArrowExportUpRegular } from '@fluentui/react-icons'
import { type PlanFormat, planFormats } from '../../host/bridge/contract/action-plan.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { savePlan } from './save-plan.ts'

const names: Readonly<Record<PlanFormat, string>> = {
  xlsx: 'Excel workbook, to fill in and bring back',
  csv: 'CSV table',
  word: 'Word document',
}

interface Properties {
  readonly fail: (why: string | undefined) => void
  readonly say: (said: string | undefined) => void
}

/** Exports the plan in one of its formats. */
export function ExportMenu({ fail, say }: Properties) {
  const host = useHost()
  const save = (format: PlanFormat) =>
    savePlan(host, format).then(
      said => {
        say(said)
        fail(undefined)
      },
      failure => fail(sentenceOf(failure)),
    )
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="primary" icon={<ArrowExportUpRegular />}>
          Export the plan
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {planFormats.map(format => (
            <MenuItem key={format} onClick={() => save(format)}>
              {names[format]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
