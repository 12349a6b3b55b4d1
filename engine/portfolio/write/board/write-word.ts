import { ImageRun, Paragraph, type Table } from 'docx'
import { bold, heading, item, line, type Piece, quiet, runs } from '../../../export/report-word/blocks.ts'
import { firstList } from '../../../export/report-word/styles.ts'
import { table } from '../../../export/report-word/tables.ts'
import { wordFile } from '../../../export/report-word/word-file.ts'
import { cellLabels } from '../../../labels/cell-states.ts'
import { standingLabels } from '../../../labels/standings.ts'
import { heatMapPicture } from '../picture/heat-map-picture.ts'
import type { PortfolioReport } from '../portfolio-report.ts'
import { type BoardReport, boardReport, numbersAbout, passagesPage, stateInWords, tableStates } from './content.ts'
import { decideTitle } from './to-decide.ts'

type Blocks = readonly (Paragraph | Table)[]

/** The bytes of the board's report as a Word file. */
export async function writeBoardWord(report: PortfolioReport): Promise<Uint8Array> {
  const board = boardReport(report)
  const { title, facts, introduction, inShort, lookedAt, since } = board
  return wordFile({ title, author: report.author ?? '', date: report.date }, [
    new Paragraph({ heading: 'Title', children: runs([title]) }),
    ...facts.map(({ label, value }) => line([quiet(label), `\t${value}`], 'Fact')),
    ...introduction.map((text, i) => new Paragraph({ children: runs([text]), spacing: { before: i === 0 ? 200 : 0 } })),
    heading('section', 'In short'),
    line([inShort], 'Lead'),
    ...decisions(board),
    heading('section', 'What was looked at, and what was not'),
    ...lookedAt.map(text => item([text])),
    ...(since
      ? [heading('section', `What changed since ${since.name}`), ...since.lines.map(text => item([text]))]
      : []),
    ...heatMap(board),
    ...recommendations(board),
    line([closing], 'Reference'),
  ])
}

const closing =
  'Made with Evenhand on the reviewer’s own computer; nothing was sent anywhere. The links lead to the passages in portfolio.html, which belongs beside this file.'

function decisions({ toDecide }: BoardReport): Blocks {
  if (toDecide.length === 0) return []
  return [
    heading('section', decideTitle(toDecide.length)),
    ...toDecide.map(({ title, because, decide, anchor }) =>
      item([bold(title), `. ${because} `, bold(decide), ' ', linked('The passages', anchor)], firstList),
    ),
  ]
}

function linked(text: string, anchor: string): Piece {
  return { text, to: `${passagesPage}#${anchor}` }
}

function recommendations({ recommendations: rows }: BoardReport): Blocks {
  const columns = [
    { name: 'Recommendation', share: 42 },
    { name: 'In all', share: 13 },
    { name: 'Covered in', share: 30 },
    { name: 'Not covered in', share: 15 },
  ]
  return [
    heading('section', 'Where each recommendation stands'),
    line([numbersAbout], 'TableTitle'),
    table(
      columns,
      rows.map(({ id, title, standing, covered, notCovered }) => [
        [linked(id, id), ` ${title}`],
        [bold(`${standingLabels[standing].shape} ${standingLabels[standing].word}`)],
        [covered === '' ? '–' : covered],
        [notCovered === '' ? '–' : notCovered],
      ]),
      false,
      true,
    ),
  ]
}

/** The width of the text in pixels of 1/96 inch. */
const textWidth = 642

function heatMap({ heatMap: { columns, ids, documents, about } }: BoardReport): Blocks {
  const { png, width, height } = heatMapPicture(columns, ids)
  const title = 'Heat map: documents by recommendations'
  const states = tableStates.filter(state =>
    documents.some(one => one.states.some(s => s.state === state && s.ids.length > 0)),
  )
  const share = Math.floor(72 / Math.max(1, states.length))
  return [
    heading('section', title),
    line([states.map(stateInWords).join('   '), `   ${stateInWords('not-asked')}`], 'TableTitle'),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: { width: textWidth, height: Math.round((height * textWidth) / width) },
          altText: { name: 'Heat map', title, description: about },
        }),
      ],
    }),
    line(['The same in words, by document'], 'TableTitle'),
    table(
      [
        { name: 'Document', share: 100 - share * states.length },
        ...states.map(state => ({ name: sentence(state), share })),
      ],
      documents.map(({ number, name, states: all }) => [
        [bold(`${number} `), name],
        ...states.map(state => idsOf(all.find(one => one.state === state)?.ids ?? [])),
      ]),
      false,
      true,
    ),
  ]
}

function idsOf(ids: readonly string[]): Piece[] {
  return [ids.length === 0 ? '–' : ids.join(', ')]
}

function sentence(state: (typeof tableStates)[number]): string {
  const { shape, word } = cellLabels[state]
  return `${shape} ${word.charAt(0).toUpperCase()}${word.slice(1)}`
}
