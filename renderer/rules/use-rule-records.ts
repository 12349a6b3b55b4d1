import { useEffect, useMemo, useRef, useState } from 'react'
import type { RuleRecords } from '../../host/bridge/contract/rule-records.ts'
import { useHost, useHostEvents } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'

/** What became of each rule in the documents, kept up to date; nothing until it is first read. */
export function useRuleRecords() {
  const host = useHost()
  const [read, setRead] = useState<RuleRecords>()
  const [error, setError] = useState<string>()
  const readAgain = () => {
    host.ruleRecords({}).then(setRead, failure => setError(sentenceOf(failure)))
  }
  useEffect(readAgain, [host])
  const soon = useRef<number>(undefined)
  useEffect(() => () => clearTimeout(soon.current), [])
  useHostEvents(({ kind }) => {
    if (kind !== 'library-changed' && kind !== 'decisions-changed' && kind !== 'review-changed' && kind !== 'resync')
      return
    clearTimeout(soon.current)
    soon.current = window.setTimeout(readAgain, pause)
  })
  const records = useMemo(() => new Map((read?.records ?? []).map(record => [record.rule, record])), [read])
  return { documents: read?.documents ?? 0, records, isRead: read !== undefined, error }
}

/** How long news is gathered, in milliseconds. */
const pause = 300
