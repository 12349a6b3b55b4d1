import { changesBy, withEdits } from '../../engine/action-plan/changes.ts'
import type { PlanEdits } from '../../engine/action-plan/edits.ts'
import { editsFrom } from '../../engine/action-plan/edits-from.ts'
import type { ActionPlan } from '../../engine/action-plan/plan.ts'
import { readWorkbook } from '../../engine/action-plan/read-workbook.ts'
import { tasksFrom } from '../../engine/action-plan/tasks-from.ts'
import { UserError } from '../../engine/errors.ts'
import { recommendations } from '../../engine/rules/recommendations.ts'
import type { PlanFromFile, PlanView } from '../bridge/contract/action-plan.ts'
import type { Host } from '../bridge/contract.ts'
import { listDocuments, type StoredDocument } from '../workspace/documents.ts'
import { inTransaction } from '../workspace/open.ts'
import {
  countOverdue,
  lastTrailLines,
  type PlannedFrom,
  plannedFrom,
  plannedTasks,
  positionsOf,
  putPosition,
  replaceTasks,
  setPlannedFrom,
} from '../workspace/planned-tasks.ts'
import { currentReview } from '../workspace/reviews.ts'
import { readProfile } from '../workspace/settings.ts'
import { type HostContext, reviewerNow } from './context.ts'
import { fillInStep, fillInWhole } from './plan-edit.ts'
import { planFile } from './plan-files.ts'
import { wholePortfolio } from './portfolio-records.ts'
import { reportOf } from './report-of.ts'
import { saveNew } from './save-new.ts'

type PlanCalls = Pick<
  Host,
  | 'actionPlan'
  | 'updatePlan'
  | 'overdueTasks'
  | 'fillInTask'
  | 'answerRecommendation'
  | 'exportPlan'
  | 'savePlan'
  | 'readPlan'
  | 'takePlan'
>

/** The calls of the action plan. Tasks are kept, so that the plan opens without reading a review. On the `desktop` it is saved by path. */
export function actionPlanCalls(context: HostContext, desktop: boolean): PlanCalls {
  const { db, emit } = context
  const changed = (): PlanView => {
    emit({ kind: 'plan-changed' })
    return viewOf(context)
  }
  return {
    actionPlan: async () => viewOf(context),
    async updatePlan() {
      for (const { document, from } of behind(context)) {
        if (context.closing.aborted) break
        const tasks = tasksFrom(reportOf(context, document, {}))
        context.kept.through(() =>
          inTransaction(db, () => {
            replaceTasks(db, document.id, tasks)
            setPlannedFrom(db, document.id, from)
          }),
        )
        await new Promise(resolve => setImmediate(resolve))
      }
      return changed()
    },
    overdueTasks: async () => ({ count: countOverdue(db, today(context)) }),
    async fillInTask(entry) {
      const task = context.kept.through(() => inTransaction(db, () => fillInStep(context, entry)))
      emit({ kind: 'plan-changed', task })
      return task
    },
    async answerRecommendation({ recommendation, said, reason }) {
      if (!recommendations.some(({ id }) => id === recommendation))
        throw new UserError('not-found', `There is no recommendation ${recommendation}.`)
      const position = { recommendation, said: said ?? undefined, reason }
      context.kept.through(() => inTransaction(db, () => putPosition(db, position)))
      return changed()
    },
    exportPlan: async ({ format }) => planFile(planOf(context), format, reviewerNow(context), context.now()),
    async savePlan({ format, folder }) {
      if (!desktop) throw new UserError('not-writable', 'In a browser, the plan is downloaded.')
      return saveNew(folder, await planFile(planOf(context), format, reviewerNow(context), context.now()))
    },
    readPlan: async ({ bytes }) => (await fromFile(context, bytes)).shown,
    async takePlan({ bytes }) {
      const { edits, shown } = await fromFile(context, bytes)
      inTransaction(db, () => {
        for (const edit of edits.tasks) fillInWhole(context, edit)
        const { positions } = withEdits(planOf(context), edits)
        for (const { recommendation, said, reason } of positions) putPosition(db, { recommendation, said, reason })
      })
      changed()
      return shown
    },
  }
}

async function fromFile(
  context: HostContext,
  bytes: Uint8Array,
): Promise<{ readonly edits: PlanEdits; readonly shown: PlanFromFile }> {
  const sheets = await readWorkbook(bytes)
  const plan = planOf(context)
  const edits = editsFrom(sheets, plan)
  return { edits, shown: { changes: changesBy(edits, plan), problems: edits.problems } }
}

function viewOf(context: HostContext): PlanView {
  const closed = plannedTasks(context.db).flatMap(({ task, standing }) => (standing ? [] : [task.id]))
  return { plan: planOf(context), closed, behind: behind(context).length }
}

function planOf(context: HostContext): ActionPlan {
  const { db } = context
  const answers = positionsOf(db)
  const { recommendations: rows } = wholePortfolio(context, undefined).portfolio
  const shown = new Map(rows.map(({ id, standing }) => [id, standing]))
  return {
    organisation: readProfile(db).organisation[0] ?? '',
    asAt: today(context),
    tasks: plannedTasks(db).map(({ task }) => task),
    positions: recommendations.map(({ id }) => {
      const { said, reason = '' } = answers.get(id) ?? {}
      return { recommendation: id, shown: shown.get(id) ?? 'not-asked', said, reason }
    }),
  }
}

/** The documents that were reviewed or decided on since their tasks were made. */
function behind({ db }: HostContext): readonly { readonly document: StoredDocument; readonly from: PlannedFrom }[] {
  const made = plannedFrom(db)
  const lines = lastTrailLines(db)
  return listDocuments(db).flatMap(document => {
    const from = { review: currentReview(db, document.version.row).id, trail: lines.get(document.id) ?? 0 }
    const before = made.get(document.id)
    return before?.review === from.review && before.trail === from.trail ? [] : [{ document, from }]
  })
}

function today({ now }: HostContext): string {
  return now().slice(0, 10)
}
