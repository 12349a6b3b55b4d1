import { attribute, type Handlers, integer, isOn } from '../../engine/docx/scan.ts'
import type { OpenPlace, Slim } from './slim-state.ts'

const mostColumns = 63

/** Tables in the slimmed copy (ECMA-376 17.4): cells merged across and downwards, header rows, no deleted rows. */
export const slimTables: Handlers<Slim> = {
  'w:tbl': {
    open: ({ out }) => {
      out.push('<w:tbl>')
    },
    close: ({ out }) => {
      out.push('</w:tbl>')
    },
  },
  'w:tr': {
    open: ({ rows, out }) => {
      rows.push(placeAt(out.length))
      out.push('<w:tr>', '')
    },
    close: ({ rows, out }) => {
      const row = rows.pop()
      if (!row) return
      if (row.deleted && !row.shown) {
        out.length = row.at
        return
      }
      if (row.header) out[row.at + 1] = '<w:trPr><w:tblHeader/></w:trPr>'
      out.push('</w:tr>')
    },
  },
  'w:tblHeader': {
    open: ({ rows }, tag) => {
      const row = rows.at(-1)
      if (row && isOn(tag)) row.header = true
    },
  },
  'w:gridBefore': {
    open: ({ out }, tag) => {
      out.push(`<w:tc>${spanOf(integer(tag, 'val') ?? 0)}</w:tc>`)
    },
  },
  'w:tc': {
    open: ({ cells, out }) => {
      cells.push(placeAt(out.length))
      out.push('<w:tc>', '')
    },
    close: ({ cells, out }) => {
      const cell = cells.pop()
      if (!cell) return
      const merged = cell.merged && !cell.shown ? '<w:vMerge/>' : ''
      if (merged !== '' || cell.span > 1) out[cell.at + 1] = spanOf(cell.span, merged)
      out.push('</w:tc>')
    },
  },
  'w:gridSpan': {
    open: ({ cells }, tag) => {
      const cell = cells.at(-1)
      if (cell) cell.span = integer(tag, 'val') ?? 1
    },
  },
  'w:vMerge': {
    open: ({ cells }, tag) => {
      const cell = cells.at(-1)
      if (cell) cell.merged = (attribute(tag, 'val') ?? 'continue') === 'continue'
    },
  },
}

function placeAt(at: number): OpenPlace {
  return { at, shown: false, deleted: false, header: false, merged: false, span: 1 }
}

function spanOf(columns: number, merged = ''): string {
  return `<w:tcPr><w:gridSpan w:val="${Math.max(1, Math.min(mostColumns, columns))}"/>${merged}</w:tcPr>`
}
