import { randomUUID } from 'node:crypto'
import { canTake } from '../../engine/compare/likeliest.ts'
import type { DecisionState } from '../../engine/decision.ts'
import { UserError } from '../../engine/errors.ts'
import { decisionLabels } from '../../engine/labels/decision-states.ts'
import type { DecisionSummary } from '../bridge/contract/documents.ts'
import type { Host, RequestOf } from '../bridge/contract.ts'
import {
  decisionsOf,
  dropDecision,
  dropReviewerFinding,
  putReviewerFinding,
  type ReviewerFindingRow,
  reviewerFindingsOf,
} from '../workspace/decisions.ts'
import { type StoredDocument, storedDocument } from '../workspace/documents.ts'
import { findingIn } from '../workspace/findings.ts'
import { currentReview, documentsWithFinding } from '../workspace/reviews.ts'
import { act } from './act.ts'
import { attached, changeDecision, type DecisionFields, findingOf, gone } from './change-decision.ts'
import { checkSuggestion } from './check-suggestion.ts'
import { type HostContext, reviewerNow } from './context.ts'
import { evidenceIn, wordsAt } from './evidence-in.ts'
import { ruleName } from './rule-name.ts'

/** The calls that decide something on a document. Each is one action: saved whole or not at all, and undone in one step. */
export function decidingCalls(
  context: HostContext,
): Pick<Host, 'decide' | 'note' | 'suggest' | 'addFinding' | 'removeFinding' | 'settleLost'> {
  return {
    decide: async request => decide(context, request),
    note: async ({ document, finding, occurrence, text }) =>
      act(context, document, at => {
        const changes = changeDecision(context, at, finding, occurrence, row => ({
          ...row,
          note: text.trim() === '' ? undefined : text,
        }))
        return {
          label: `Note on ${nameOf(context, document, finding)}`,
          what: text.trim() === '' ? 'Took away a note' : 'Wrote a note',
          finding,
          ...(text.trim() === '' ? {} : { reason: text.trim() }),
          changes,
        }
      }),
    suggest: async ({ document, finding, on }) =>
      act(context, document, stored => {
        if (on) checkSuggestion(context.db, stored, findingOf(context, stored, finding))
        return {
          label: on
            ? `Send ${nameOf(context, document, finding)} to Word as a tracked change`
            : `Keep ${nameOf(context, document, finding)} a comment`,
          what: on ? 'Chose a tracked change' : 'Took a tracked change back',
          finding,
          changes: changeDecision(context, stored, finding, undefined, row => ({ ...row, suggested: on })),
        }
      }),
    addFinding: async ({ document, at, title, why, instead }) =>
      act(context, document, stored => {
        const span = wordsAt(context, stored, at)
        const added: ReviewerFindingRow = {
          document,
          id: `OWN-${randomUUID().slice(0, 8)}`,
          at: span,
          version: stored.version.row,
          title,
          why,
          ...(instead === undefined ? {} : { instead }),
          who: reviewerNow(context),
          madeAt: context.now(),
          lost: false,
        }
        putReviewerFinding(context.db, added)
        return {
          label: `Add “${short(title)}”`,
          what: 'Added a finding',
          finding: added.id,
          quote: span.quote,
          reason: title,
          changes: [{ kind: 'reviewer-finding', before: null, after: added }],
        }
      }),
    removeFinding: async ({ document, finding }) =>
      act(context, document, () => {
        const removed = reviewerFindingsOf(context.db, document).find(o => o.id === finding)
        if (!removed) throw gone()
        dropReviewerFinding(context.db, document, finding)
        const decided = decisionsOf(context.db, document).filter(row => row.finding === finding)
        for (const row of decided) dropDecision(context.db, row.id)
        return {
          label: `Remove “${short(removed.title)}”`,
          what: 'Removed a finding',
          finding,
          quote: removed.at.quote,
          reason: removed.title,
          changes: [
            { kind: 'reviewer-finding', before: removed, after: null },
            ...decided.map(row => ({ kind: 'decision', before: row, after: null }) as const),
          ],
        }
      }),
    settleLost: async ({ document, lost, finding, occurrence }) =>
      act(context, document, stored => {
        const row = decisionsOf(context.db, document).find(d => d.id === lost && d.lost !== undefined)
        if (!row) throw gone()
        if (finding !== undefined && row.anchor.evidence) throw withoutPassage()
        if (finding !== undefined && !canTake(row.anchor, findingOf(context, stored, finding)))
          throw ofAnotherRule(nameOf(context, document, row.anchor.rule))
        dropDecision(context.db, row.id)
        const moved =
          finding === undefined ? [] : changeDecision(context, stored, finding, occurrence, old => attached(row, old))
        return {
          label:
            finding === undefined ? 'Let a decision go' : `Attach a decision to ${nameOf(context, document, finding)}`,
          what:
            finding === undefined
              ? 'Let go a decision that had lost its place'
              : 'Attached a decision that had lost its place',
          finding: row.finding,
          rule: row.anchor.rule,
          changes: [{ kind: 'decision', before: row, after: null }, ...moved],
        }
      }),
  }
}

