import { extname } from 'node:path'

/** The Word documents among a command line's arguments: files that were opened with the app. */
export function filesIn(args: readonly string[]): readonly string[] {
  return args.slice(1).filter(arg => !arg.startsWith('-') && extname(arg).toLowerCase() === '.docx')
}
