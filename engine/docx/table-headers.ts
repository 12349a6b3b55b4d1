import type { PendingBlock } from './pending-block.ts'

/** Marks the cells of a table's first row as headers if all their text is bold and that of later rows is not. */
export function markBoldFirstRows(drafts: readonly PendingBlock[]): void {
  const tables = Map.groupBy(
    drafts.filter(({ cell }) => cell !== undefined),
    ({ cell }) => cell?.table,
  )
  for (const cells of tables.values()) {
    const first = cells.filter(({ cell }) => cell?.row === 0)
    const later = cells.filter(({ cell }) => (cell?.row ?? 0) > 0)
    const columns = new Set(first.map(({ cell }) => cell?.column)).size
    if (columns < 2 || !first.every(isBold) || later.length === 0 || later.every(isBold)) continue
    for (const draft of first) if (draft.cell !== undefined) draft.cell = { ...draft.cell, header: true }
  }
}

function isBold({ paragraph }: PendingBlock): boolean {
  return paragraph.ink > 0 && paragraph.bold === paragraph.ink
}
