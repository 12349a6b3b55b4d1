import { UserError } from '../../engine/errors.ts'
import { noSuchTypeSentence } from '../../engine/rules/document-types.ts'
import type { Rule } from '../../engine/rules/schema.ts'
import type { Switched } from '../../engine/rules/switches.ts'
import type { RuleDetails } from '../bridge/contract/rules.ts'
import type { Host } from '../bridge/contract.ts'
import { storedDocument } from '../workspace/documents.ts'
import { inTransaction } from '../workspace/open.ts'
import { documentsSwitched, switchRule } from '../workspace/rule-switches.ts'
import { readSwitches, writeSwitches } from '../workspace/settings.ts'
import type { HostContext } from './context.ts'
import { detailsOf } from './rule-cards.ts'
import { overviewOf } from './rules-in-use.ts'
import { addTrailLine } from './trail-line.ts'

type RuleCalls = Pick<Host, 'listRules' | 'rule' | 'switchRule' | 'switchRules'>

/** The calls about the rules that are loaded, and what is on and off. */
export function ruleCalls(context: HostContext): RuleCalls {
  const { db, emit } = context
  const overview = () => overviewOf(context.loaded, readSwitches(db))
  const details = (id: string): RuleDetails =>
    detailsOf(ruleNamed(context, id), readSwitches(db), documentsSwitched(db, id))
  return {
    listRules: async () => overview(),
    rule: async ({ id }) => details(id),
    async switchRule({ id, for: where, on, reason }) {
      const rule = ruleNamed(context, id)
      const { typeCues } = context.loaded
      if (where && 'type' in where && !typeCues.some(({ type }) => type === where.type))
        throw new UserError('bad-argument', noSuchTypeSentence(where.type, typeCues))
      const switched =
        on === undefined ? undefined : { on, ...(reason === undefined || reason === '' ? {} : { reason }) }
      inTransaction(db, () => {
        if (where && 'document' in where) noteInTrail(context, rule, where.document, switched)
        switchRule(db, id, where, switched)
      })
      emit({ kind: 'rules-changed' })
      return details(id)
    },
    async switchRules({ sets, rules }) {
      inTransaction(db, () => writeSwitches(db, { ...(sets ? { sets } : {}), ...(rules ? { rules } : {}) }))
      emit({ kind: 'rules-changed' })
      return overview()
    },
  }
}

/** A rule that is loaded. Throws UserError `not-found`. */
export function ruleNamed({ loaded }: Pick<HostContext, 'loaded'>, id: string): Rule {
  const found = loaded.sets.flatMap(set => set.rules).find(rule => rule.id === id)
  if (!found) throw new UserError('not-found', `There is no rule ${id}. The rules may have changed.`)
  return found
}

/** Throws UserError `not-found` where the document is not in the library. */
function noteInTrail(context: HostContext, rule: Rule, document: string, switched: Switched | undefined): void {
  const { on, reason } = switched ?? {}
  const how = on === undefined ? 'no longer switched by itself' : on ? 'switched on' : 'switched off'
  addTrailLine(context, storedDocument(context.db, document), {
    what: `${rule.id} ${how} for this document`,
    rule: rule.id,
    ...(reason === undefined ? {} : { reason }),
  })
}
