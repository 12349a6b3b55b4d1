import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { UserError } from '../../engine/errors.ts'

/** The code with which a file is refused, with a sentence that says what to do; else the words of its blocks. */
export function wordsOrRefusal(bytes: Uint8Array): string | readonly string[] {
  try {
    return readDocument(openPackage(bytes)).document.blocks.map(({ text }) => text)
  } catch (error) {
    if (error instanceof UserError && /\. \w.*\.$/.test(error.message)) return error.code
    throw error
  }
}
