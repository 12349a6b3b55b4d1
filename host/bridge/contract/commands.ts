/** Where a command can be used: everywhere, while a review is open, or while a finding of it is open. */
export type CommandPlace = 'anywhere' | 'review' | 'finding'

/** Something that a person can do with a key, a button or the menu. */
export interface Command {
  /** The label of its button and of its menu item. */
  readonly label: string
  /** What it does, in the list of keyboard shortcuts. */
  readonly about: string
  /** Its keys, the usual one first: "Mod+Z", with Ctrl on Windows and Cmd on a Mac for `Mod`. */
  readonly keys: readonly string[]
  /** Its keys on a Mac, if they differ. */
  readonly macKeys?: readonly string[]
  readonly where: CommandPlace
  /** In the desktop app only: a browser uses these keys itself. */
  readonly desktop?: true
}

/** Every command of the app, in the order in which the list of keyboard shortcuts shows them. */
export const commands = {
  next: { label: 'Next finding', about: 'Go to the next finding', keys: ['J', 'ArrowDown'], where: 'review' },
  previous: { label: 'Previous finding', about: 'Go to the previous finding', keys: ['K', 'ArrowUp'], where: 'review' },
  accept: { label: 'Accept', about: 'Accept the finding', keys: ['A'], where: 'finding' },
  dismiss: { label: 'Dismiss…', about: 'Dismiss the finding, with a reason', keys: ['D'], where: 'finding' },
  'not-applicable': {
    label: 'Not applicable',
    about: 'Mark the finding as not applicable',
    keys: ['N'],
    where: 'finding',
  },
  discuss: { label: 'Discuss', about: 'Mark the finding for discussion', keys: ['T'], where: 'finding' },
  note: { label: 'Add a note', about: 'Write a note', keys: ['M'], where: 'finding' },
  close: { label: 'Close the finding', about: 'Close the finding', keys: ['Escape'], where: 'finding' },
  'add-finding': { label: 'Add a finding', about: 'Add a finding of your own', keys: ['W'], where: 'review' },
  find: { label: 'Find a finding', about: 'Search the findings', keys: ['Mod+F', '/'], where: 'review' },
  undo: { label: 'Undo', about: 'Undo the last step', keys: ['Mod+Z'], where: 'review' },
  redo: {
    label: 'Redo',
    about: 'Redo what was undone',
    keys: ['Mod+Y', 'Mod+Shift+Z'],
    macKeys: ['Mod+Shift+Z', 'Mod+Y'],
    where: 'review',
  },
  export: { label: 'Export…', about: 'Export the review', keys: ['Mod+E'], where: 'review' },
  'review-again': {
    label: 'Review again',
    about: 'Review again with the current rules',
    keys: ['F9'],
    where: 'anywhere',
  },
  shortcuts: {
    label: 'Keyboard shortcuts',
    about: 'Show the keyboard shortcuts',
    keys: ['F1', '?'],
    where: 'anywhere',
  },
  'add-files': {
    label: 'Add documents…',
    about: 'Add documents to the library',
    keys: ['Mod+O'],
    where: 'anywhere',
    desktop: true,
  },
  'add-folder': {
    label: 'Add a folder…',
    about: 'Add a folder to the library',
    keys: ['Mod+Shift+O'],
    where: 'anywhere',
    desktop: true,
  },
  library: { label: 'Library', about: 'Go to the library', keys: ['Mod+1'], where: 'anywhere', desktop: true },
  review: { label: 'Review', about: 'Go to the open review', keys: ['Mod+2'], where: 'anywhere', desktop: true },
  rules: { label: 'Rule sets', about: 'Go to the rule sets', keys: ['Mod+3'], where: 'anywhere', desktop: true },
  organisation: {
    label: 'Organisation',
    about: 'Go to your organisation and settings',
    keys: ['Mod+4'],
    where: 'anywhere',
    desktop: true,
  },
  portfolio: {
    label: 'Portfolio',
    about: 'Go to the portfolio of all documents',
    keys: ['Mod+5'],
    where: 'anywhere',
    desktop: true,
  },
  plan: { label: 'Action plan', about: 'Go to the action plan', keys: ['Mod+6'], where: 'anywhere', desktop: true },
  sharing: {
    label: 'Sharing',
    about: 'Go to sharing, differing decisions and backups',
    keys: ['Mod+7'],
    where: 'anywhere',
    desktop: true,
  },
} as const satisfies Readonly<Record<string, Command>>

/** The name of a command. */
export type CommandId = keyof typeof commands

/** The names of all commands, in their order. */
export const commandIds = Object.keys(commands) as readonly CommandId[]

/** The keys of a command on a Mac or elsewhere, the usual one first. */
export function keysOf(id: CommandId, mac: boolean): readonly string[] {
  const { keys, macKeys = keys }: Command = commands[id]
  return mac ? macKeys : keys
}

/** A command's usual key as Electron writes it: "CmdOrCtrl+Z". */
export function acceleratorOf(id: CommandId, mac: boolean): string {
  return keysOf(id, mac)[0]?.replace('Mod', 'CmdOrCtrl') ?? ''
}

/** A key as people read it: "Ctrl+Z", "Cmd+Z" on a Mac, "↓". */
export function keyWords(key: string, mac: boolean): string {
  return key
    .replace('Mod', mac ? 'Cmd' : 'Ctrl')
    .replace('ArrowDown', '↓')
    .replace('ArrowUp', '↑')
    .replace('Escape', 'Esc')
}
