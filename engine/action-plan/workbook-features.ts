import type { Feature } from 'write-excel-file/universal'
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility'
import { escapeXml } from '../docx/xml-write.ts'

/** What the cells of a column may hold: shown as a list to choose from. */
export interface Choice {
  /** Counts from 0. */
  readonly column: number
  readonly from: readonly string[]
}

/** What is added to a sheet, by its name. */
export interface SheetExtras {
  readonly choices: readonly Choice[]
  /** The height of each row in points, as far as its texts need it; programs may fit it again. */
  readonly heights: readonly number[]
}

const sheetFile = 'xl/worksheets/sheet{id}.xml'

/**
 * Rows that are as high as their texts, lists to choose from (ECMA-376 part 1, 18.3.1.33), and pages as wide as the table (18.3.1.65),
 * which write-excel-file leaves to its users.
 */
export function withExtras(extras: ReadonlyMap<string, SheetExtras>): Feature<Blob> {
  return {
    files: {
      transform: {
        [sheetFile]: {
          transformElementAttributes: (tag, attributes, index, { sheet = '' }) => {
            const height = tag === 'row' ? extras.get(sheet)?.heights[index ?? -1] : undefined
            if (height !== undefined) return { ...attributes, ht: height }
            return tag === 'pageSetup' ? { ...attributes, fitToHeight: 0 } : attributes
          },
          transform: (xml, { sheet = '' }) => {
            const fitted = insert(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            const { choices = [], heights = [] } = extras.get(sheet) ?? {}
            return choices.length === 0 ? fitted : insert(fitted, validations(choices, heights.length))
          },
        },
      },
    },
  }
}

function insert(xml: string, markup: string): string {
  const order = getOrderOfSiblings(sheetFile, 'worksheet') ?? []
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet')
}

/** Room for rows that people add below. */
const moreRows = 200

function validations(choices: readonly Choice[], rows: number): string {
  const each = choices.map(({ column, from }) => {
    const letter = String.fromCharCode(65 + column)
    const range = `${letter}2:${letter}${rows + moreRows}`
    const list = `<formula1>${escapeXml(`"${from.join(',')}"`)}</formula1>`
    return `<dataValidation type="list" allowBlank="1" sqref="${range}">${list}</dataValidation>`
  })
  return `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`
}
