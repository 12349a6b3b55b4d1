import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  MessageBar,
  MessageBarBody,
  SearchBox,
  Spinner,
  Switch,
} from '@fluentui/react-components'
import { useEffect, useMemo, useState } from 'react'
import type { RuleLine, RuleSetLine, RulesOverview } from '../../host/bridge/contract/rules.ts'
import { looks, strengthWords } from '../findings/looks.ts'
import { useHost, useHostEvents } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { counted, typeNames } from '../ui/words.ts'
import { RuleDialog } from './rule-dialog.tsx'
import './rules.css'

/** The rule sets: what each rule asks and by whose authority, and switches for sets and single rules. */
export function RulesPlace() {
  const host = useHost()
  const [rules, setRules] = useState<RulesOverview>()
  const [error, setError] = useState<string>()
  const [query, setQuery] = useState('')
  const [shown, setShown] = useState<string>()
  const [open, setOpen] = useState<readonly string[]>([])
  const fail = (failure: unknown) => setError(sentenceOf(failure))
  const read = () => {
    host.listRules({}).then(setRules, fail)
  }
  useEffect(read, [host])
  useHostEvents(event => {
    if (event.kind === 'rules-changed' || event.kind === 'resync') read()
  })
  const found = useMemo(() => matching(rules?.sets ?? [], query), [rules, query])
  const switchSet = (name: string, on: boolean) => host.switchRules({ sets: { [name]: on } }).then(setRules, fail)
  const switchRule = (id: string, on: boolean) => host.switchRules({ rules: { [id]: on } }).then(setRules, fail)
  const all = rules?.sets.reduce((sum, set) => sum + set.rules.length, 0) ?? 0

  return (
    <main className="rules" aria-labelledby="rules-title">
      <header className="place-head">
        <div>
          <h1 id="rules-title">Rule sets</h1>
          <p>What Evenhand looks for, why, and by whose authority. Switch off what does not fit your organisation.</p>
        </div>
      </header>
      {error === undefined ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{error}</MessageBarBody>
        </MessageBar>
      )}
      {rules && rules.problems.length > 0 ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            Some rules could not be used: {rules.problems.slice(0, 5).join('; ')}
            {rules.problems.length > 5 ? ` and ${rules.problems.length - 5} more` : ''}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {rules ? (
        <>
          <div className="documents-tools">
            <SearchBox
              placeholder="Find a rule"
              aria-label="Find a rule"
              value={query}
              onChange={(_, data) => setQuery(data.value)}
            />
            <span className="quiet" aria-live="polite">
              {query.trim() === ''
                ? `${counted(all, 'rule')} in ${counted(rules.sets.length, 'set')}`
                : `${counted(
                    found.reduce((sum, set) => sum + set.rules.length, 0),
                    'rule',
                  )} found`}
            </span>
          </div>
          <Accordion
            multiple
            collapsible
            openItems={query.trim() === '' ? open : found.map(set => set.name)}
            onToggle={(_, data) => setOpen(data.openItems as readonly string[])}
          >
            {found.map(set => (
              <AccordionItem key={set.name} value={set.name}>
                <div className="set-head">
                  <AccordionHeader as="h2">
                    {set.title}
                    <span className="quiet"> {counted(set.rules.length, 'rule')}</span>
                  </AccordionHeader>
                  <Switch
                    checked={set.on}
                    aria-label={`${set.title}: use this set`}
                    onChange={(_, data) => switchSet(set.name, data.checked)}
                  />
                </div>
                <AccordionPanel>
                  <p className="quiet">{set.about}</p>
                  <ul className="rule-list">
                    {set.rules.map(rule => (
                      <li key={rule.card.id}>
                        <Switch
                          checked={rule.on && set.on}
                          disabled={!set.on}
                          aria-label={`${rule.card.id}: use this rule`}
                          onChange={(_, data) => switchRule(rule.card.id, data.checked)}
                        />
                        <button type="button" className="rule-title" onClick={() => setShown(rule.card.id)}>
                          <span className="quiet">{rule.card.id}</span> {rule.card.title}
                        </button>
                        <span className="quiet rule-kind">{kindOf(rule)}</span>
                      </li>
                    ))}
                  </ul>
                </AccordionPanel>
              </AccordionItem>
            ))}
          </Accordion>
          {found.length === 0 ? <p>No rule has “{query.trim()}” in it.</p> : null}
        </>
      ) : error === undefined ? (
        <Spinner label="Reading the rules" />
      ) : null}
      {shown === undefined ? null : <RuleDialog id={shown} close={() => setShown(undefined)} />}
    </main>
  )
}

function kindOf({ card, applies }: RuleLine): string {
  const what = card.kind === 'requirement' ? strengthWords[card.strength] : looks[card.verdict].long
  const where = applies.length === 0 ? 'all documents' : applies.map(type => typeNames[type].toLowerCase()).join(', ')
  return `${what} · ${where}`
}

/** The sets with those of their rules that hold every word of a search. */
function matching(sets: readonly RuleSetLine[], query: string): readonly RuleSetLine[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
  if (words.length === 0) return sets
  return sets.flatMap(set => {
    const rules = set.rules.filter(({ card }) => {
      const text =
        `${card.id} ${card.title} ${card.why} ${card.source} ${card.traces.join(' ')} ${set.title}`.toLowerCase()
      return words.every(word => text.includes(word))
    })
    return rules.length === 0 ? [] : [{ ...set, rules }]
  })
}
