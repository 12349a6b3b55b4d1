import { styleText } from 'node:util'

/** Where a command writes to. */
export interface Output {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
  /** The width of a line in characters, if known. */
  readonly columns?: number | undefined
}

export interface Terminal {
  readonly out: Output
  readonly err: Output
}

/** Styled text if the output is a terminal with colours, otherwise plain text (respects NO_COLOR). */
export function styled(output: Output, style: 'bold' | 'dim' | 'red', text: string): string {
  const plain = output.isTTY !== true || (process.env.NO_COLOR ?? '') !== ''
  return plain ? text : styleText(style, text, { validateStream: false })
}

/** External text on one line, without characters that would control the terminal or change the text direction. */
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

/**
 * What is worked on: in a terminal a line that is rewritten, and cleared before other text; elsewhere a line for each, where there are
 * `several`.
 */
export function progressLine(output: Output, several: boolean): { show(text: string): void; clear(): void } {
  if (output.isTTY !== true)
    return { show: text => several && output.write(`${printable(text)}\n`), clear: () => undefined }
  return {
    show: text => output.write(`\r\u001b[2K${printable(text).slice(0, (output.columns ?? 80) - 1)}`),
    clear: () => output.write('\r\u001b[2K'),
  }
}
