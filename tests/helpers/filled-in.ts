import writeExcelFile from 'write-excel-file/universal'
import { readWorkbook } from '../../engine/action-plan/read-workbook.ts'

/** A plan's workbook saved again with cells of its first sheet filled in: by the row as the spreadsheet counts, and the column's heading. */
export async function writeFilledIn(
  bytes: Uint8Array,
  cells: Readonly<Record<number, Readonly<Record<string, string | Date>>>>,
): Promise<Uint8Array> {
  const sheets = await readWorkbook(bytes)
  const saved = sheets.map(({ name, rows }, at) => {
    const head = rows[0] ?? []
    const data = rows.map((row, i) =>
      head.map((heading, column) => {
        const value = (at === 0 ? cells[i + 1]?.[String(heading)] : undefined) ?? row[column] ?? null
        return value instanceof Date ? { value, type: Date, format: 'd mmm yyyy' } : value
      }),
    )
    return { sheet: name, data }
  })
  const blob = await writeExcelFile(saved).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}
