import { type CommandId, keysOf, keyWords } from '../../host/bridge/contract/commands.ts'
import { isMac } from './is-mac.ts'

/** The usual key of a command, as people read it here: "A", "Ctrl+Z". */
export function keyWordsOf(command: CommandId): string {
  return keyWords(keysOf(command, isMac)[0] ?? '', isMac)
}

/** The keys of a command as `aria-keyshortcuts` has them: "Control+Z". */
export function ariaKeysOf(command: CommandId): string {
  return keysOf(command, isMac)
    .map(key => key.replace('Mod', isMac ? 'Meta' : 'Control'))
    .join(' ')
}
