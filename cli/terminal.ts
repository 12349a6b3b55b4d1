import { styleText } from 'node:util'

/** Where a command writes to. */
export interface Output {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
  /** How many characters a line holds, where that is known. */
  readonly columns?: number | undefined
}

export interface Terminal {
  readonly out: Output
  readonly err: Output
}

/** Text in a style where the output is a terminal with colours, plain elsewhere (NO_COLOR is kept to). */
export function styled(output: Output, style: 'bold' | 'dim' | 'red', text: string): string {
  const plain = output.isTTY !== true || (process.env.NO_COLOR ?? '') !== ''
  return plain ? text : styleText(style, text, { validateStream: false })
}

/** Words from outside, on one line, without characters that would steer the terminal or turn the order of what follows. */
export function printable(words: string): string {
  return words.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd')
}

/** The same for text of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n')
}

/** One line about a file or folder that cannot be used. */
export function refusal(output: Output, path: string, message: string): string {
  return `${styled(output, 'red', printable(path))}: ${printable(message)}\n`
}

/** A line that says how far long work is. Only a terminal shows it; it is cleared before other text. */
export function progressLine(output: Output): { show(text: string): void; clear(): void } {
  if (output.isTTY !== true) return { show: () => undefined, clear: () => undefined }
  return {
    show: text => output.write(`\r\u001b[2K${printable(text).slice(0, (output.columns ?? 80) - 1)}`),
    clear: () => output.write('\r\u001b[2K'),
  }
}
