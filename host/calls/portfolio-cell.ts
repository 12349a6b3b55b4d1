import type { Document, Span } from '../../engine/document.ts'
import { UserError } from '../../engine/errors.ts'
import { passageAt } from '../../engine/export/passage.ts'
import { placeNames } from '../../engine/export/place-names.ts'
import { nameOfRule } from '../../engine/labels/name-of-rule.ts'
import type { Portfolio } from '../../engine/portfolio/portfolio.ts'
import type { Passage } from '../../engine/portfolio/record.ts'
import type { NotApplied } from '../../engine/review/applicability.ts'
import type { Requirement } from '../../engine/rules/schema.ts'
import type { CellDetail, CellRequirement, PassageInContext } from '../bridge/contract/portfolio.ts'
import type { RequestOf } from '../bridge/contract.ts'
import { contentOf } from '../workspace/documents.ts'
import { findingIn } from '../workspace/findings.ts'
import { outcomesOf } from '../workspace/reviews.ts'
import type { HostContext } from './context.ts'
import { type CompleteRecord, portfolioSettings, wholePortfolio } from './portfolio-records.ts'

/** What lies behind a cell: the findings with all their passages, what was decided, or why nothing was asked. */
export function cellDetail(context: HostContext, request: RequestOf<'portfolioCell'>): CellDetail {
  const { document: id, requirement, recommendation, round } = request
  const settings = portfolioSettings(context)
  const { portfolio, kept } = wholePortfolio(context, round)
  const document = portfolio.documents.find(one => one.id === id)
  if (!document) throw new UserError('not-found', 'This document is no longer part of the portfolio.')
  const rules = settings.rules.filter(
    (rule): rule is Requirement =>
      rule.kind === 'requirement' &&
      (requirement === undefined ? rule.traces.includes(recommendation ?? '') : rule.id === requirement),
  )
  const cells = requirement === undefined ? document.recommendations : document.requirements
  const look = lookInto(context, kept)
  const reasons = look.notAsked(id)
  return {
    document: id,
    title: document.title,
    state: cells[requirement ?? recommendation ?? ''] ?? 'not-asked',
    requirements: rules.map((rule): CellRequirement => {
      const row = portfolio.requirements.find(one => one.id === rule.id)
      const state = document.requirements[rule.id] ?? 'not-asked'
      const saidIn = state === 'elsewhere' ? row?.saidIn : undefined
      const found = kept.find(one => one.record.id === id)?.record.requirements.find(one => one.rule === rule.id)
      const because = reasons.get(rule.id)
      return {
        rule: rule.id,
        name: nameOfRule(rule),
        title: rule.title,
        state,
        strength: found?.strength ?? rule.strength,
        source: rule.source,
        ...look.finding(id, rule.id),
        ...(found?.reason === undefined ? {} : { reason: found.reason }),
        ...(found?.decision ? { decision: found.decision } : {}),
        ...(because === undefined || state !== 'not-asked' ? {} : { notAsked: because }),
        ...(state === 'covered' || state === 'not-asked' || state === 'elsewhere' ? {} : { fix: rule.fix }),
        ...(saidIn
          ? {
              saidIn: {
                document: saidIn.document,
                title: saidIn.title,
                passages: look.finding(saidIn.document, rule.id).passages,
              },
            }
          : {}),
      }
    }),
  }
}

/** Reads findings, outcomes and texts of the documents that are asked about, each text once. */
function lookInto(context: HostContext, kept: readonly CompleteRecord[]) {
  const { db } = context
  const byId = new Map(kept.map(one => [one.record.id, one]))
  const texts = textsOf(context, byId)
  return {
    finding(document: string, rule: string): Pick<CellRequirement, 'parts' | 'passages'> {
      const one = byId.get(document)
      const finding = one && findingIn(db, one.review, rule)
      if (finding?.kind !== 'requirement') return { parts: [], passages: [] }
      const text = texts(document)
      const record = one?.record.requirements.find(each => each.rule === rule)
      if (record?.found !== undefined)
        return { parts: [], passages: text && record.passage ? [inContext(text, record.passage)] : [] }
      return {
        parts: finding.parts ?? [],
        passages: text ? finding.evidence.map(span => inContext(text, span)) : [],
      }
    },
    notAsked(document: string): ReadonlyMap<string, NotApplied> {
      const review = byId.get(document)?.review
      const outcomes = review === undefined ? [] : (outcomesOf(db, review) ?? [])
      return new Map(outcomes.flatMap(one => (one.kind === 'not-applied' ? [[one.rule, one.because] as const] : [])))
    },
  }
}

interface Text {
  readonly document: Document
  readonly names: ReturnType<typeof placeNames>
}

/** Reads the text of a document with the names of its places, each once. */
export function textsOf({ db }: HostContext, byId: ReadonlyMap<string, CompleteRecord>) {
  const known = new Map<string, Text>()
  return (id: string): Text | undefined => {
    const one = byId.get(id)
    if (!one) return undefined
    const content = known.get(id)?.document ?? contentOf(db, one.version)
    const text = known.get(id) ?? { document: content, names: placeNames(content) }
    known.set(id, text)
    return text
  }
}

function inContext({ document, names }: Text, { block, start, end, quote }: Span): PassageInContext {
  const { before, after } = passageAt(document, { block, start, end, quote })
  return { block, start, end, quote, place: names.long(block), before, after }
}

/** No more documents than this are opened to name places, the first ones first. */
const mostOpened = 60

/** The portfolio with the names of the places where something is said once for all, or law is told wrongly. */
export function placesIn(context: HostContext, portfolio: Portfolio, kept: readonly CompleteRecord[]): Portfolio {
  const texts = textsOf(context, new Map(kept.map(one => [one.record.id, one])))
  const opened = new Set<string>()
  const placed = <Place extends { readonly document: string; readonly passage?: Passage }>(of: Place): Place => {
    if (of.passage === undefined || (!opened.has(of.document) && opened.size >= mostOpened)) return of
    opened.add(of.document)
    const place = texts(of.document)?.names.short(of.passage.block)
    return place === undefined ? of : { ...of, passage: { ...of.passage, place } }
  }
  return {
    ...portfolio,
    requirements: portfolio.requirements.map(row => (row.saidIn ? { ...row, saidIn: placed(row.saidIn) } : row)),
    wrongLaw: portfolio.wrongLaw.map(placed),
  }
}
