import readExcelFile from 'read-excel-file/universal'
import { defaultLimits, readZip } from '../docx/zip.ts'
import { UserError } from '../errors.ts'
import { sheetNames } from './workbook.ts'

/** A cell as the spreadsheet holds it. */
export type CellValue = string | number | boolean | Date | null
export interface ReadSheet {
  readonly name: string
  /** The rows from the top of the sheet, its headings among them. */
  readonly rows: readonly (readonly CellValue[])[]
}

/** Far more than a plan of two thousand documents needs. */
const limits = { ...defaultLimits, input: 20e6, total: 100e6, part: 50e6, entries: 500 }

/** The sheets of an Excel workbook. Throws UserError where the file is none, is damaged, protected or too large. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  if (bytes.length === 0)
    throw new UserError('empty', 'The file is empty. Choose the action plan that you saved in Excel.')
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw noWorkbook()
  const parts = unpacked(bytes)
  if (!parts.has('xl/workbook.xml')) throw noWorkbook()
  try {
    const sheets = await readExcelFile(new Blob([bytes.slice()]))
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as CellValue[][] }))
  } catch (cause) {
    throw new UserError(
      'damaged',
      'The spreadsheet could not be read. Open it in Excel or LibreOffice, save it as an Excel workbook (.xlsx) and try again.',
      { cause },
    )
  }
}

/** Unpacks within limits first, so that a zip bomb is refused before it fills memory. */
function unpacked(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    return readZip(bytes, limits)
  } catch (error) {
    if (!(error instanceof UserError) || error.code === 'encrypted') throw error
    const message =
      error.code === 'too-large'
        ? 'The file is too large for an action plan. Choose the file that Evenhand wrote.'
        : 'The file is damaged or incomplete. Open it in Excel, let Excel repair it, save it and try again.'
    throw new UserError(error.code, message, { cause: error })
  }
}

function noWorkbook(): UserError {
  return new UserError(
    'bad-argument',
    `This is not an Excel workbook. Choose the .xlsx file with the sheet “${sheetNames.tasks}” that Evenhand wrote.`,
  )
}
