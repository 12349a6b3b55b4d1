import { copyFileSync, readFileSync, renameSync } from 'node:fs'
import { openHost } from '../../host/host.ts'
import { openWorkspace } from '../../host/workspace/open.ts'
import { docx } from './hosts.ts'
import { samplesFolder, smallRules } from './small-rules.ts'

/** A program of its own that does one thing without end and tells each time that it was done, to be killed in the middle. */
const [task = '', workspace = '', argument = '', other = ''] = process.argv.slice(2)
const open = () => openHost({ workspace, rulesFolder: smallRules, samplesFolder, workers: 1, desktop: true })

const tasks: Readonly<Record<string, () => Promise<(n: number) => Promise<string>>>> = {
  /** Decides on a finding of the document `argument`. */
  async decide() {
    const { host } = await open()
    return async n => {
      const reason = `${process.pid} ${n}`
      const state = n % 2 === 0 ? 'accepted' : 'discuss'
      await host.decide({ document: argument, finding: 'T01:bame', state, reason })
      return reason
    }
  },
  /** Imports documents, and a new version of each. */
  async import() {
    const { host } = await open()
    return async n => {
      const name = `${process.pid} ${Math.floor(n / 2)}`
      const words = Array.from({ length: 400 }, (_, i) => `We support BAME staff, ${n}, ${i}.`)
      await host.importFiles({ files: [{ name: `${name}.docx`, bytes: docx(`Policy ${process.pid} ${n}`, ...words) }] })
      for (;;) {
        const outcome = (await host.listImports({}))[0]?.files[0]?.outcome
        if (outcome?.kind === 'refused') throw new Error(outcome.message)
        if (outcome) return name
        await new Promise(resolve => setTimeout(resolve, 1))
      }
    }
  },
  /** Writes everything to the folder `argument`, over what is there. */
  async export() {
    const { host } = await open()
    const documents = (await host.listDocuments({})).map(({ id }) => id)
    return async n => {
      const formats = ['word', 'html', 'csv', 'json'] as const
      await host.exportTo({ documents, formats, includeCovered: n % 2 === 0, folder: argument, replace: true })
      return String(n)
    }
  },
  /** Brings copies of the workspace `argument`, which is of an earlier version, to the newest. */
  async migrate() {
    return async n => {
      const copy = `${workspace}-${process.pid}-${n}`
      copyFileSync(argument, `${copy}.part`)
      renameSync(`${copy}.part`, copy)
      openWorkspace(copy).close()
      return copy
    }
  },
  /** Deletes documents for good, one after the other, and tells the id of each. */
  async delete() {
    const { host } = await open()
    return async () => {
      const [document] = await host.listDocuments({})
      if (!document) return new Promise<string>(() => setInterval(() => {}, 1000))
      await host.deleteForGood({ document: document.id })
      return document.id
    }
  },
  /** Restores the backups `argument` and `other` by turns. */
  async restore() {
    const { host } = await open()
    return async n => {
      const path = n % 2 === 0 ? argument : other
      const { upload } = await host.receiveShared({ bytes: new Uint8Array(readFileSync(path)) })
      await host.restoreWorkspace({ upload, replace: true })
      return path
    }
  },
  /** Makes workspaces, each of which is brought from nothing to the newest version. */
  async make() {
    return async n => {
      openWorkspace(`${workspace}-${process.pid}-${n}`).close()
      return String(n)
    }
  },
}

const step = await tasks[task]?.()
for (let n = 0; step; n++) {
  process.send?.(await step(n))
  await new Promise(resolve => setImmediate(resolve))
}
