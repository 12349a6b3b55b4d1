import { PlainDialog } from './plain-dialog.tsx'

const keys: readonly (readonly [string, string])[] = [
  ['J or ↓, K or ↑', 'Next, previous finding'],
  ['A', 'Accept'],
  ['D', 'Dismiss, with a reason'],
  ['N', 'Not applicable'],
  ['?', 'To discuss'],
  ['M', 'Write a note'],
  ['W', 'Add a finding of your own'],
  ['Esc', 'Close the finding'],
  ['/ or Ctrl+F', 'Search the findings'],
  ['Ctrl+Z, Ctrl+Y', 'Undo, redo'],
  ['Ctrl+E', 'Export'],
  ['F9', 'Check again with the rules of now'],
  ['F1', 'These keys'],
]

/** The keys of the review. */
export function KeysDialog({ close }: { readonly close: () => void }) {
  return (
    <PlainDialog title="Keys" close={close}>
      <p>
        Letters work while the focus is on the findings or on the document. The same letter again takes a decision back.
      </p>
      <table className="keys">
        <tbody>
          {keys.map(([key, what]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PlainDialog>
  )
}
