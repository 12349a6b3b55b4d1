import { type Command, commandIds, commands, keysOf, keyWords } from '../../host/bridge/contract/commands.ts'
import { shellOf } from '../host/shell.ts'
import { PlainDialog } from '../ui/plain-dialog.tsx'
import { isMac } from './is-mac.ts'

/** The keys of all commands that can be used here. */
export function ShortcutsDialog({ close }: { readonly close: () => void }) {
  const inShell = shellOf(window) !== undefined
  const shown = commandIds.filter(id => inShell || (commands[id] as Command).desktop !== true)
  return (
    <PlainDialog title="Keyboard shortcuts" close={close}>
      <p>
        Letters work while the focus is on the findings or on the document. Press the letter of a decision again to take
        the decision back.
      </p>
      <table className="keys">
        <tbody>
          {shown.map(id => (
            <tr key={id}>
              <th scope="row">
                {keysOf(id, isMac).map((key, i) => (
                  <span key={key}>
                    {i === 0 ? '' : ' or '}
                    <kbd>{keyWords(key, isMac)}</kbd>
                  </span>
                ))}
              </th>
              <td>{commands[id].about}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PlainDialog>
  )
}
