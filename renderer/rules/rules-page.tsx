import { MessageBar, MessageBarBody, Spinner, Tab, TabList } from '@fluentui/react-components'
import { useMemo } from 'react'
import { counted } from '../../engine/labels/counts.ts'
import { JudgedTable } from './judged-table.tsx'
import { isNarrowed, type RuleChoices } from './rule-choices.ts'
import { linesOf } from './rule-lines.ts'
import { RuleTable } from './rule-table.tsx'
import { RuleTools } from './rule-tools.tsx'
import { StaleNotice } from './stale-notice.tsx'
import { StandardPage } from './standard-page.tsx'
import { useRuleRecords } from './use-rule-records.ts'
import { useRules } from './use-rules.ts'
import './rules.css'

interface Properties {
  readonly choices: RuleChoices
  readonly choose: (choices: RuleChoices) => void
}

/** Every rule: what it asks and by whose authority, what became of it in the documents, and whether it is used. */
export function RulesPage({ choices, choose }: Properties) {
  const { rules, error, switchSet, switchRule } = useRules()
  const { documents, records, isRead, error: unread } = useRuleRecords()
  const lines = useMemo(() => linesOf(rules?.sets ?? [], records, choices), [rules, records, choices])
  const said = error ?? unread
  const all = (rules?.sets ?? []).reduce((sum, set) => sum + set.rules.length, 0)
  const shown = lines.filter(({ kind }) => kind === 'rule').length
  return (
    <main className="rules" aria-labelledby="rules-title">
      <header className="page-head">
        <div>
          <h1 id="rules-title">Rule sets</h1>
          <p>
            What Evenhand looks for, why, and by whose authority. Open a rule to see where it was found and what
            reviewers made of it.
          </p>
        </div>
        <a href="#/workshop">Make and change rules</a>
      </header>
      {said === undefined ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      )}
      {rules ? (
        <>
          <Problems problems={rules.problems} />
          <StaleNotice />
          <TabList
            aria-label="Ways to look at rules"
            selectedValue={choices.tab}
            onTabSelect={(_, data) => choose({ ...choices, tab: data.value as RuleChoices['tab'] })}
          >
            <Tab value="all">All rules</Tab>
            <Tab value="judged">How they were judged</Tab>
            <Tab value="standard">From a model document</Tab>
          </TabList>
          {choices.tab === 'standard' ? <StandardPage /> : null}
          {choices.tab === 'judged' ? <JudgedTable sets={rules.sets} records={records} isRead={isRead} /> : null}
          {choices.tab === 'all' ? (
            <>
              <RuleTools
                rules={rules}
                choices={choices}
                change={some => choose({ ...choices, ...some })}
                count={
                  isNarrowed(choices)
                    ? `${shown} of ${counted(all, 'rule')}`
                    : `${counted(all, 'rule')} in ${counted(rules.sets.length, 'set')}`
                }
              />
              {shown === 0 ? (
                <p>No rule is like that. Take out a word or a choice to see more.</p>
              ) : (
                <RuleTable
                  lines={lines}
                  types={rules.types}
                  documents={documents}
                  switchSet={switchSet}
                  switchRule={switchRule}
                />
              )}
            </>
          ) : null}
        </>
      ) : said === undefined ? (
        <Spinner label="Reading the rules" />
      ) : null}
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
