import { useEffect, useRef, useState } from 'react'
import type { RuleHistory } from '../../host/bridge/contract/rule-records.ts'
import type { RuleDetails, RulesOverview } from '../../host/bridge/contract/rules.ts'
import type { RequestOf } from '../../host/bridge/contract.ts'
import { useHost, useHostEvents } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'

/** Switches the rule: for the organisation, a type or a document. */
export type SwitchRule = (how: Omit<RequestOf<'switchRule'>, 'id'>) => void

/** One rule with what became of it, kept up to date; each undefined until first read. */
export function useRule(id: string) {
  const host = useHost()
  const [rules, setRules] = useState<RulesOverview>()
  const [rule, setRule] = useState<RuleDetails>()
  const [history, setHistory] = useState<RuleHistory>()
  const [error, setError] = useState<string>()
  const fail = (failure: unknown) => setError(sentenceOf(failure))
  const read = () => {
    host.listRules({}).then(setRules, fail)
    host.rule({ id }).then(setRule, fail)
    host.ruleHistory({ id }).then(setHistory, fail)
  }
  useEffect(read, [host, id])
  const soon = useRef<number>(undefined)
  useEffect(() => () => clearTimeout(soon.current), [])
  useHostEvents(({ kind }) => {
    if (kind === 'import' || kind === 'plan-changed' || kind === 'settings-changed' || kind === 'reviewing') return
    clearTimeout(soon.current)
    soon.current = window.setTimeout(read, pause)
  })
  const switchRule: SwitchRule = how => {
    host.switchRule({ id, ...how }).then(setRule, fail)
  }
  return { rules, rule, history, error, switchRule }
}

/** How long news is gathered, in milliseconds. */
const pause = 200
