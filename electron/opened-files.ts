import { extname, resolve } from 'node:path'

/** The Word documents among a command line's arguments, as whole paths: files that were opened with the app in `folder`. */
export function filesIn(args: readonly string[], folder: string): readonly string[] {
  return args
    .slice(1)
    .filter(arg => !arg.startsWith('-') && extname(arg).toLowerCase() === '.docx')
    .map(arg => resolve(folder, arg))
}