function decide(context: HostContext, request: RequestOf<'decide'>): DecisionSummary {
  const { document, finding, occurrence, state, reason, everywhere } = request
  return act(context, document, stored => {
    const evidence = evidenceIn(context, stored, request)
    const settle = (row: DecisionFields): DecisionFields => ({
      ...row,
      state,
      reason: state === 'open' ? undefined : reason,
      evidence,
    })
    const here = changeDecision(context, stored, finding, occurrence, settle)
    const others = everywhere ? elsewhere(context, stored, finding) : []
    const there = others.flatMap(other => changeDecision(context, other, finding, undefined, settle))
    const quote = evidence?.quote ?? quoteOf(context, stored, finding)
    return {
      label: `${verbs[state]} ${nameOf(context, document, finding)}${everywhere ? ' everywhere' : ''}`,
      what: state === 'open' ? 'Took a decision back' : decisionLabels[state],
      finding,
      ...(quote === undefined ? {} : { quote }),
      ...(reason === undefined ? {} : { reason }),
      changes: [...here, ...there],
      alsoIn: others,
    }
  })
}

const verbs: Record<DecisionState, string> = {
  open: 'Reopen',
  accepted: 'Accept',
  dismissed: 'Dismiss',
  'not-applicable': 'Not applicable:',
  discuss: 'Discuss',
  covered: 'Point to evidence for',
}

/** The other documents that have the same finding: the same words under the same rule, or the same verdict on a requirement. */
function elsewhere({ db }: HostContext, stored: StoredDocument, finding: string): StoredDocument[] {
  const found = findingIn(db, currentReview(db, stored.version.row).id, finding)
  if (!found) return []
  const ids = documentsWithFinding(db, { finding, verdict: found.verdict, except: stored.id })
  return ids.map(id => storedDocument(db, id))
}

function quoteOf(context: HostContext, stored: StoredDocument, id: string): string | undefined {
  const finding = findingOf(context, stored, id)
  return finding.kind === 'requirement' ? undefined : finding.occurrences[0]?.quote
}

/** A finding by what a reader knows it by: “Right to be accompanied”, “bame”, or the title of their own. */
export function nameOf(context: HostContext, document: string, finding: string): string {
  const [rule = finding, words] = finding.split(':')
  if (words !== undefined) return `“${words.replaceAll('-', ' ')}”`
  const own = reviewerFindingsOf(context.db, document).find(({ id }) => id === finding)
  const name = own ? short(own.title) : ruleName(context, rule)
  return name === undefined ? rule : `“${name}”`
}

function short(words: string): string {
  return words.length > 40 ? `${words.slice(0, 39)}…` : words
}

function ofAnotherRule(name: string): UserError {
  return new UserError(
    'bad-argument',
    `This decision was made about ${name}. It can only be attached to a finding of the same rule. Nothing was changed.`,
  )
}

function withoutPassage(): UserError {
  return new UserError(
    'bad-argument',
    'This decision rested on a passage that is no longer there. Open the finding and point to a passage that says it now.',
  )
}
