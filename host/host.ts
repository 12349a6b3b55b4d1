import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../engine/errors.ts'
import { noSuchTypeSentence, typeName } from '../engine/rules/document-types.ts'
import type { OwnText } from '../engine/rules/own/layers.ts'
import type { Host, HostEvent } from './bridge/contract.ts'
import { actionPlanCalls } from './calls/action-plan.ts'
import { type HostContext, keysNow, settingsNow } from './calls/context.ts'
import { decidingCalls } from './calls/decide.ts'
import { endingEdits } from './calls/ending-edits.ts'
import { type ExportAbilities, exportCalls } from './calls/exports.ts'
import { importCalls } from './calls/imports.ts'
import { forgetCopy } from './calls/keeping-copy.ts'
import { keptWhileUnchanged } from './calls/kept-while-unchanged.ts'
import { learningCalls } from './calls/learning.ts'
import { openedDocument, summaries } from './calls/open-document.ts'
import { endEditQuietly } from './calls/plan-edit.ts'
import { portfolioCalls } from './calls/portfolio.ts'
import { profileCalls } from './calls/profile.ts'
import { forgetOverdue, removingCalls } from './calls/removing.ts'
import { used } from './calls/retention.ts'
import { reviewAnew } from './calls/review-again.ts'
import { reviewScopeOf } from './calls/review-scope.ts'
import { ruleRecordCalls } from './calls/rule-records.ts'
import { ruleCalls } from './calls/rules.ts'
import { ruleSharingCalls } from './calls/share-rules.ts'
import { sharingCalls } from './calls/sharing.ts'
import { standardCalls } from './calls/standard.ts'
import { addTrailLine, withTitle } from './calls/trail-line.ts'
import { tryingJobs } from './calls/trying-jobs.ts'
import { undoCalls } from './calls/undo.ts'
import { versionHistoryOf } from './calls/versions.ts'
import { viewOf } from './calls/views.ts'
import { workshopCalls } from './calls/workshop.ts'
import { keptIn } from './files/kept.ts'
import { loadLayered, withOwn } from './files/layered-rules.ts'
import { loadKeptRules } from './files/load-rules.ts'
import { readRuleFiles } from './files/rule-files.ts'
import { openSpool } from './sharing/spool.ts'
import { loadInWorker } from './workers/load-in-worker.ts'
import { startPool } from './workers/pool.ts'
import { type RuleLimits, readingLimits } from './workers/rule-limits.ts'
import { recordAction } from './workspace/actions.ts'
import { documentAt, listDocuments, storedDocument } from './workspace/documents.ts'
import { inTransaction, openWorkspace } from './workspace/open.ts'
import { ownRows, textsInUse } from './workspace/own-rules.ts'
import { currentReview } from './workspace/reviews.ts'
import { sayingFaults } from './workspace/saying-faults.ts'
import { readSettings, writeSettings } from './workspace/settings.ts'
import { readTrail } from './workspace/trail.ts'

export interface HostOptions extends ExportAbilities {
  /** The workspace's file, or ':memory:'. */
  readonly workspace: string
  readonly rulesFolder: string
  readonly samplesFolder: string
  /** Where loaded rules are kept for the next start; if absent, they are not kept. */
  readonly cacheFolder?: string | undefined
  readonly log?: (fault: unknown) => void
  /** How many documents are read at once. */
  readonly workers?: number
  /** How many milliseconds a document may take before it is abandoned. */
  readonly taskTimeoutMs?: number
  /** How long reading the rules may take. */
  readonly ruleLimits?: RuleLimits
  /** How many megabytes of memory reading a document may use. */
  readonly workerMemoryMb?: number
  /** How many milliseconds an import from a page waits for a further file before it ends. */
  readonly importIdleMs?: number
  /** Start the workers at once and have them read a sample: for a program with a user. */
  readonly prewarm?: boolean
}

/** An open host. Close it to stop its workers and close its workspace. */
export interface OpenHost {
  readonly host: Host
  readonly subscribe: (listener: (event: HostEvent) => void) => () => void
  readonly close: () => Promise<void>
}

/**
 * Opens a workspace and loads the rules, in a worker unless they were kept. Throws UserError if the workspace cannot be used (damaged, from a newer version, in a
 * folder without write permission) or there are no rules.
 */
