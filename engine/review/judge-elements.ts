import type { Commitment, Element, Needed, Requirement } from '../rules/schema.ts'
import { bestByKey, keyOf, nearness, type Place, placeNear } from './best-place.ts'
import { candidatesOf, type NormalisedPattern, normalisePattern } from './evidence.ts'
import type { Evidence, Grade } from './finding.ts'
import type { Judgement } from './judgement.ts'
import { type Part, partsInWords } from './parts.ts'
import type { Subject } from './subject.ts'
import { statementsWith } from './units.ts'

/** The grades that count, by the commitment that is asked for. */
export const accepted: Record<Commitment, readonly Grade[]> = {
  committed: ['committed'],
  aspirational: ['committed', 'aspirational'],
  any: ['committed', 'aspirational', 'hedged'],
}

const softening: Record<Grade, string> = {
  committed: '',
  aspirational: 'It is said as a hope (should, aims to), not as a commitment.',
  hedged: 'It is left open (may, where possible).',
  mentioned: 'It is only named in a heading, a contents list or a place still to fill in.',
  denied: '',
}

const mostEvidence = 6

/** The places of each element that stand together, as near each other as the rule asks. */
interface Unit {
  readonly places: ReadonlyMap<string, Place>
  /** The sentence of the first core element. */
  readonly anchor: number
}

/**
 * Judges a requirement by its elements: covered if all that are needed are said firmly enough near each other, weak if the core is said
 * with something lacking or left open. Returns no judgement where the core is not said, but the parts that are there all the same, and the
 * place of each element.
 */
export function judgeElements(
  subject: Subject,
  rule: Requirement,
  homeSection: () => number,
): {
  readonly judgement: Judgement | undefined
  readonly parts: readonly Part[]
  readonly places: ReadonlyMap<string, Place>
} {
  const elements = Object.entries(rule.elements ?? {})
  const about = rule.not ? statementsWith(subject, rule.not, true) : undefined
  const found = new Map(elements.map(([name, element]) => [name, placesOfElement(subject, element, about)]))
  const core = rule.core ?? []
  const covered = rule.covered ?? elements.map(([name]) => name)
  let best: { readonly unit: Unit; readonly covered: boolean; readonly score: number } | undefined
  const home = lazily(homeSection)
  for (const unit of unitsOf(subject, rule, found, home)) {
    if (!core.every(need => met(need, unit, said))) continue
    const whole = covered.length > 0 && covered.every(need => met(need, unit, firm))
    const score = scoreOf(unit, rule)
    const better =
      !best ||
      (Number(whole) - Number(best.covered) ||
        score - best.score ||
        spreadOf(best.unit) - spreadOf(unit) ||
        nearness(subject, unit.anchor, home) - nearness(subject, best.unit.anchor, home)) > 0
    if (better) best = { unit, covered: whole, score }
  }
  const places = best?.unit.places ?? aboutIt(core, anywhere(subject, found, home))
  const parts = partsOf(elements, places)
  if (!best) return { judgement: undefined, parts, places }
  const evidence = evidenceOf(elements, best.unit)
  if (best.covered) return { judgement: { verdict: 'covered', evidence, parts }, parts, places }
  const reason = partsInWords(parts) || softReason(best.unit, rule)
  return { judgement: { verdict: 'weak', evidence, parts, ...(reason === '' ? {} : { reason }) }, parts, places }
}

/** What an element's patterns need, worked out once for each element of the rules. */
function needsOf(element: Element): readonly NormalisedPattern[] {
  const known = needs.get(element)
  if (known) return known
  const own = element.says.map(pattern => normalisePattern(pattern, element.commitment))
  needs.set(element, own)
  return own
}

const needs = new WeakMap<Element, readonly NormalisedPattern[]>()

/** How much a unit says: the parts that a reader is told of, then the others. */
function scoreOf({ places }: Unit, { elements = {} }: Requirement): number {
  let score = 0
  for (const [name, { state }] of places) {
    const worth = state === 'there' ? 1000 : state === 'soft' ? 400 : 0
    score += elements[name]?.name === undefined ? worth / 1000 : worth
  }
  return score
}

/**
 * In how many sentences a unit says its elements: one sentence that says them all is more likely to be about the requirement than
 * several that each say one.
 */
function spreadOf({ places }: Unit): number {
  return new Set([...places.values()].map(({ sentence }) => sentence)).size
}

const said = (place: Place | undefined) => place?.state === 'there' || place?.state === 'soft'
const firm = (place: Place | undefined) => place?.state === 'there'

