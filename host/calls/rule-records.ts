import { judgedAsCsv } from '../../engine/authoring/judged/judged-csv.ts'
import { noRecord } from '../../engine/authoring/judged/rule-record.ts'
import { UserError } from '../../engine/errors.ts'
import { switchedFor } from '../../engine/labels/switched-for.ts'
import { isSetOn } from '../../engine/rules/switches.ts'
import type { ExportedFile } from '../bridge/contract/exports.ts'
import type { RuleRecordCalls } from '../bridge/contract/rule-records.ts'
import type { RuleLine } from '../bridge/contract/rules.ts'
import { decisionsOnRule, documentsCounted, foundBy, ruleRecords } from '../workspace/rule-records.ts'
import { readSwitches } from '../workspace/settings.ts'
import type { HostContext } from './context.ts'
import { lineOf } from './rule-cards.ts'
import { saveNew } from './save-new.ts'

/** The calls about what became of rules, from the record. On the `desktop` the table is saved by path. */
export function ruleRecordCalls(context: HostContext, desktop: boolean): RuleRecordCalls {
  const { db } = context
  return {
    ruleRecords: async () => ({ documents: documentsCounted(db), records: ruleRecords(db) }),
    ruleHistory: async ({ id }) => ({
      documents: documentsCounted(db),
      record: ruleRecords(db).find(({ rule }) => rule === id) ?? noRecord(id),
      found: foundBy(db, id),
      decisions: decisionsOnRule(db, id),
    }),
    exportJudgedRules: async () => judgedFile(context),
    async saveJudgedRules({ folder }) {
      if (!desktop) throw new UserError('not-writable', 'In a browser, the file is downloaded.')
      return saveNew(folder, judgedFile(context))
    },
  }
}

function judgedFile({ db, loaded }: HostContext): ExportedFile {
  const switches = readSwitches(db)
  const rules = loaded.sets.flatMap(set =>
    set.rules.map(rule => ({
      rule,
      set: set.title,
      used: isSetOn(set.name, switches) ? usedInWords(lineOf(rule, switches), loaded.typeCues) : 'Off',
    })),
  )
  return {
    name: 'How rules were judged.csv',
    mediaType: 'text/csv',
    bytes: judgedAsCsv(rules, ruleRecords(db)),
  }
}

/** "On", "Off", "On; off for grievance policy". */
function usedInWords(line: RuleLine, types: HostContext['loaded']['typeCues']): string {
  const narrower = switchedFor(line, types)
  return `${line.on ? 'On' : 'Off'}${narrower === '' ? '' : `; ${narrower}`}`
}
