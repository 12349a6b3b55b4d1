import type { PlanFormat } from '../../host/bridge/contract/action-plan.ts'
import type { Host } from '../../host/bridge/contract.ts'
import { shellOf } from '../host/shell.ts'
import { download } from '../ui/download.ts'

/** Writes the plan out, to a folder in the desktop app and as a download elsewhere. Says what was saved; undefined if no folder was chosen. */
export async function savePlan(host: Host, format: PlanFormat): Promise<string | undefined> {
  const shell = shellOf(window)
  if (shell === undefined) {
    const file = await host.exportPlan({ format })
    download(file)
    return `Saved as ${file.name}.`
  }
  const folder = await shell.chooseExportFolder()
  if (folder === undefined) return undefined
  const { path } = await host.savePlan({ format, folder })
  return `Saved as ${path}.`
}
