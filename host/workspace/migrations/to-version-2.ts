import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import type { DecisionAnchor } from '../../../engine/compare/carry-forward.ts'
import type { Span } from '../../../engine/document.ts'
import type { ContainedPolicy } from '../../../engine/review/contained-policy.ts'
import type {
  Grade,
  Mention,
  RequirementFinding,
  RequirementVerdict,
  WordingFinding,
} from '../../../engine/review/finding.ts'
import type { TypeDecision } from '../../../engine/review/type-decision.ts'
import type { DocumentType } from '../../../engine/rules/document-types.ts'
import { emptyProfile } from '../../../engine/rules/profile.ts'
import type { Requirement, Rule, RuleSetInfo, Wording } from '../../../engine/rules/schema.ts'
import { addReview } from '../reviews.ts'
import { all, first, integer, json, run, text } from '../rows.ts'
import { keepSnapshot } from '../snapshots.ts'

const sql = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

/**
 * Migrates a workspace from version 1 to version 2. Its reviews, each a single piece of JSON, become rows; the rules that they
 * were made with, decisions and the undo history take the current names. Texts of `fix`, which did not specify their kind,
 * become instructions, so that none is offered as wording that was not meant as such.
 */
export function toVersion2(db: DatabaseSync): void {
  db.exec(sql('./2.sql'))
  run(db, 'INSERT INTO workspace (id, uuid) VALUES (1, ?)', randomUUID())
  const profile = first(db, 'SELECT profile FROM profile WHERE id = 1')
  for (const row of all(db, 'SELECT key, sets, rules FROM books')) {
    const rules = json<readonly OldRule[]>(row, 'rules').map(ruleOf)
    keepSnapshot(db, text(row, 'key'), { sets: json<readonly RuleSetInfo[]>(row, 'sets'), rules })
  }
  for (const row of all(db, 'SELECT * FROM reviews ORDER BY version')) {
    const rules = json<readonly OldRule[]>(
      first(db, 'SELECT rules FROM books WHERE key = ?', text(row, 'book')) ?? {},
      'rules',
    )
    const byId = new Map(rules.map(rule => [rule.id, rule]))
    addReview(
      db,
      {
        id: randomUUID(),
        version: integer(row, 'version'),
        snapshot: text(row, 'book'),
        madeWith: text(row, 'made_with'),
        madeAt: text(row, 'reviewed_at'),
        profile: profile ? json(profile, 'profile') : emptyProfile,
        review: {
          type: typeOf(json<OldType>(row, 'type')),
          asAt: text(row, 'as_at'),
          findings: json<readonly OldFinding[]>(row, 'findings').map(old => findingOf(old, byId.get(old.rule))),
          facts: [],
        },
      },
      'kept_reviews',
    )
  }
  for (const row of all(db, 'SELECT id, anchor FROM decisions')) {
    const anchor = JSON.stringify(anchorOf(json(row, 'anchor')))
    run(db, 'UPDATE decisions SET anchor = ? WHERE id = ?', anchor, integer(row, 'id'))
  }
  for (const row of all(db, 'SELECT id, changes FROM actions')) {
    const changes = json<readonly OldChange[]>(row, 'changes').map(changeOf)
    run(db, 'UPDATE actions SET changes = ? WHERE id = ?', JSON.stringify(changes), integer(row, 'id'))
  }
  db.exec(sql('./2-after.sql'))
}

interface OldType {
  readonly type: DocumentType
  readonly confidence: number
  readonly reason: string
  readonly also?: readonly DocumentType[]
  readonly parts?: readonly ContainedPolicy[]
}

const chosen = 'Chosen by the reviewer.'

function typeOf({ confidence, reason, ...rest }: OldType): TypeDecision {
  return reason === chosen ? { how: 'chosen', ...rest } : { how: 'detected', confidence, because: reason, ...rest }
}

type OldRule =
  | (Omit<Requirement, 'fix'> & { readonly fix: string })
  | (Omit<Wording, 'verdict' | 'instead'> & {
      readonly verdict: OldWordingVerdict
      readonly instead: readonly string[]
    })

type OldWordingVerdict = 'avoid' | 'depends' | 'style' | 'weak'

function ruleOf(rule: OldRule): Rule {
  if (rule.kind === 'requirement') return { ...rule, fix: { instruction: rule.fix } }
  const { instead, ...rest } = rule
  const offered = instead.length === 0 ? {} : { instead: { wording: [...instead] } }
  return { ...rest, verdict: verdictOf(rule.verdict), ...offered }
}

function verdictOf(verdict: OldWordingVerdict): WordingFinding['verdict'] {
  return verdict === 'weak' ? 'noncommittal' : verdict
}

type OldFinding =
  | (Omit<RequirementFinding, 'evidence'> & { readonly evidence: readonly (Span & { readonly grade: OldGrade })[] })
  | {
      readonly kind: 'language'
      readonly id: string
      readonly rule: string
      readonly verdict: OldWordingVerdict
      readonly at: readonly Span[]
      readonly mentioned: readonly Mention[]
      readonly reason?: string
    }

type OldGrade = 'firm' | 'hope' | 'escape' | 'bare' | 'negated'

const grades: Record<OldGrade, Grade> = {
  firm: 'committed',
  hope: 'aspirational',
  escape: 'hedged',
  bare: 'mentioned',
  negated: 'denied',
}

/** Checks gave their evidence a grade that was never measured, so for a rule with a check it is not taken over. */
function findingOf(old: OldFinding, rule: OldRule | undefined): RequirementFinding | WordingFinding {
  if (old.kind === 'language') {
    const { at, verdict, ...rest } = old
    return { ...rest, kind: 'wording', verdict: verdictOf(verdict), occurrences: at }
  }
  const evidence = old.evidence.map(({ grade, ...span }) =>
    rule?.check === undefined
      ? { ...span, basis: 'phrase' as const, grade: grades[grade] }
      : { ...span, basis: 'check' as const },
  )
  return { ...old, evidence }
}

interface OldHeld {
  readonly finding: string
  readonly rule: string
  readonly kind: 'requirement' | 'language'
  readonly verdict: RequirementVerdict | OldWordingVerdict
  readonly spans: readonly Span[]
  readonly whole: boolean
}

/** Findings that a reviewer added were kept as wordings of a rule with their own id. */
function anchorOf({ kind, verdict, ...rest }: OldHeld): DecisionAnchor {
  if (kind === 'requirement') return { ...rest, kind, verdict: verdict as RequirementVerdict }
  if (rest.rule.startsWith('OWN-')) return { ...rest, kind: 'reviewer' }
  return { ...rest, kind: 'wording', verdict: verdictOf(verdict as OldWordingVerdict) }
}

interface OldDecision {
  readonly place: string
  readonly held: OldHeld
}

type OldChange =
  | { readonly kind: 'decision'; readonly before: OldDecision | null; readonly after: OldDecision | null }
  | { readonly kind: 'own'; readonly before: unknown; readonly after: unknown }
  | { readonly kind: 'type' }

function changeOf(change: OldChange): unknown {
  if (change.kind === 'type') return change
  if (change.kind === 'own') return { ...change, kind: 'reviewer-finding' }
  return { ...change, before: decisionOf(change.before), after: decisionOf(change.after) }
}

function decisionOf(decision: OldDecision | null): unknown {
  if (!decision) return null
  const { place, held, ...rest } = decision
  return { ...rest, occurrence: place, anchor: anchorOf(held) }
}
