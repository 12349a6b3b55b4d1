import { finish } from './paragraph-elements.ts'
import type { ReaderState } from './reader-state.ts'
import { attribute, type Handlers, integer, isOn } from './scan.ts'

/** Tables, nested or not (ECMA-376 17.4). A cell merged downwards keeps its own row; one merged across, its first column. */
export const tableElements: Handlers<ReaderState> = {
  'w:tbl': {
    open: story => {
      finish(story)
      story.table = {
        index: story.tables++,
        style: undefined,
        look: false,
        row: -1,
        column: 0,
        header: false,
        span: 1,
        deletedRow: false,
        deletedCell: false,
        cell: undefined,
        outer: story.table,
      }
    },
    close: story => {
      if (story.table?.deletedRow) story.deleted--
      if (story.table?.deletedCell) story.deleted--
      story.table = story.table?.outer
    },
  },
  'w:tblStyle': {
    open: (story, tag) => {
      if (story.table !== undefined) story.table.style = story.styles.get(attribute(tag, 'val') ?? '')
    },
  },
  'w:tblLook': {
    open: (story, tag) => {
      const { table } = story
      if (table === undefined || tag.parent !== 'w:tblPr') return
      const first = attribute(tag, 'firstRow')
      const bits = Number.parseInt(attribute(tag, 'val') ?? '0', 16)
      table.look = first === undefined ? (bits & 0x20) !== 0 : first === '1' || first === 'true' || first === 'on'
    },
  },
  'w:tr': {
    open: story => {
      const { table } = story
      if (table === undefined) return
      table.row++
      table.column = 0
      table.header = table.row === 0 && table.look && table.style?.firstRow === true
    },
    close: story => {
      const { table } = story
      if (!table?.deletedRow) return
      table.deletedRow = false
      story.deleted--
    },
  },
  'w:gridBefore': {
    open: (story, tag) => {
      if (story.table !== undefined) story.table.column += integer(tag, 'val') ?? 0
    },
  },
  'w:tblHeader': {
    open: (story, tag) => {
      if (story.table !== undefined && isOn(tag)) story.table.header = true
    },
  },
  'w:tc': {
    open: story => {
      const { table } = story
      if (table === undefined) return
      table.span = 1
      table.cell = { table: table.index, row: Math.max(0, table.row), column: table.column, header: table.header }
    },
    close: story => {
      const { table } = story
      finish(story)
      if (table === undefined) return
      table.column += table.span
      table.cell = undefined
      if (!table.deletedCell) return
      table.deletedCell = false
      story.deleted--
    },
  },
  'w:gridSpan': {
    open: (story, tag) => {
      if (story.table !== undefined) story.table.span = Math.max(1, integer(tag, 'val') ?? 1)
    },
  },
}
