import type { DatabaseSync } from 'node:sqlite'
import type { VersionChanges } from '../../engine/compare/finding-change.ts'
import type { RuleFile } from '../../engine/rules/load.ts'
import type { OwnText } from '../../engine/rules/own/layers.ts'
import type { ReadingView } from '../bridge/contract/documents.ts'
import type { HostEvent } from '../bridge/contract.ts'
import type { FolderRules } from '../files/load-rules.ts'
import type { Pool } from '../workers/pool.ts'
import type { ReviewSettings } from '../workers/tasks.ts'
import type { StoredDocument } from '../workspace/documents.ts'
import { switchesOfDocuments } from '../workspace/rule-switches.ts'
import { readProfile, readSettings, readSwitches } from '../workspace/settings.ts'
import type { KeptValues } from './kept-while-unchanged.ts'
import { keyOfRules } from './rules-in-use.ts'

/** What every call of the host has access to. */
export interface HostContext {
  readonly db: DatabaseSync
  readonly pool: Pool
  /** A key for the content of the rule files. */
  readonly rulesKey: string
  readonly loaded: FolderRules
  /** The rule files as they are shipped. */
  readonly shipped: readonly RuleFile[]
  /** Loads the shipped rules with texts of the organisation's own over them. Throws UserError `bad-rules` where they cannot be used at all. */
  readonly loadRules: (own: readonly OwnText[]) => Promise<FolderRules>
  /** Reviews by these rules from now on: `loaded` and `rulesKey` are theirs. */
  readonly useRules: (rules: FolderRules) => void
  readonly samplesFolder: string
  readonly emit: (event: HostEvent) => void
  readonly log: (fault: unknown) => void
  /** Aborted when the host closes: work in progress then stops before it touches the workspace. */
  readonly closing: AbortSignal
  /** The time, ISO 8601 in UTC. */
  readonly now: () => string
  /** Reading views that are being made, by the version's row, so that concurrent requests wait for the same one. */
  readonly viewsUnderWay: Map<number, Promise<ReadingView>>
  /** What was read of the whole workspace, as long as it holds. */
  readonly kept: KeptValues
  /** What changed between pairs of reviews, as far as it was asked for lately. */
  readonly comparisons: Map<string, Promise<VersionChanges>>
}

/** The settings with which documents are reviewed now. */
export function settingsNow(
  { db, rulesKey, now }: HostContext,
  document?: Partial<Pick<StoredDocument, 'id' | 'chosenType'>>,
): ReviewSettings {
  const profile = readProfile(db)
  const switches = readSwitches(db, document?.id)
  const { document: _, ...ofAll } = switches
  const type = document?.chosenType
  return {
    key: keyOfRules(rulesKey, profile, switches),
    compiledAs: keyOfRules(rulesKey, profile, ofAll),
    profile,
    switches,
    asAt: now().slice(0, 10),
    ...(type ? { type } : {}),
  }
}

/** The key of the settings with which a document would be reviewed now: one whose review has another is out of date. */
export function keysNow(context: HostContext): (document: string) => string {
  const { key } = settingsNow(context)
  const switched = switchesOfDocuments(context.db)
  return id => (switched[id] ? settingsNow(context, { id }).key : key)
}

/** Whether these settings are of the rules that are in use now. */
export function isOfRulesNow({ rulesKey }: HostContext, { key, profile, switches }: ReviewSettings): boolean {
  return key === keyOfRules(rulesKey, profile, switches)
}

/** The reviewer who signs what is done now. */
export function reviewerNow({ db }: HostContext): string {
  return readSettings(db).reviewer
}
