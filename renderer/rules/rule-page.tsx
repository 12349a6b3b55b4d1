import { MessageBar, MessageBarBody, Spinner, Switch } from '@fluentui/react-components'
import { useState } from 'react'
import { nameOfRule } from '../../engine/labels/name-of-rule.ts'
import type { DecidedPlace } from '../../host/bridge/contract/learning.ts'
import { workshopLink } from '../ui/use-route.ts'
import { HouseClause } from './house-clause.tsx'
import { LearnDialog } from './learn-dialog.tsx'
import { RuleAbout, RuleExamples } from './rule-about.tsx'
import { RuleDecisions } from './rule-decisions.tsx'
import { RuleFound } from './rule-found.tsx'
import { RuleUsed } from './rule-used.tsx'
import { strengthOf } from './rule-words.ts'
import { StaleNotice } from './stale-notice.tsx'
import { useRule } from './use-rule.ts'
import './rules.css'

interface Properties {
  readonly id: string
  /** The decision from which it is to learn. */
  readonly decided: DecidedPlace | undefined
}

/** One rule: what it asks and by whose authority, where it was found, what reviewers decided, and whether it is used. */
export function RulePage({ id, decided }: Properties) {
  const { rules, rule, history, error: said, switchRule } = useRule(id)
  const [learning, learn] = useState(decided)
  const set = rules?.sets.find(one => one.name === rule?.card.set)
  return (
    <main className="rules rule-page" aria-labelledby="rule-title">
      <a href="#/rules">← All rules</a>
      <header className="page-head">
        <div>
          <h1 id="rule-title">
            <span className="quiet">{id}</span> {rule ? nameOfRule(rule.card) : ''}
          </h1>
          {rule ? (
            <p>
              {set?.title ?? rule.card.set} · {strengthOf(rule.card)}
            </p>
          ) : null}
        </div>
        <a href={workshopLink({ kind: 'rule', name: id })}>Change this rule</a>
        {rule && set ? (
          <Switch
            checked={rule.on && set.on}
            disabled={!set.on}
            label={set.on ? 'Use this rule' : 'Its set is off'}
            onChange={(_, data) => switchRule({ on: data.checked })}
          />
        ) : null}
      </header>
      {said === undefined ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      )}
      <StaleNotice />
      {rule && rules ? (
        <>
          {rule.card.title === nameOfRule(rule.card) ? null : <p className="rule-asks">{rule.card.title}</p>}
          <div className="rule-parts">
            <div>
              <RuleAbout rule={rule} types={rules.types} />
              <RuleUsed rule={rule} types={rules.types} switchRule={switchRule} />
              {rule.card.kind === 'requirement' ? <HouseClause id={id} /> : null}
              <RuleExamples examples={rule.examples} />
            </div>
            {history ? (
              <div>
                <RuleFound documents={history.documents} found={history.found} />
                <RuleDecisions record={history.record} decisions={history.decisions} learn={learn} />
              </div>
            ) : null}
          </div>
        </>
      ) : said === undefined ? (
        <Spinner label="Reading the rule" />
      ) : null}
      {learning ? <LearnDialog place={learning} close={() => learn(undefined)} /> : null}
    </main>
  )
}
