import { Button, MessageBar, MessageBarBody, SearchBox, Spinner } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { nameOfRule } from '../../engine/labels/name-of-rule.ts'
import type { OwnPiece } from '../../host/bridge/contract/workshop.ts'
import { useHost } from '../host/host-context.tsx'
import { goTo, workshopLink } from '../ui/use-route.ts'
import { NewConceptDialog } from './new-concept-dialog.tsx'
import { OwnSets } from './own-sets.tsx'
import { useOwnRules } from './use-own-rules.ts'
import './workshop.css'

/** The organisation's own rules and its changes to shipped ones, and where new ones begin. */
export function WorkshopPage() {
  const host = useHost()
  const { own, rules, error, fail } = useOwnRules()
  const [busy, setBusy] = useState(false)
  const [naming, setNaming] = useState(false)
  const begin = async (kind: 'requirement' | 'wording') => {
    setBusy(true)
    try {
      const { name } = await host.newRule({ kind })
      goTo({ page: 'workshop', piece: { kind: 'rule', name } })
    } catch (failure) {
      fail(failure)
    }
    setBusy(false)
  }
  const all = (rules?.sets ?? []).flatMap(set => set.rules)
  const pieces = own ?? []
  return (
    <main className="workshop" aria-labelledby="workshop-title">
      <a href="#/rules">← All rules</a>
      <header className="page-head">
        <div>
          <h1 id="workshop-title">Your own rules</h1>
          <p>
            Make rules for your organisation, and change those that come with Evenhand. A rule is a draft until you use
            it.
          </p>
        </div>
      </header>
      {error === undefined ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody className="as-written">{error}</MessageBarBody>
        </MessageBar>
      )}
      <div className="new-rules">
        <Button icon={<AddRegular />} appearance="primary" disabled={busy} onClick={() => begin('requirement')}>
          New requirement
        </Button>
        <Button icon={<AddRegular />} disabled={busy} onClick={() => begin('wording')}>
          New wording
        </Button>
        <Button icon={<AddRegular />} disabled={busy} onClick={() => setNaming(true)}>
          New concept
        </Button>
        {busy ? <Spinner size="tiny" label="Preparing the form" /> : null}
      </div>
      {own === undefined ? (
        error === undefined ? (
          <Spinner label="Opening" />
        ) : null
      ) : pieces.length === 0 ? (
        <p>You have no rules of your own yet, and have changed none.</p>
      ) : (
        <ul className="own-list">
          {pieces.map(piece => (
            <li key={`${piece.kind}${piece.name}`}>
              <a href={workshopLink(piece)}>
                <span className="quiet">{piece.name}</span> {piece.title}
              </a>
              <span className="quiet">
                {kinds[piece.kind]}
                {stateOf(piece)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <FindShipped rules={all} />
      {own === undefined ? null : <OwnSets own={own} rules={rules} />}
      {naming ? <NewConceptDialog close={() => setNaming(false)} /> : null}
    </main>
  )
}

/** A rule that comes with Evenhand, to be changed. */
function FindShipped({
  rules,
}: {
  readonly rules: NonNullable<ReturnType<typeof useOwnRules>['rules']>['sets'][0]['rules']
}) {
  const [query, setQuery] = useState('')
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const found =
    words.length === 0
      ? []
      : rules.filter(({ card }) => {
          const text = `${card.id} ${nameOfRule(card)} ${card.title}`.toLowerCase()
          return words.every(word => text.includes(word))
        })
  return (
    <section aria-labelledby="shipped-title">
      <h2 id="shipped-title">Change a rule that comes with Evenhand</h2>
      <SearchBox
        placeholder="Its id or words of its title"
        aria-label="Find a rule to change"
        value={query}
        onChange={(_, data) => setQuery(data.value)}
      />
      <ul className="own-list">
        {found.slice(0, 20).map(({ card }) => (
          <li key={card.id}>
            <a href={workshopLink({ kind: 'rule', name: card.id })}>
              <span className="quiet">{card.id}</span> {nameOfRule(card)}
            </a>
          </li>
        ))}
      </ul>
      {found.length > 20 ? <p className="quiet">and {found.length - 20} more: write another word</p> : null}
      {words.length > 0 && found.length === 0 ? <p>No rule has these words.</p> : null}
    </section>
  )
}

const kinds = { set: 'rule set · ', rule: '', concept: 'concept · ' } as const

const standings = {
  own: 'your own',
  changed: 'changed by you',
  both: 'changed in both places: choose one',
  gone: 'no longer in Evenhand: not used',
} as const

function stateOf({ standing, used, draft, from, off }: OwnPiece): string {
  const now = off ? 'off' : 'used'
  const state = used ? (draft ? `${now}, with a newer draft` : now) : 'draft, not used'
  return `${from === undefined ? standings[standing] : `from ${from}`} · ${standing === 'gone' ? 'kept' : state}`
}
