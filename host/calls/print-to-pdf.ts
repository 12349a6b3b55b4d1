import { UserError } from '../../engine/errors.ts'
import type { HostContext } from './context.ts'

/** Prints a report's HTML to a PDF. */
export type PrintToPdf = (html: Uint8Array) => Promise<Uint8Array>

/** The refusal of a PDF where printing is not available. */
export function noPrinter(): UserError {
  return new UserError(
    'bad-argument',
    'Only the desktop app can create PDFs. Export the report as HTML, open it in your browser, and print it to a PDF.',
  )
}

/** A report as a PDF. Throws UserError `not-writable` where it could not be printed. */
export async function printed(context: HostContext, toPdf: PrintToPdf, page: Uint8Array): Promise<Uint8Array> {
  try {
    return await toPdf(page)
  } catch (cause) {
    context.log(cause)
    const message =
      'The PDF could not be made. Export the report instead, open it in a browser and print it from there.'
    throw new UserError('not-writable', message, { cause })
  }
}
