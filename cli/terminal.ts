import { styleText } from 'node:util'

/** Where a command writes to. */
export interface Output {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
}

export interface Terminal {
  readonly out: Output
  readonly err: Output
}

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green'

/** Text in a style where the output is a terminal with colours, plain elsewhere (NO_COLOR is kept to). */
export function styled(output: Output, style: Style, text: string): string {
  const plain = output.isTTY !== true || (process.env.NO_COLOR ?? '') !== ''
  return plain ? text : styleText(style, text, { validateStream: false })
}

/** A line that says how far long work is. Only a terminal shows it; it is cleared before other text. */
export function progressLine(output: Output): { show(text: string): void; clear(): void } {
  if (output.isTTY !== true) return { show: () => undefined, clear: () => undefined }
  return {
    show: text => output.write(`\r\u001b[2K${text}`),
    clear: () => output.write('\r\u001b[2K'),
  }
}
