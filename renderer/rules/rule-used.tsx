import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { typeName } from '../../engine/rules/document-types.ts'
import type { RuleDetails, RulesOverview } from '../../host/bridge/contract/rules.ts'
import { reviewLink } from '../ui/use-route.ts'
import { SwitchDialog } from './switch-dialog.tsx'
import type { SwitchRule } from './use-rule.ts'

interface Properties {
  readonly rule: RuleDetails
  readonly types: RulesOverview['types']
  readonly switchRule: SwitchRule
}

/** Where a rule is used: why it is off, and for which types and documents that is otherwise. */
export function RuleUsed({ rule, types, switchRule }: Properties) {
  const { on } = rule
  const [asking, setAsking] = useState(false)
  const narrower = rule.types.length + rule.documents.length > 0
  return (
    <section aria-labelledby="rule-used" className="rule-used">
      <h2 id="rule-used">Where it is used</h2>
      <p>
        {on ? 'On for' : 'Off for'} every document that it is for{narrower ? ', but for these:' : '.'}
      </p>
      {narrower ? (
        <ul className="plain-list">
          {rule.types.map(one => (
            <li key={one.type} className="rule-switch">
              <span>
                {one.on ? 'On' : 'Off'} for documents of the type {typeName(one.type, types)}
                {one.reason === undefined ? null : <span className="quiet"> {one.reason}</span>}
              </span>
              <Button size="small" onClick={() => switchRule({ for: { type: one.type } })}>
                Take back<span className="for-readers"> for {typeName(one.type, types)}</span>
              </Button>
            </li>
          ))}
          {rule.documents.map(one => (
            <li key={one.document} className="rule-switch">
              <span>
                {one.on ? 'On' : 'Off'} for <a href={reviewLink({ document: one.document })}>{one.title}</a>
                {one.reason === undefined ? null : <span className="quiet"> {one.reason}</span>}
              </span>
              <Button size="small" onClick={() => switchRule({ for: { document: one.document } })}>
                Take back<span className="for-readers"> for {one.title}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {on ? null : <WhyOff key={rule.reasonOff} reason={rule.reasonOff ?? ''} switchRule={switchRule} />}
      <Button onClick={() => setAsking(true)}>{on ? 'Switch off' : 'Switch on'} for a type or a document…</Button>
      {asking ? (
        <SwitchDialog rule={rule} types={types} switchRule={switchRule} close={() => setAsking(false)} />
      ) : null}
    </section>
  )
}

/** Why the rule is off for the organisation, kept when the field is left. */
function WhyOff({ reason, switchRule }: { readonly reason: string; readonly switchRule: SwitchRule }) {
  const [text, setText] = useState(reason)
  return (
    <Field label="Why it is off" hint="Reviews and reports say it.">
      <Input
        value={text}
        onChange={(_, data) => setText(data.value)}
        onBlur={() => (text.trim() === reason ? undefined : switchRule({ on: false, reason: text }))}
      />
    </Field>
  )
}
