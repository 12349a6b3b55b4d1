import type { CommandId } from '../../host/bridge/contract/commands.ts'
import { keyWordsOf } from './key-words.ts'

/** The key of a command, beside the words on its button. Screen readers have it from `aria-keyshortcuts`. */
export function KeyHint({ command }: { readonly command: CommandId }) {
  return (
    <span className="key" aria-hidden="true">
      {keyWordsOf(command)}
    </span>
  )
}
