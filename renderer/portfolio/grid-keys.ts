/** A place in a table by numbers: -1 is the row of headings, or the column of headings. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** How many rows and columns there are beside the headings, and how many rows a page has. */
export interface GridSize {
  readonly rows: number
  readonly columns: number
  readonly page: number
}

/** Where a key leads from a place, as in a spreadsheet; undefined for a key that does not move. */
export function placeAfterKey(
  { row, column }: GridPlace,
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { rows, columns, page }: GridSize,
): GridPlace | undefined {
  const far = ctrlKey || metaKey
  const to = (nextRow: number, nextColumn: number): GridPlace => {
    const place = { row: within(nextRow, rows), column: within(nextColumn, columns) }
    // The corner holds nothing to go to.
    return place.row === -1 && place.column === -1 ? { row, column } : place
  }
  switch (key) {
    case 'ArrowUp':
      return to(far ? 0 : row - 1, column)
    case 'ArrowDown':
      return to(far ? rows : row + 1, column)
    case 'ArrowLeft':
      return to(row, far ? 0 : column - 1)
    case 'ArrowRight':
      return to(row, far ? columns : column + 1)
    case 'Home':
      return far ? to(0, 0) : to(row, 0)
    case 'End':
      return far ? to(rows, columns) : to(row, columns)
    case 'PageUp':
      return to(row < 0 ? row : Math.max(row - page, 0), column)
    case 'PageDown':
      return to(row + page, column)
    default:
      return undefined
  }
}

function within(index: number, count: number): number {
  return Math.min(Math.max(index, -1), count - 1)
}
