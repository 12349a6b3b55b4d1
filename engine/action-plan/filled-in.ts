import { isValid } from 'date-fns/isValid'
import { datesIn } from '../checks/dates.ts'
import { type Stand, standLabels, type TaskStatus, taskStatusLabels } from './plan.ts'
import type { CellValue } from './read-workbook.ts'

/** A value as a person filled it in, or what is wrong with it, in a sentence. */
export type Filled<Value> = { readonly value: Value } | { readonly problem: string }

/** The text of a cell, without spaces around it; of a date its ISO day. */
export function textIn(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? isoDay(cell) : String(cell).trim()
}

/** The day in a cell: a date of the spreadsheet, or a written one, read the British way; of a month its last day. */
export function dueIn(cell: CellValue, asAt: string): Filled<string> {
  if (cell instanceof Date) return isValid(cell) ? { value: isoDay(cell) } : { problem: 'this is not a date.' }
  const text = textIn(cell)
  if (text === '') return { value: '' }
  if (/^\d{4}-\d\d-\d\d$/.test(text) && isValid(new Date(text))) return { value: text }
  const [date] = datesIn(text, asAt, 'with-years')
  return date ? { value: date.until } : { problem: `“${text}” is not a date. Write it as 31 March 2027.` }
}

const otherStatuses: Readonly<Record<string, TaskStatus>> = {
  '': 'to-do',
  open: 'to-do',
  'not started': 'to-do',
  todo: 'to-do',
  'in progress': 'under-way',
  'in hand': 'under-way',
  started: 'under-way',
  ongoing: 'under-way',
  underway: 'under-way',
  complete: 'done',
  completed: 'done',
  closed: 'done',
  finished: 'done',
  'will not do': 'not-going-ahead',
  rejected: 'not-going-ahead',
  cancelled: 'not-going-ahead',
  declined: 'not-going-ahead',
}

export function statusIn(cell: CellValue): Filled<TaskStatus> {
  return choiceIn(cell, taskStatusLabels, otherStatuses)
}

const otherAnswers: Readonly<Record<string, Stand>> = {
  yes: 'met',
  'fully met': 'met',
  partly: 'partly-met',
  'partially met': 'partly-met',
  partial: 'partly-met',
  no: 'not-met',
  unmet: 'not-met',
}

/** The organisation's answer; null where the cell is empty. */
export function answerIn(cell: CellValue): Filled<Stand | null> {
  return textIn(cell) === '' ? { value: null } : choiceIn(cell, standLabels, otherAnswers)
}

function choiceIn<Value extends string>(
  cell: CellValue,
  labels: Readonly<Record<Value, string>>,
  others: Readonly<Record<string, Value>>,
): Filled<Value> {
  const said = textIn(cell)
    .toLowerCase()
    .replace(/[\s\-_]+/g, ' ')
  const [value] = (Object.keys(labels) as Value[]).filter(key => labels[key].toLowerCase() === said)
  const found = value ?? others[said]
  return found !== undefined
    ? { value: found }
    : { problem: `“${textIn(cell)}” is none of ${Object.values(labels).join(', ')}.` }
}

/** A spreadsheet's dates have no time zone: the reader gives them as UTC. */
function isoDay(date: Date): string {
  return isValid(date) ? date.toISOString().slice(0, 10) : ''
}
