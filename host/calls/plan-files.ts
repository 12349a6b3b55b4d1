import { titleOfPlan } from '../../engine/action-plan/columns.ts'
import type { ActionPlan } from '../../engine/action-plan/plan.ts'
import type { PlanFormat } from '../bridge/contract/action-plan.ts'
import type { ExportedFile } from '../bridge/contract/exports.ts'

/** A plan as a file, named by its title. What writes a format is loaded when it is first wanted. */
export async function planFile(
  plan: ActionPlan,
  format: PlanFormat,
  author: string,
  date: string,
): Promise<ExportedFile> {
  const name = titleOfPlan(plan).replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
  if (format === 'csv') {
    const { planAsCsv } = await import('../../engine/action-plan/csv.ts')
    return { name: `${name}.csv`, mediaType: 'text/csv', bytes: planAsCsv(plan) }
  }
  if (format === 'word') {
    const { planAsWord } = await import('../../engine/action-plan/word.ts')
    return {
      name: `${name}.docx`,
      mediaType: `${office}.wordprocessingml.document`,
      bytes: await planAsWord(plan, author, date),
    }
  }
  const { writeWorkbook } = await import('../../engine/action-plan/workbook.ts')
  return { name: `${name}.xlsx`, mediaType: `${office}.spreadsheetml.sheet`, bytes: await writeWorkbook(plan) }
}

const office = 'application/vnd.openxmlformats-officedocument'
