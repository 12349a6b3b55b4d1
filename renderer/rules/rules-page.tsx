import { Accordion, MessageBar, MessageBarBody, SearchBox, Spinner } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { counted } from '../../engine/labels/counts.ts'
import type { NamedType } from '../../engine/rules/document-types.ts'
import type { RuleSetLine } from '../../host/bridge/contract/rules.ts'
import { matchingRules } from './matching-rules.ts'
import { RuleDialog } from './rule-dialog.tsx'
import { RuleSetItem } from './rule-set-item.tsx'
import { useRules } from './use-rules.ts'
import './rules.css'

/** The rule sets: what each rule asks and by whose authority, and switches for sets and single rules. */
export function RulesPage() {
  const { rules, error, switchSet, switchRule } = useRules()
  const [shown, setShown] = useState<string>()
  return (
    <main className="rules" aria-labelledby="rules-title">
      <header className="page-head">
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
      {rules ? (
        <>
          <Problems problems={rules.problems} />
          <RuleSets
            sets={rules.sets}
            types={rules.types}
            switchSet={switchSet}
            switchRule={switchRule}
            show={setShown}
          />
        </>
      ) : error === undefined ? (
        <Spinner label="Reading the rules" />
      ) : null}
      {shown === undefined ? null : <RuleDialog id={shown} close={() => setShown(undefined)} />}
    </main>
  )
}

function Problems({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        Some rules could not be used: {problems.slice(0, 5).join('; ')}
        {problems.length > 5 ? ` and ${problems.length - 5} more` : ''}
      </MessageBarBody>
    </MessageBar>
  )
}

interface RuleSetsProperties {
  readonly sets: readonly RuleSetLine[]
  readonly types: readonly NamedType[]
  readonly switchSet: (name: string, on: boolean) => void
  readonly switchRule: (id: string, on: boolean) => void
  readonly show: (id: string) => void
}

/** The sets that a search finds, each of which can be opened; a search opens all. */
function RuleSets({ sets, ...item }: RuleSetsProperties) {
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState<readonly string[]>([])
  const found = useMemo(() => matchingRules(sets, query), [sets, query])
  const searching = query.trim() !== ''
  const count = found.reduce((sum, set) => sum + set.rules.length, 0)
  return (
    <>
      <div className="list-tools">
        <SearchBox
          placeholder="Find a rule"
          aria-label="Find a rule"
          value={query}
          onChange={(_, data) => setQuery(data.value)}
        />
        <span className="quiet" aria-live="polite">
          {searching
            ? `${counted(count, 'rule')} found`
            : `${counted(count, 'rule')} in ${counted(sets.length, 'set')}`}
        </span>
      </div>
      <Accordion
        multiple
        collapsible
        openItems={searching ? found.map(set => set.name) : open}
        onToggle={(_, data) => setOpen(data.openItems as readonly string[])}
      >
        {found.map(set => (
          <RuleSetItem key={set.name} set={set} {...item} />
        ))}
      </Accordion>
      {found.length === 0 ? <p>No rule has “{query.trim()}” in it.</p> : null}
    </>
  )
}