export async function openHost(options: HostOptions): Promise<OpenHost> {
  const { rulesFolder, samplesFolder, desktop = false, log = console.error } = options
  const { workers = 2, taskTimeoutMs = 60_000, workerMemoryMb = 1024 } = options
  const shipped = await readRuleFiles(rulesFolder)
  const kept = keptIn(options.cacheFolder)
  const alone = await loadKeptRules(shipped, kept, files =>
    loadInWorker(files, { limits: options.ruleLimits, workerMemoryMb, log }),
  )
  const db = openWorkspace(options.workspace)
  const pool = startPool({ rules: alone, workers, taskTimeoutMs, workerMemoryMb, log })
  const loadRules = (own: readonly OwnText[], keep = keptIn(undefined)) =>
    loadLayered({ shipped, alone }, own, files =>
      loadKeptRules(files, keep, read => pool.load({ files: read, limits: options.ruleLimits ?? readingLimits })),
    )
  let rules = await withOwn(own => loadRules(own, kept), textsInUse(ownRows(db)), alone)
  pool.useRules(rules)
  const closing = new AbortController()
  const listeners = new Set<(event: HostEvent) => void>()
  const context: HostContext = {
    db,
    pool,
    get rulesKey() {
      return rules.hash
    },
    get loaded() {
      return rules
    },
    shipped,
    loadRules: own => loadRules(own),
    useRules(now) {
      rules = now
      pool.useRules(now)
    },
    viewsUnderWay: new Map(),
    comparisons: new Map(),
    kept: keptWhileUnchanged(db),
    samplesFolder,
    log,
    closing: closing.signal,
    now: () => new Date().toISOString(),
    emit: event => {
      for (const listener of listeners) {
        try {
          listener(event)
        } catch (fault) {
          log(fault)
        }
      }
    },
  }
  const spool = openSpool(options.workspace)
  if (options.prewarm) warmUp(context)
  // One that the program was killed in.
  endEditQuietly(context)
  const forget = () => {
    forgetOverdue(context)
    forgetCopy(context, options.workspace)
  }
  forget()
  const looking = setInterval(forget, 6 * 3_600_000).unref()
  const jobs = tryingJobs()
  const workshop = workshopCalls(context, jobs)
  const host: Host = {
    ...libraryCalls(context),
    ...removingCalls(context),
    ...profileCalls(context, desktop),
    ...importCalls(context, desktop, options.importIdleMs ?? 20_000),
    ...decidingCalls(context),
    ...undoCalls(context),
    ...reviewCalls(context),
    ...portfolioCalls(context, options),
    ...ruleCalls(context),
    ...settingsCalls(context),
    ...ruleRecordCalls(context, desktop),
    ...exportCalls(context, options),
    ...sharingCalls(context, { workspace: options.workspace, spool, desktop }),
    ...actionPlanCalls(context, desktop),
    ...workshop,
    ...learningCalls(context, workshop),
    ...standardCalls(context, workshop),
    ...ruleSharingCalls(context, desktop, jobs),
  }
  return {
    host: sayingFaults(endingEdits(host, context), db),
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      closing.abort()
      clearInterval(looking)
      endEditQuietly(context)
      await context.pool.close()
      spool.clear()
      db.close()
    },
  }
}

/** Has the workers read a sample, so that the first document does not wait for them. If there is no sample, they start cold. */
async function warmUp(context: HostContext): Promise<void> {
  const bytes = await readFile(join(context.samplesFolder, 'grievance-policy.docx')).catch(() => undefined)
  if (bytes && !context.closing.aborted) await context.pool.warmUp({ bytes, settings: settingsNow(context) })
}

type LibraryCalls = Pick<
  Host,
  'listDocuments' | 'openDocument' | 'readingView' | 'versionHistory' | 'trail' | 'reviewScope'
>

function libraryCalls(context: HostContext): LibraryCalls {
  const { db } = context
  return {
    listDocuments: async () => summaries(context),
    async openDocument({ document, version }) {
      const opened = openedDocument(context, document, version)
      used(context, document)
      return opened
    },
    readingView: async ({ document, version }) => viewOf(context, documentAt(db, document, version).version.row),
    versionHistory: async ({ document }) => versionHistoryOf(context, document),
    trail: async about => readTrail(db, about).map(line => withTitle(context, line)),
    reviewScope: async ({ document }) => reviewScopeOf(context, document),
  }
}

function reviewCalls(context: HostContext): Pick<Host, 'setType' | 'reviewAgain'> {
  const { db, emit } = context
  return {
    async setType({ document, type }) {
      const { loaded } = context
      if (type !== undefined && !loaded.typeCues.some(one => one.type === type))
        throw new UserError('bad-argument', noSuchTypeSentence(type, loaded.typeCues))
      const before = storedDocument(db, document).chosenType ?? null
      const also = () => {
        const change = { kind: 'type', document, before, after: type ?? null } as const
        recordAction(db, document, 'Change the type', [change])
        const what =
          type === undefined ? 'Left the type to Evenhand' : `Chose the type: ${typeName(type, loaded.typeCues)}`
        addTrailLine(context, storedDocument(db, document), { what })
      }
      await reviewAnew(context, document, { type, also })
      emit({ kind: 'library-changed' })
      return openedDocument(context, document)
    },
    async reviewAgain({ documents }) {
      const keyFor = keysNow(context)
      const wanted = listDocuments(db).filter(d =>
        documents === undefined ? currentReview(db, d.version.row).madeWith !== keyFor(d.id) : documents.includes(d.id),
      )
      const failed: string[] = []
      for (const [done, document] of wanted.entries()) {
        if (context.closing.aborted) break
        emit({ kind: 'reviewing', done, of: wanted.length })
        try {
          await reviewAnew(context, document.id)
          emit({ kind: 'review-changed', document: document.id })
        } catch (fault) {
          failed.push(document.name)
          if (!(fault instanceof UserError)) context.log(fault)
        }
      }
      emit({ kind: 'reviewing', done: wanted.length, of: wanted.length })
      emit({ kind: 'library-changed' })
      if (failed.length > 0) throw new UserError('not-readable', keptAsTheyWere(failed))
      return { reviewed: wanted.length }
    },
  }
}

function keptAsTheyWere(names: readonly string[]): string {
  const listed = names.slice(0, 5).map(name => `“${name}”`)
  const more = names.length > listed.length ? ` and ${names.length - listed.length} more` : ''
  return `${listed.join(', ')}${more} could not be reviewed again. The earlier review and all decisions are kept. Try again, or add the file again.`
}

type SettingsCalls = Pick<Host, 'settings' | 'setSettings'>

function settingsCalls(context: HostContext): SettingsCalls {
  const { db, emit } = context
  return {
    settings: async () => readSettings(db),
    async setSettings(some) {
      inTransaction(db, () => writeSettings(db, some))
      if (some.keepOriginals !== undefined) forgetOverdue(context)
      const settings = readSettings(db)
      emit({ kind: 'settings-changed', settings })
      return settings
    },
  }
}
