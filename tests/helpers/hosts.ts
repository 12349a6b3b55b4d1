import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ImportJob } from '../../host/bridge/contract/imports.ts'
import type { HostEvent } from '../../host/bridge/contract.ts'
import { type HostOptions, openHost } from '../../host/host.ts'
import { makeDocx, p } from './docx.ts'
import { testCache } from './shipped-rules.ts'
import { samplesFolder, smallRules } from './small-rules.ts'

/** A path for a workspace in a folder of its own. */
export function freshWorkspace(): string {
  return join(mkdtempSync(join(tmpdir(), 'evenhand-workspace-')), 'workspace.sqlite')
}

/** Opens a host on a workspace with the small rules; it is closed when the test ends. */
export async function hostOn(workspace = freshWorkspace(), options: Partial<HostOptions> = {}) {
  const faults: unknown[] = []
  const events: HostEvent[] = []
  const opened = await openHost({
    workspace,
    rulesFolder: smallRules,
    samplesFolder,
    cacheFolder: testCache,
    log: fault => faults.push(fault),
    workers: 1,
    ...options,
  })
  opened.subscribe(event => events.push(event))
  let closed = false
  const close = async () => {
    if (!closed) await opened.close()
    closed = true
  }
  onTestFinished(close)
  const bring = async (files: Readonly<Record<string, Uint8Array>>): Promise<ImportJob> => {
    const { job } = await opened.host.importFiles({
      files: Object.entries(files).map(([name, bytes]) => ({ name, bytes })),
    })
    return imported(job)
  }
  const imported = (job: string): Promise<ImportJob> =>
    new Promise(resolve => {
      const look = async () => {
        const found = (await opened.host.listImports({})).find(j => j.id === job)
        if (found && found.state !== 'running' && found.files.every(f => f.outcome)) resolve(found)
        else setTimeout(look, 5)
      }
      look()
    })
  /** Brings one document in and gives its id. */
  const add = async (name: string, bytes: Uint8Array): Promise<string> => {
    const [file] = (await bring({ [name]: bytes })).files
    if (!file?.outcome || !('document' in file.outcome)) throw new Error(`not imported: ${JSON.stringify(file)}`)
    return file.outcome.document
  }
  return { ...opened, workspace, faults, events, bring, imported, add, close }
}

/** A Word document of these paragraphs. */
export function docx(...paragraphs: string[]): Uint8Array {
  return makeDocx({ body: paragraphs.map(text => p(text)).join('') })
}

export function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(samplesFolder, name)))
}
