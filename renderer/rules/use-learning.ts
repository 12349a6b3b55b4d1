import { useEffect, useState } from 'react'
import type { DecidedPlace, ProposedText, WantedChange, WhatToLearn } from '../../host/bridge/contract/learning.ts'
import type { WouldChange } from '../../host/bridge/contract/workshop.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'

/** What the reader wants to make of a decision: a change to the rule's texts, a word that is accepted, or a switch for the type. */
export type Wanted =
  | { readonly kind: 'text'; readonly change: WantedChange }
  | { readonly kind: 'accept'; readonly phrase: string }
  | { readonly kind: 'off'; readonly reason: string }

/** A change that was proposed and waits for approval. */
export interface Proposal {
  readonly wanted: Wanted
  readonly texts: readonly ProposedText[]
  /** What would change in the documents; absent until it is known. */
  readonly effect?: WouldChange
}

/** What can be learned from a decision, and ways to see a change and to use it. */
export function useLearning(place: DecidedPlace) {
  const host = useHost()
  const [learn, setLearn] = useState<WhatToLearn>()
  const [proposal, setProposal] = useState<Proposal>()
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)
  const fail = (failure: unknown) => setError(sentenceOf(failure))
  useEffect(() => {
    host.whatToLearn(place).then(setLearn, failure => setError(sentenceOf(failure)))
  }, [host, place])
  const working = async (work: () => Promise<void>) => {
    setBusy(true)
    setError(undefined)
    try {
      await work()
    } catch (failure) {
      fail(failure)
    }
    setBusy(false)
  }
  const propose = (wanted: Wanted) =>
    working(async () => {
      if (wanted.kind !== 'text') return setProposal({ wanted, texts: [] })
      const { texts } = await host.proposeChange(wanted.change)
      setProposal({ wanted, texts })
      const [first] = texts
      if (!first) return
      const { before: _, after, ...piece } = first
      // What it would change is of use, but the change can be approved without it.
      host
        .wouldChange({ ...piece, text: after, job: crypto.randomUUID() })
        .then(effect => setProposal(now => (now?.texts === texts ? { ...now, effect } : now)), fail)
    })
  const use = () =>
    working(async () => {
      if (!proposal || !learn) return
      const { wanted, texts } = proposal
      if (wanted.kind === 'accept') {
        const profile = await host.profile({})
        await host.setProfile({ ...profile, accepted: [...new Set([...profile.accepted, wanted.phrase])] })
      }
      if (wanted.kind === 'off' && learn.type)
        await host.switchRule({ id: learn.rule, for: { type: learn.type.type }, on: false, reason: wanted.reason })
      for (const { kind, name, set, after } of texts) {
        await host.keepDraft({ kind, name, text: after, ...(set === undefined ? {} : { set }) })
        try {
          await host.useDraft({ kind, name })
        } catch (failure) {
          await host.dropDraft({ kind, name })
          throw failure
        }
      }
      setDone(true)
    })
  const back = () => {
    setProposal(undefined)
    setError(undefined)
  }
  return { learn, proposal, error, busy, done, propose, use, back }
}
