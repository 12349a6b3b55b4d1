import { useEffect, useMemo, useRef, useState } from 'react'
import type { PortfolioView, RoundSummary } from '../../host/bridge/contract/portfolio.ts'
import type { HostEvent } from '../../host/bridge/contract.ts'
import { useHost, useHostEvents } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { type PortfolioChoices, requestOf } from './portfolio-choices.ts'

/** What of the portfolio has been read. */
export interface PortfolioRead {
  /** Undefined until first read. */
  readonly view: PortfolioView | undefined
  readonly rounds: readonly RoundSummary[]
  readonly error: string | undefined
  /** Something else than what is shown was chosen and is being read. */
  readonly reading: boolean
}

/** The portfolio that is chosen, and the rounds, kept up to date. */
export function usePortfolio(choices: PortfolioChoices): PortfolioRead {
  const host = useHost()
  const key = JSON.stringify(requestOf(choices))
  const [read, setRead] = useState<{ readonly key: string; readonly view: PortfolioView }>()
  const [rounds, setRounds] = useState<readonly RoundSummary[]>([])
  const [error, setError] = useState<string>()
  const [news, setNews] = useState(0)
  useEffect(() => {
    let isCurrent = true
    Promise.all([host.portfolio(JSON.parse(key)), host.listRounds({})]).then(
      ([view, kept]) => {
        if (!isCurrent) return
        setRead({ key, view })
        setRounds(kept)
        setError(undefined)
      },
      failure => (isCurrent ? setError(sentenceOf(failure)) : undefined),
    )
    return () => {
      isCurrent = false
    }
  }, [host, key, news])
  const soon = useRef<number>(undefined)
  useEffect(() => () => clearTimeout(soon.current), [])
  useHostEvents(({ kind }) => {
    if (!changing.includes(kind)) return
    // News of a whole folder comes file by file: it is read once for many of them.
    soon.current ??= window.setTimeout(() => {
      soon.current = undefined
      setNews(count => count + 1)
    }, pause)
  })
  const reading = read !== undefined && read.key !== key && error === undefined
  return useMemo(() => ({ view: read?.view, rounds, error, reading }), [read, rounds, error, reading])
}

const changing: readonly HostEvent['kind'][] = [
  'library-changed',
  'review-changed',
  'decisions-changed',
  'rules-changed',
  'resync',
]

/** How long news is gathered, in milliseconds. */
const pause = 300
