import { ExternalHyperlink, HeadingLevel, Paragraph, TextRun } from 'docx'
import { allowedInXml } from '../../docx/xml-write.ts'
import { points } from './styles.ts'

/** Part of a line: text, or text that is bold, quiet or quoted, or leads to a place in another file. */
export type Piece =
  | string
  | { readonly text: string; readonly as: 'bold' | 'quiet' | 'quoted' }
  | { readonly text: string; readonly to: string }

const headings = {
  part: HeadingLevel.HEADING_1,
  section: HeadingLevel.HEADING_2,
  group: HeadingLevel.HEADING_3,
  card: HeadingLevel.HEADING_4,
} as const

/** A heading in Word's own heading style. */
export function heading(
  level: keyof typeof headings,
  text: string,
  more: { pageBreakBefore?: boolean } = {},
): Paragraph {
  return new Paragraph({ heading: headings[level], children: runs([text]), ...more })
}

/** A paragraph in a style; without one in the document's own. */
export function line(pieces: readonly Piece[], style?: string): Paragraph {
  return new Paragraph({ children: runs(pieces), ...(style === undefined ? {} : { style }) })
}

/** A point of a list: a bullet, or a number in the list of what to do first. */
export function item(pieces: readonly Piece[], reference = points): Paragraph {
  return new Paragraph({ children: runs(pieces), numbering: { reference, level: 0 } })
}

/** Text with signs that XML does not allow replaced. */
export function runs(pieces: readonly Piece[]): (TextRun | ExternalHyperlink)[] {
  return pieces.map(piece => {
    if (typeof piece === 'string') return new TextRun(allowedInXml(piece))
    if ('to' in piece)
      return new ExternalHyperlink({
        link: piece.to,
        children: [new TextRun({ text: allowedInXml(piece.text), style: 'Hyperlink' })],
      })
    const { text, as } = piece
    return as === 'bold'
      ? new TextRun({ text: allowedInXml(text), bold: true })
      : new TextRun({ text: allowedInXml(text), style: as === 'quiet' ? 'Quiet' : 'Quoted' })
  })
}

export function bold(text: string): Piece {
  return { text, as: 'bold' }
}

export function quiet(text: string): Piece {
  return { text, as: 'quiet' }
}

export function quoted(text: string): Piece {
  return { text, as: 'quoted' }
}
