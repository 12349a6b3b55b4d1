import type { DatabaseSync } from 'node:sqlite'
import { emptyProfile, type Profile } from '../../engine/rules/profile.ts'
import { profileSchema } from '../../engine/rules/profile-schema.ts'
import type { Switches } from '../../engine/rules/switches.ts'
import { accepts } from '../bridge/contract/accepts.ts'
import type { Settings } from '../bridge/contract/settings.ts'
import { all, first, integer, json, run, text } from './rows.ts'
import { switchesOfDocuments, switchesOfTypes } from './rule-switches.ts'

const defaults: Settings = {
  reviewer: '',
  mask: false,
  theme: 'system',
  welcomed: false,
  lesson: [],
  nameAsked: false,
}

/** The settings; those never set, or no longer understood, at their defaults. */
export function readSettings(db: DatabaseSync): Settings {
  const saved = all(db, 'SELECT name, value FROM settings').map(row => {
    const setting = { [text(row, 'name')]: json(row, 'value') }
    return accepts.setSettings.safeParse(setting).data ?? {}
  })
  return Object.assign({}, defaults, ...saved)
}

export function writeSettings(db: DatabaseSync, settings: Partial<Settings>): void {
  for (const [name, value] of Object.entries(settings)) {
    run(db, 'INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)', name, JSON.stringify(value))
  }
}

/** The organisation's profile; an empty one where there is none, or one that is not understood. */
export function readProfile(db: DatabaseSync): Profile {
  const row = first(db, 'SELECT profile FROM profile')
  return (row && profileSchema.safeParse(json(row, 'profile')).data) ?? emptyProfile
}

export function writeProfile(db: DatabaseSync, profile: Profile): void {
  run(db, 'INSERT OR REPLACE INTO profile (id, profile) VALUES (1, ?)', JSON.stringify(profile))
}

/** What is switched on and off: for the organisation and by type, and for one document where it is named. */
export function readSwitches(db: DatabaseSync, document?: string): Switches {
  const rows = all(db, 'SELECT kind, name, is_on, reason FROM switches ORDER BY kind, name')
  const of = (kind: string) =>
    Object.fromEntries(
      rows.filter(row => row.kind === kind).map(row => [text(row, 'name'), integer(row, 'is_on') === 1] as const),
    )
  const reasons = Object.fromEntries(
    rows.flatMap(row => (row.reason === null ? [] : [[text(row, 'name'), text(row, 'reason')] as const])),
  )
  const types = switchesOfTypes(db)
  const ofDocument = document === undefined ? undefined : switchesOfDocuments(db)[document]
  return {
    sets: of('set'),
    rules: of('rule'),
    ...(isEmpty(reasons) ? {} : { reasons }),
    ...(isEmpty(types) ? {} : { types }),
    ...(ofDocument ? { document: ofDocument } : {}),
  }
}

export function writeSwitches(db: DatabaseSync, { sets, rules }: Partial<Switches>): void {
  const put = (kind: 'set' | 'rule', switches: Readonly<Record<string, boolean>> = {}) => {
    for (const [name, on] of Object.entries(switches)) {
      run(db, 'INSERT OR REPLACE INTO switches (kind, name, is_on) VALUES (?, ?, ?)', kind, name, on ? 1 : 0)
    }
  }
  put('set', sets)
  put('rule', rules)
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0
}
