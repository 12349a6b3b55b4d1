import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { shippedRules } from '../../host/files/rule-files.ts'
import { type OpenHost, openHost } from '../../host/host.ts'
import { freshWorkspace } from './hosts.ts'
import { samplesFolder } from './small-rules.ts'

/** A host with all rules for a reviewer on another computer, without a screen. Close it after use. */
export async function secondReviewer(
  reviewer: string,
): Promise<OpenHost & { readonly add: (path: string) => Promise<string> }> {
  const opened = await openHost({ workspace: freshWorkspace(), rulesFolder: shippedRules, samplesFolder, workers: 1 })
  const { host } = opened
  await host.setSettings({ reviewer })
  return {
    ...opened,
    /** Adds a document and gives its id. */
    async add(path) {
      const { job } = await host.importFiles({ files: [{ name: basename(path), bytes: readFileSync(path) }] })
      for (;;) {
        const [file] = (await host.listImports({})).find(({ id }) => id === job)?.files ?? []
        if (file?.outcome && 'document' in file.outcome) return file.outcome.document
        if (file?.outcome) throw new Error(`not imported: ${JSON.stringify(file)}`)
        await new Promise(resolve => setTimeout(resolve, 20))
      }
    },
  }
}
