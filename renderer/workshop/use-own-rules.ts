import { useEffect, useState } from 'react'
import type { RulesOverview } from '../../host/bridge/contract/rules.ts'
import type { OwnPiece } from '../../host/bridge/contract/workshop.ts'
import { useHost, useHostEvents } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'

/** The organisation's own rules and all that are loaded, kept up to date; undefined until first read. */
export function useOwnRules() {
  const host = useHost()
  const [own, setOwn] = useState<readonly OwnPiece[]>()
  const [rules, setRules] = useState<RulesOverview>()
  const [error, setError] = useState<string>()
  const fail = (failure: unknown) => setError(sentenceOf(failure))
  const read = () => {
    host.ownRules({}).then(setOwn, fail)
    host.listRules({}).then(setRules, fail)
  }
  useEffect(read, [host])
  useHostEvents(event => {
    if (event.kind === 'rules-changed' || event.kind === 'resync') read()
  })
  return { own, rules, error, fail }
}
