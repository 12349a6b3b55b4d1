import type { Decision } from '../../decision.ts'
import { decisionLabels } from '../../labels/decision-states.ts'
import type { Finding } from '../../review/finding.ts'
import { isSetAside } from '../active-findings.ts'
import { writtenBy } from './reviewer-comment.ts'

/** What reviewers wrote about some findings, each text once. */
export function notesOn(findings: readonly Finding[], decisions: ReadonlyMap<string, Decision>): readonly string[] {
  const notes = findings.flatMap(finding => [
    finding.kind === 'reviewer' ? writtenBy(finding) : '',
    noteOf(decisions.get(finding.id)),
  ])
  return [...new Set(notes.filter(note => note !== ''))]
}

function noteOf(decision: Decision | undefined): string {
  const reason = decision?.reason?.trim() ?? ''
  if (!decision || (reason === '' && !isSetAside(decision))) return ''
  const says = decision.state === 'discuss' || isSetAside(decision)
  const who = `${says ? decisionLabels[decision.state] : 'Reviewer’s note'} (${decision.who})`
  return reason === '' ? `${who}.` : `${who}: ${reason}`
}
