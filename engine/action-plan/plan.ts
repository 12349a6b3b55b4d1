import type { Standing } from '../labels/standings.ts'

/** How far a task has come. */
export const taskStatuses = ['to-do', 'under-way', 'done', 'not-going-ahead'] as const
export type TaskStatus = (typeof taskStatuses)[number]

export const taskStatusLabels: Readonly<Record<TaskStatus, string>> = {
  'to-do': 'To do',
  'under-way': 'Under way',
  done: 'Done',
  'not-going-ahead': 'Not going ahead',
}

/** What people fill in for a task. An empty text is a field that is not filled in; `due` is an ISO day. */
export interface TaskFields {
  /** The post that sees to it: "Head of HR". */
  readonly owner: string
  readonly due: string
  readonly status: TaskStatus
  /** What has happened so far. */
  readonly note: string
}

/** A piece of work that follows from a finding, as the review left it. */
export interface Task {
  /** Stable between reviews: made of the document's and the finding's id. */
  readonly id: string
  /** Short, for people and spreadsheets: "T-3F9A20". */
  readonly reference: string
  /** The document's id in the workspace, or its file's name where it has none; and its title. */
  readonly document: string
  readonly title: string
  readonly finding: string
  /** The short name of the gap or the words: "Right to be accompanied". */
  readonly name: string
  /** What is open, in a sentence. */
  readonly open: string
  /** What to do: an instruction, or the wording to take in. */
  readonly what: string
  /** How binding it is: "Required by law". */
  readonly binding: string
  /** Where in the document, as a reader finds it: "2.1 Support for staff"; empty where nothing is said yet. */
  readonly where: string
  /** The words there, as far as there are any. */
  readonly quote: string
  /** Ids of the recommendations that it serves. */
  readonly recommendations: readonly string[]
}

/** A task with what people filled in. */
export interface PlannedTask extends Task, TaskFields {}

/** Whether a recommendation is met, in the words of the organisation (apply and explain). */
export const stands = ['met', 'partly-met', 'not-met'] as const
export type Stand = (typeof stands)[number]

export const standLabels: Readonly<Record<Stand, string>> = {
  met: 'Met',
  'partly-met': 'Partly met',
  'not-met': 'Not met',
}

/** Where the organisation stands on a recommendation: what the reviews show, and what it says itself, with its reason. */
export interface Position {
  readonly recommendation: string
  /** Over all documents of the portfolio. */
  readonly shown: Standing
  readonly said: Stand | undefined
  readonly reason: string
}

/** An organisation's action plan. */
export interface ActionPlan {
  readonly organisation: string
  /** ISO day on which it is looked at. */
  readonly asAt: string
  readonly tasks: readonly PlannedTask[]
  /** One for each recommendation, in their order. */
  readonly positions: readonly Position[]
}

export const noFields: TaskFields = { owner: '', due: '', status: 'to-do', note: '' }

/** Whether a task should have been done by now: its day is past, and it is neither done nor given up. */
export function isOverdue({ due, status }: Pick<TaskFields, 'due' | 'status'>, asAt: string): boolean {
  return due !== '' && due < asAt && (status === 'to-do' || status === 'under-way')
}