function met(need: Needed, { places }: Unit, test: (place: Place | undefined) => boolean): boolean {
  if (typeof need === 'string') return test(places.get(need))
  return need.of.filter(name => test(places.get(name))).length >= need['at-least']
}

/** Every place that says an element, firmly or not. Words that are not the policy speaking do not count. */
function placesOfElement(subject: Subject, element: Element, about: ReadonlySet<number> | undefined): Place[] {
  const other = element.not ? statementsWith(subject, element.not, false) : undefined
  const barred = about && other ? new Set([...about, ...other]) : (about ?? other)
  return needsOf(element).flatMap(need => {
    return candidatesOf(subject, need, barred).flatMap((candidate): Place[] => {
      const { grade } = candidate
      const open = candidate.planned && grade === 'hedged'
      if (accepted[need.commitment].includes(grade) && !open) return [{ ...candidate, state: 'there' }]
      if (grade === 'mentioned') return []
      return [{ ...candidate, state: grade === 'denied' ? 'denied' : 'soft' }]
    })
  })
}

/** The places that stand together around each place of a core element. */
function unitsOf(
  subject: Subject,
  rule: Requirement,
  found: ReadonlyMap<string, readonly Place[]>,
  home: () => number,
): Unit[] {
  const coreNames = (rule.core ?? []).flatMap(need => (typeof need === 'string' ? [need] : need.of))
  const anchors = new Map<number, number>()
  for (const name of coreNames) {
    for (const { sentence, state } of found.get(name) ?? []) {
      if (state === 'denied') continue
      const key = rule.together === 'section' ? sentence : keyOf(subject, sentence, rule.together)
      const known = anchors.get(key)
      if (known === undefined || sentence < known) anchors.set(key, sentence)
    }
  }
  const around = new Map<string, (anchor: number) => Place | undefined>()
  for (const [name, places] of found)
    around.set(name, placeNear(subject, places, { rule, within: rule.elements?.[name]?.within ?? rule.together, home }))
  return [...anchors.values()].map(anchor => {
    const places = new Map<string, Place>()
    for (const [name, find] of around) {
      const place = find(anchor)
      if (place) places.set(name, place)
    }
    return { places, anchor }
  })
}

/** Where nothing speaks of the core, words elsewhere that deny another part are about something else. */
function aboutIt(core: readonly Needed[], places: ReadonlyMap<string, Place>): ReadonlyMap<string, Place> {
  const named = core.flatMap(need => (typeof need === 'string' ? [need] : need.of))
  if (named.some(name => places.has(name))) return places
  return new Map([...places].filter(([, { state }]) => state !== 'denied'))
}

/** The best place of each element, wherever it stands. */
function anywhere(
  subject: Subject,
  found: ReadonlyMap<string, readonly Place[]>,
  home: () => number,
): Map<string, Place> {
  return new Map(
    [...found].flatMap(([name, places]) =>
      [...bestByKey(subject, places, 'document', home).values()].map(p => [name, p]),
    ),
  )
}

function partsOf(elements: readonly (readonly [string, Element])[], places: ReadonlyMap<string, Place>): Part[] {
  return elements.flatMap(([element, { name }]): Part[] => {
    if (name === undefined) return []
    const place = places.get(element)
    const [said] = place?.evidence ?? []
    const passage = said && { block: said.block, start: said.start, end: said.end, quote: said.quote }
    return [{ element, name, state: place?.state ?? 'lacking', ...(passage ? { passage } : {}) }]
  })
}

/** The passages of a unit, those of the first elements first, each once. */
function evidenceOf(elements: readonly (readonly [string, Element])[], { places }: Unit): Evidence[] {
  const evidence = new Map<string, Evidence>()
  for (const [name] of elements) {
    const place = places.get(name)
    if (!place || place.state === 'denied') continue
    for (const one of place.evidence) {
      const key = `${one.block}:${one.start}`
      if (!evidence.has(key)) evidence.set(key, one)
    }
  }
  return [...evidence.values()].slice(0, mostEvidence)
}

/** Why a requirement without named elements is weak: what all of it says is too soft, or only part of it is said. */
function softReason({ places }: Unit, rule: Requirement): string {
  const soft = [...places.values()].find(place => place.state === 'soft')
  return soft ? softening[soft.grade] : (rule.weak ?? '')
}

function lazily(value: () => number): () => number {
  let known: number | undefined
  return () => {
    known ??= value()
    return known
  }
}
