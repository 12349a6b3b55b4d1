import { AlignmentType, type IParagraphStyleOptions, type IPropertiesOptions, LevelFormat, LineRuleType } from 'docx'

const ink = '1D2430'
const below = (before: number, after: number) => ({ before, after })
const heading = (size: number, before: number, after: number, color = ink) => ({
  run: { size, bold: true, color, font: 'Calibri' },
  paragraph: { spacing: below(before, after), keepNext: true, keepLines: true },
})

const paragraphStyles: readonly IParagraphStyleOptions[] = [
  {
    id: 'Eyebrow',
    name: 'Report line',
    basedOn: 'Normal',
    run: { color: '565E6B' },
    paragraph: { spacing: below(0, 120) },
  },
  {
    id: 'Fact',
    name: 'Report fact',
    basedOn: 'Normal',
    paragraph: {
      spacing: below(0, 40),
      indent: { left: 2268, hanging: 2268 },
    },
  },
  { id: 'Lead', name: 'Report lead', basedOn: 'Normal', run: { size: 24 }, paragraph: { spacing: below(60, 160) } },
  {
    id: 'Passage',
    name: 'Report passage',
    basedOn: 'Normal',
    paragraph: { spacing: below(0, 100), indent: { left: 340 }, keepLines: true },
  },
  {
    id: 'Todo',
    name: 'Report suggestion',
    basedOn: 'Normal',
    paragraph: { spacing: below(80, 120), shading: { fill: 'EEF4F5' }, keepLines: true },
  },
  { id: 'Opening', name: 'Report opening line', basedOn: 'Normal', paragraph: { keepNext: true } },
  { id: 'Reference', name: 'Report reference', basedOn: 'Normal', run: { size: 17, color: '565E6B' } },
  { id: 'Cell', name: 'Report cell', basedOn: 'Normal', run: { size: 19 }, paragraph: { spacing: below(0, 0) } },
  { id: 'SmallCell', name: 'Report small cell', basedOn: 'Cell', run: { size: 16 } },
  {
    id: 'TableTitle',
    name: 'Report table title',
    basedOn: 'Normal',
    run: { size: 19, color: '565E6B' },
    paragraph: { keepNext: true, spacing: below(120, 60) },
  },
]

/** The names of the two lists: what to do first, and points of any other list. */
export const firstList = 'first'
export const points = 'points'

const list = (reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  reference,
  levels: [
    {
      level: 0,
      format,
      text,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 340, hanging: 340 } } },
    },
  ],
})

/** How the Word report looks, in British English: Word's own title and heading styles, and a few for the report. */
export const looks = {
  styles: {
    default: {
      document: {
        run: { font: 'Calibri', size: 21, language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' } },
        paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 44, bold: true, color: ink, font: 'Calibri' },
        paragraph: { spacing: { before: 0, after: 200, line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(34, 360, 120),
      heading2: heading(27, 320, 100),
      heading3: heading(24, 300, 80, '0F5A73'),
      heading4: heading(22, 260, 40),
    },
    paragraphStyles: [...paragraphStyles],
    characterStyles: [
      { id: 'Quiet', name: 'Report quiet', run: { color: '565E6B' } },
      { id: 'Quoted', name: 'Report quoted', run: { font: 'Georgia', size: 20 } },
    ],
  },
  numbering: {
    config: [list(firstList, LevelFormat.DECIMAL, '%1.'), list(points, LevelFormat.BULLET, '•')],
  },
} satisfies Pick<IPropertiesOptions, 'styles' | 'numbering'>
