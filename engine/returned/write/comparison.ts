import { longDate } from '../../labels/dates.ts'
import { nameOfRule } from '../../labels/name-of-rule.ts'
import type { Finding } from '../../review/finding.ts'
import type { Rule } from '../../rules/schema.ts'
import { type CameBack, type CameBackFinding, type CameBackState, cameBackStates } from '../came-back.ts'
import { cameBackLabels, inState, whatHappened } from '../in-words.ts'
import type { Remark } from '../returned-file.ts'

/** Two versions of a document and what came back in the later, ready to be written. */
export interface Comparison {
  /** The names of the files. */
  readonly before: string
  readonly after: string
  readonly cameBack: CameBack
  /** The findings of both versions, by id. */
  readonly findings: ReadonlyMap<string, Finding>
  readonly rules: ReadonlyMap<string, Rule>
}

/** A finding as a row of a table, in words. */
export interface Row {
  readonly state: CameBackState | 'new'
  readonly label: string
  readonly rule: string
  readonly title: string
  readonly quote: string
  readonly happened: readonly string[]
  readonly replies: readonly string[]
}

/** Every finding of the earlier version by its state, then those that are new. */
export function rowsOf({ cameBack, findings, rules }: Comparison): readonly Row[] {
  const ordered = cameBackStates.flatMap(state => inState(cameBack, state))
  const opened = cameBack.opened.flatMap((id): Row[] => {
    const finding = findings.get(id)
    if (!finding) return []
    const quote = finding.kind === 'requirement' ? '' : (finding.occurrences[0]?.quote ?? '')
    const rule = finding.kind === 'reviewer' ? '' : finding.rule
    return [{ state: 'new', label: newLabel, rule, title: titleOf(rules, rule), quote, happened: [], replies: [] }]
  })
  return [...ordered.map(finding => rowOf(finding, rules)), ...opened]
}

/** The name of the state of a finding that was not there before. */
export const newLabel = 'New'

/** "Priya Nair, 25 November 2026: Done already". */
export function remarkLine({ author, date, text }: Remark): string {
  return `${[author === '' ? 'Somebody' : author, ...(date === '' ? [] : [longDate(date)])].join(', ')}: ${text}`
}

function rowOf(finding: CameBackFinding, rules: Comparison['rules']): Row {
  const { change, state, replies } = finding
  const { rule = '', quote } = change
  return {
    state,
    label: cameBackLabels[state].name,
    rule,
    title: titleOf(rules, rule),
    quote,
    happened: whatHappened(finding),
    replies: replies.map(remarkLine),
  }
}

function titleOf(rules: Comparison['rules'], id: string): string {
  const rule = rules.get(id)
  return rule ? nameOfRule(rule) : id
}
