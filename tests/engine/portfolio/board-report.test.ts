import { unzlibSync } from 'fflate'
import { imageSize } from 'image-size'
import { expect, test } from 'vitest'
import { openPackage } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import { boardReport } from '../../../engine/portfolio/write/board/content.ts'
import { boardHtml } from '../../../engine/portfolio/write/board/html.ts'
import { toDecide } from '../../../engine/portfolio/write/board/to-decide.ts'
import { boardWord } from '../../../engine/portfolio/write/board/word.ts'
import { html } from '../../../engine/portfolio/write/html.ts'
import { cellColours, heatMapPicture } from '../../../engine/portfolio/write/picture/heat-map-picture.ts'
import { charityReport, plantedCharity } from '../../helpers/charity.ts'
import { sharedPath } from '../../helpers/corpus.ts'
import { hasProgram } from '../../helpers/programs.ts'
import { schemaErrors } from '../../helpers/schema-errors.ts'
import { compiledShipped } from '../../helpers/shipped-rules.ts'

const report = charityReport(await compiledShipped())
const board = boardReport(report)
const planted = plantedCharity()
const map = planted.rounds['spring-2027']?.heatMap ?? {}
const columns = planted.columns.split(' ')

/** The planted state of a document and a recommendation. */
const plantedState = (document: string, id: string) => planted.letters[map[document]?.[columns.indexOf(id)] ?? '']

test('five things are to be decided, law that is told wrongly first, each with what it rests on', () => {
  expect(toDecide(report).map(({ title, anchor }) => [title, anchor])).toEqual([
    ['Put right what one document says of the law', 'law'],
    ['An internal race and mental health group that advises services (R14)', 'R14'],
    ['Support for leaders to agree what “anti-racist” means in services (R19)', 'R19'],
    ['A regular race and mental health forum with outside speakers (R22)', 'R22'],
    ['Review what is overdue: 2 documents', 'dates'],
  ])
  expect(toDecide(report)[0]?.because).toBe(
    'Disciplinary Policy, section 1: “The Race Relations Act 1976 requires us to treat everybody fairly when we use this policy.”',
  )
})

test('what the report counts is what was planted', () => {
  const [autumn, spring] = [Object.keys(planted.rounds['autumn-2026']?.heatMap ?? {}), Object.keys(map)]
  expect(board.inShort).toContain(`${planted.rounds['spring-2027']?.nowhere.length} are covered nowhere`)
  expect(board.lookedAt[0]).toContain(`${spring.length} documents were looked at as on 12 April 2027`)
  expect(board.lookedAt).toContain('“old/leave.doc” was not looked at. This is an old Word file.')
  expect(spring.length - autumn.length).toBe(report.since?.added.length)
  expect(board.since?.lines).toContain(
    'R10 A staff network with safe space and peer support: was “nowhere”, is “covered”.',
  )
})

test('the table behind the picture has every cell of the plan', () => {
  const shown = board.heatMap.documents.flatMap(({ states }, i) =>
    states.flatMap(({ state, ids }) =>
      ids.map(id => [board.heatMap.columns[i]?.documents[0]?.name ?? '', id, state] as const),
    ),
  )
  const asked = Object.keys(map).flatMap(document =>
    columns.filter(id => plantedState(document, id) !== 'not-asked').map(id => `${document} ${id}`),
  )
  expect(shown.map(([document, id]) => `${document} ${id}`).sort()).toEqual(asked.sort())
  for (const [document, id, state] of shown) expect(state, `${document} ${id}`).toBe(plantedState(document, id))
})

test('each cell of the picture has the colour of the planted state', () => {
  const { png, width, height } = heatMapPicture(board.heatMap.columns, board.heatMap.ids)
  expect(imageSize(png)).toMatchObject({ type: 'png', width, height })
  const length = new DataView(png.buffer, png.byteOffset).getUint32(33)
  const rows = unzlibSync(png.subarray(41, 41 + length))
  const wrong = board.heatMap.columns.flatMap(({ documents: [document] }, row) =>
    board.heatMap.ids.filter((id, column) => {
      // Two pixels within the top left corner of a cell, where no shape is drawn.
      const at = (150 + row * 64 + 2) * (width * 3 + 1) + 1 + (96 + column * 56 + 2) * 3
      const [ground] = cellColours[plantedState(document?.name ?? '', id) ?? 'not-asked']
      return ground.some((part, i) => rows[at + i] !== part)
    }),
  )
  expect(wrong).toEqual([])
})

test('as Word it has the organisation, its author, day and introduction, and the same words as the page', async () => {
  const bytes = await boardWord.write(report)
  const { document } = readDocument(openPackage(bytes))
  const text = document.blocks.map(block => block.text).join('\n')
  for (const words of [
    'Where Saltmarsh Minds stands on race equality',
    'Spring 2027',
    'Amara Osei, trustee',
    '12 April 2027',
    'This is our second look.',
    'Five things to decide',
    board.inShort,
    ...board.toDecide.flatMap(({ title, because, decide }) => [title, because, decide]),
    ...(board.since?.lines ?? []),
  ])
    expect(text).toContain(words)
  for (const { id, title, covered } of board.recommendations) {
    expect(text).toContain(`${id} ${title}`)
    expect(text).toContain(covered)
  }
})

test('every link of the report leads to a place on the page of the passages', () => {
  const passages = new TextDecoder().decode(html.write(report) as Uint8Array)
  const page = new TextDecoder().decode(boardHtml.write(report) as Uint8Array)
  const links = [...page.matchAll(/href="portfolio\.html#([^"]+)"/g)].map(([, to]) => to)
  expect(links.length).toBeGreaterThan(35)
  for (const to of links) expect(passages).toContain(`id="${to}"`)
  const own = [...passages.matchAll(/href="#([^"]+)"/g)].map(([, to]) => to ?? '')
  const ids = new Set([...passages.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? ''))
  expect(own.filter(to => !ids.has(to))).toEqual([])
})

test('the same report is the same file, and one of nothing says so', async () => {
  expect(
    Buffer.compare((await boardWord.write(report)) as Uint8Array, (await boardWord.write(report)) as Uint8Array),
  ).toBe(0)
  const { portfolio } = report
  const none = {
    ...portfolio,
    documents: [],
    requirements: [],
    wrongLaw: [],
    absentPolicies: [],
    terms: [],
    dates: { past: [], coming: [], none: [] },
    recommendations: portfolio.recommendations.map(row => ({
      ...row,
      standing: 'not-asked' as const,
      tally: {},
      requirements: [],
      coveredIn: [],
    })),
    notices: ['There are no documents.'],
  }
  const empty = boardReport({ ...report, portfolio: none, records: [], refused: [], since: undefined })
  expect(empty.inShort).toBe('None of the recommendations asks anything of these documents.')
  expect(empty.toDecide).toEqual([])
})

test.skipIf(!hasProgram('xmllint') || !sharedPath('tools/strip-extensions.py'))(
  'the Word file is valid by the schemas (needs xmllint, python3-lxml and the schemas beside the checkout)',
  async () => {
    const errors = await schemaErrors(new Map([['board-report', (await boardWord.write(report)) as Uint8Array]]))
    expect([...errors.values()].flat()).toEqual([])
  },
  60_000,
)
