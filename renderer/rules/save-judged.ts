import type { Host } from '../../host/bridge/contract.ts'
import { shellOf } from '../host/shell.ts'
import { download } from '../ui/download.ts'

/** Saves how rules were judged, to a folder in the desktop app and as a download elsewhere. Undefined if no folder was chosen. */
export async function saveJudged(host: Host): Promise<string | undefined> {
  const shell = shellOf(window)
  if (shell === undefined) {
    const file = await host.exportJudgedRules({})
    download(file)
    return `Saved as ${file.name}.`
  }
  const folder = await shell.chooseExportFolder()
  if (folder === undefined) return undefined
  const { path } = await host.saveJudgedRules({ folder })
  return `Saved as ${path}.`
}
