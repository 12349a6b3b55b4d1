import type { ReaderState } from './reader-state.ts'
import type { Handlers, Tag } from './scan.ts'

const insertion: Handlers<ReaderState>[string] = {
  open: story => {
    story.counts.changes++
  },
}

const deletion: Handlers<ReaderState>[string] = {
  open: (story, tag) => {
    story.counts.changes++
    if (isContainer(tag)) story.deleted++
    else if (tag.parent === 'w:rPr' && story.run === undefined && story.paragraph !== undefined) {
      story.paragraph.markDeleted = true
    } else if (tag.parent === 'w:trPr' && story.table !== undefined && !story.table.deletedRow) {
      story.table.deletedRow = true
      story.deleted++
    }
  },
  close: (story, tag) => {
    if (isContainer(tag)) story.deleted--
  },
}

const passedOver: Handlers<ReaderState>[string] = {
  open: (_, tag) => {
    tag.skip = true
  },
}

/** Tracked changes (ECMA-376 17.13.5): read as if all were accepted. Earlier properties are skipped. */
export const revisionElements: Handlers<ReaderState> = {
  'w:ins': insertion,
  'w:moveTo': insertion,
  'w:cellIns': insertion,
  'w:del': deletion,
  'w:moveFrom': deletion,
  'w:cellDel': {
    open: story => {
      story.counts.changes++
      if (story.table === undefined || story.table.deletedCell) return
      story.table.deletedCell = true
      story.deleted++
    },
  },
  'w:sectPrChange': passedOver,
  'w:tblPrChange': passedOver,
  'w:tblPrExChange': passedOver,
  'w:tblGridChange': passedOver,
  'w:trPrChange': passedOver,
  'w:tcPrChange': passedOver,
  'w:numberingChange': passedOver,
}

/** In the properties of a paragraph mark, a row or a list, a change is an empty element; elsewhere it holds what changed. */
function isContainer(tag: Tag): boolean {
  return tag.parent !== 'w:rPr' && tag.parent !== 'w:trPr' && tag.parent !== 'w:numPr'
}
