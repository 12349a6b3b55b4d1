import type { Problem } from '../../engine/errors.ts'
import { printableLines } from '../terminal.ts'

/** "grievance/appeal.yml:12:5  GRV-14  Sentence." `under` is put before the file: "rules/". */
export function problemLine({ file, line, column, rule, message }: Problem, under = ''): string {
  const sentence = `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.!?]$/.test(message) ? '' : '.'}`
  return printableLines(
    [`${under}${file}:${line}:${column}`, ...(rule === undefined ? [] : [rule]), sentence].join('  '),
  )
}
