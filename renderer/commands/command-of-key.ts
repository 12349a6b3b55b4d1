import { type Command, type CommandId, commandIds, commands, keysOf } from '../../host/bridge/contract/commands.ts'

/** A key as the browser reports it. */
export type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The command of a key. Keys of the desktop app's menu are left to the menu. */
export function commandOfKey(pressed: PressedKey, mac: boolean): CommandId | undefined {
  if (pressed.altKey) return undefined
  const name = pressed.key.length === 1 ? pressed.key.toUpperCase() : pressed.key
  const withMod = pressed.ctrlKey || pressed.metaKey
  const whole = withMod ? `Mod+${pressed.shiftKey ? 'Shift+' : ''}${name}` : name
  return commandIds.find(id => !isDesktopOnly(commands[id]) && keysOf(id, mac).includes(whole))
}

function isDesktopOnly({ desktop }: Command): boolean {
  return desktop === true
}
