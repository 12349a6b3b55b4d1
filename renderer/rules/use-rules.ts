import { useEffect, useState } from 'react'
import type { RulesOverview } from '../../host/bridge/contract/rules.ts'
import { useHost, useHostEvents } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'

/** The rules, kept up to date, and their switches; undefined until first read. */
export function useRules() {
  const host = useHost()
  const [rules, setRules] = useState<RulesOverview>()
  const [error, setError] = useState<string>()
  const fail = (failure: unknown) => setError(sentenceOf(failure))
  const read = () => {
    host.listRules({}).then(setRules, fail)
  }
  useEffect(read, [host])
  useHostEvents(event => {
    if (event.kind === 'rules-changed' || event.kind === 'resync') read()
  })
  const switchSet = (name: string, on: boolean) => {
    host.switchRules({ sets: { [name]: on } }).then(setRules, fail)
  }
  const switchRule = (id: string, on: boolean) => {
    host.switchRules({ rules: { [id]: on } }).then(setRules, fail)
  }
  return { rules, error, switchSet, switchRule }
}
