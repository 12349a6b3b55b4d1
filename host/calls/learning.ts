import { parse } from 'yaml'
import { conceptsNamed } from '../../engine/authoring/concepts-named.ts'
import { aroundPlace } from '../../engine/authoring/learn/around.ts'
import { withExample, withException, withMember, withWayToSay } from '../../engine/authoring/learn/change-texts.ts'
import type { Span } from '../../engine/document.ts'
import { UserError } from '../../engine/errors.ts'
import { typeName } from '../../engine/rules/document-types.ts'
import type { Requirement } from '../../engine/rules/schema.ts'
import { literalPhrase } from '../../engine/text/literal-phrase.ts'
import type {
  DecidedPlace,
  LearningCalls,
  ProposedText,
  WantedChange,
  WhatToLearn,
} from '../bridge/contract/learning.ts'
import type { PieceTexts, WorkshopCalls } from '../bridge/contract/workshop.ts'
import { decisionOn } from '../workspace/decisions.ts'
import { contentOf, storedDocument } from '../workspace/documents.ts'
import { currentReview } from '../workspace/reviews.ts'
import { findingOf } from './change-decision.ts'
import type { HostContext } from './context.ts'
import { ruleNamed } from './rules.ts'

/** The calls by which rules learn from decisions: proposals to approve, made from the texts of the workshop. */
export function learningCalls(context: HostContext, workshop: Pick<WorkshopCalls, 'pieceTexts'>): LearningCalls {
  return {
    whatToLearn: async place => whatToLearn(context, workshop, place),
    async proposeChange(wanted) {
      const rule = await currentText(workshop, { kind: 'rule', name: wanted.rule })
      return { texts: (await changesFor(workshop, wanted, rule)).filter(({ before, after }) => before !== after) }
    },
  }
}

async function whatToLearn(
  context: HostContext,
  workshop: Pick<WorkshopCalls, 'pieceTexts'>,
  { document, finding, occurrence }: DecidedPlace,
): Promise<WhatToLearn> {
  const { db, loaded } = context
  const stored = storedDocument(db, document)
  const found = findingOf(context, stored, finding)
  if (found.kind === 'reviewer')
    throw new UserError('bad-argument', 'A reviewer added this finding, and no rule can learn from it.')
  const rule = ruleNamed(context, found.rule)
  const { type } = currentReview(db, stored.version.row).type
  const decision = decisionOn(db, document, finding, occurrence ? `${occurrence.block}:${occurrence.start}` : '')
  const spans: readonly Span[] = found.kind === 'wording' ? found.occurrences : found.evidence
  const place =
    decision?.anchor.evidence ??
    spans.find(({ block, start }) => block === occurrence?.block && start === occurrence.start) ??
    spans[0]
  const text = place ? (contentOf(db, stored.version.row).blocks[place.block]?.text ?? '') : ''
  const around = place ? aroundPlace(text, place) : { words: '', sentence: '' }
  const common = { rule: rule.id, type: { type, name: typeName(type, loaded.typeCues) } }
  if (rule.kind === 'requirement') {
    const passage = place?.quote ?? ''
    return {
      ...common,
      kind: 'requirement',
      words: literalPhrase(passage),
      sentence: passage,
      exceptions: [],
      elements: Object.entries(rule.elements ?? {}).map(([key, { name }]) => ({ key, name: name ?? key })),
      concepts: await conceptsOf(workshop, rule),
    }
  }
  return { ...common, kind: 'wording', ...around, exceptions: exceptionsFrom(around), elements: [], concepts: [] }
}

function exceptionsFrom({ name, before, after }: ReturnType<typeof aroundPlace>): WhatToLearn['exceptions'] {
  return [
    ...(name === undefined ? [] : [{ where: 'part-of' as const, phrase: name }]),
    ...(before === undefined ? [] : [{ where: 'before' as const, phrase: before }]),
    ...(after === undefined ? [] : [{ where: 'after' as const, phrase: after }]),
  ]
}

/** The concepts that the elements of a requirement name, with what each is about; lists that are no concepts are left out. */
async function conceptsOf(
  workshop: Pick<WorkshopCalls, 'pieceTexts'>,
  rule: Requirement,
): Promise<WhatToLearn['concepts']> {
  const found = await Promise.all(
    conceptsNamed(rule).map(name =>
      workshop.pieceTexts({ kind: 'concept', name }).then(
        texts => [{ name, about: aboutOf(texts) }],
        () => [],
      ),
    ),
  )
  return found.flat()
}

function aboutOf(texts: PieceTexts): string {
  const concept = (parse(texts.used ?? texts.shipped ?? '') as Record<string, { about?: unknown }> | null)?.[texts.name]
  return String(concept?.about ?? '')
}

/** The text of a rule or concept by which documents are reviewed, on which a change builds. */
async function currentText(
  { pieceTexts }: Pick<WorkshopCalls, 'pieceTexts'>,
  of: { readonly kind: 'rule' | 'concept'; readonly name: string },
): Promise<ProposedText> {
  const { used, shipped, draft, set } = await pieceTexts(of)
  if (draft !== undefined)
    throw new UserError(
      'exists',
      `There is a draft of ${of.name} that is not finished. Finish it or throw it away, and repeat what you did.`,
    )
  const before = used ?? shipped ?? ''
  return { ...of, ...(set === undefined ? {} : { set }), before, after: before }
}

async function changesFor(
  workshop: Pick<WorkshopCalls, 'pieceTexts'>,
  wanted: WantedChange,
  rule: ProposedText,
): Promise<readonly ProposedText[]> {
  const { sentence } = wanted
  const covered = (text: string) => withExample(text, 'covered', sentence)
  switch (wanted.kind) {
    case 'exception':
      return [{ ...rule, after: withException(rule.before, wanted.where, phraseOf(wanted.phrase), sentence) }]
    case 'example':
      return [{ ...rule, after: withExample(rule.before, wanted.verdict, sentence) }]
    case 'way':
      return [{ ...rule, after: covered(withWayToSay(rule.before, wanted.element, phraseOf(wanted.phrase))) }]
    case 'member': {
      const concept = await currentText(workshop, { kind: 'concept', name: wanted.concept })
      const after = withMember(concept.before, wanted.concept, phraseOf(wanted.phrase))
      return [
        { ...concept, after },
        { ...rule, after: covered(rule.before) },
      ]
    }
    default:
      return wanted satisfies never
  }
}

/** A phrase of which something is left once the space around it is gone. */
function phraseOf(phrase: string): string {
  const words = phrase.trim()
  if (literalPhrase(words) === '')
    throw new UserError('bad-argument', 'Write the words that the rule is to know, and try again.')
  return words
}
