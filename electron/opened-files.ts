import { extname, resolve } from 'node:path'

const endings: ReadonlySet<string> = new Set(['.docx', '.evenhand'])

/** The Word documents and shared files among a command line's arguments, as whole paths: files that were opened with the app in `folder`. */
export function filesIn(args: readonly string[], folder: string): readonly string[] {
  return args
    .slice(1)
    .filter(arg => !arg.startsWith('-') && endings.has(extname(arg).toLowerCase()))
    .map(arg => resolve(folder, arg))
}
