import { conceptsNamed } from '../../engine/authoring/concepts-named.ts'
import { draftRequirement, draftSet, draftWays, setNameOf } from '../../engine/authoring/standard/draft.ts'
import { type ModelEntry, modelSections } from '../../engine/authoring/standard/model-sections.ts'
import { UserError } from '../../engine/errors.ts'
import { typeName } from '../../engine/rules/document-types.ts'
import { setSchema } from '../../engine/rules/schema.ts'
import type { DraftedStandard, ModelDocument, StandardCalls } from '../bridge/contract/standard.ts'
import type { WorkshopCalls } from '../bridge/contract/workshop.ts'
import { contentOf, storedDocument } from '../workspace/documents.ts'
import { findingsOf } from '../workspace/findings.ts'
import { ownRow, ownRows } from '../workspace/own-rules.ts'
import { currentReview } from '../workspace/reviews.ts'
import { snapshotRules } from '../workspace/snapshots.ts'
import type { HostContext } from './context.ts'

type Workshop = Pick<WorkshopCalls, 'keepDraft'>

/** The calls by which a standard is made from a model document; what is drafted is kept by the workshop and not used. */
export function standardCalls(context: HostContext, workshop: Workshop): StandardCalls {
  return {
    modelDocument: async ({ document }) => modelOf(context, document),
    async draftStandard({ document, title, keep }) {
      const model = modelOf(context, document)
      const kept = model.sections.flatMap(({ entries }) => entries.filter(({ key }) => keep.includes(key)))
      if (kept.length === 0)
        throw new UserError('bad-argument', 'The document was reviewed again since. Choose again what to keep.')
      const set = freeSetName(context, title)
      const head = draftSet(set, title, model.title)
      const drafted = await draftsOf(context, { set, title, model, kept })
      if (drafted.rules.length === 0)
        throw new UserError(
          'bad-argument',
          'None of these passages makes a requirement that it meets itself. Choose others.',
        )
      await workshop.keepDraft({ kind: 'set', name: set, text: head })
      for (const { id, text } of drafted.rules) await workshop.keepDraft({ kind: 'rule', name: id, set, text })
      return drafted
    },
  }
}

function modelOf({ db, loaded }: HostContext, document: string): ModelDocument {
  const { version, name } = storedDocument(db, document)
  const review = currentReview(db, version.row)
  const rules = new Map(snapshotRules(db, review.snapshot).map(rule => [rule.id, rule]))
  const { type } = review.type
  const content = contentOf(db, version.row)
  return {
    title: content.title || name,
    type,
    typeName: typeName(type, loaded.typeCues),
    sections: modelSections(content, findingsOf(db, review.id), rules),
  }
}

interface ToDraft {
  readonly set: string
  readonly title: string
  readonly model: ModelDocument
  readonly kept: readonly ModelEntry[]
}

/** Each requirement in the first way in which its own example passes. */
async function draftsOf(context: HostContext, { set, title, model, kept }: ToDraft): Promise<DraftedStandard> {
  const { loaded, pool } = context
  const head = setSchema.parse({ name: set, title, version: '0.1.0', kind: 'requirements', about: title })
  const rulesById = new Map(loaded.sets.flatMap(one => one.rules).map(rule => [rule.id, rule]))
  const free = freeIds(context)
  const rules: { id: string; name: string; text: string }[] = []
  const leftOut: string[] = []
  for (const entry of kept) {
    const rule = rulesById.get(entry.rule ?? '')
    const concepts = rule?.kind === 'requirement' ? conceptsNamed(rule) : []
    const id = free()
    const settings = { id, source: model.title, type: model.type, concepts, lists: loaded.lists }
    let text: string | undefined
    for (const way of draftWays) {
      const draft = draftRequirement(entry, settings, way)
      const tried = await pool.tryRule({ file: { path: `own/${set}/${id}.yml`, text: draft }, set: head })
      if (tried.problems.length > 0 || tried.examples.some(({ wanted, got }) => wanted !== got)) continue
      text = draft
      break
    }
    if (text === undefined) leftOut.push(entry.name)
    else rules.push({ id, name: entry.name, text })
  }
  return { set, rules, leftOut }
}

/** Gives one id after the other that no rule has. */
function freeIds({ db, loaded }: HostContext): () => string {
  const taken = new Set([
    ...loaded.sets.flatMap(({ rules }) => rules.map(({ id }) => id)),
    ...ownRows(db).map(({ name }) => name),
  ])
  let number = 0
  const next = (): string => {
    number++
    const id = `STD-${String(number).padStart(2, '0')}`
    return taken.has(id) ? next() : id
  }
  return next
}

function freeSetName({ db, loaded }: HostContext, title: string): string {
  const wanted = setNameOf(title)
  const isTaken = (name: string) =>
    loaded.sets.some(set => set.name === name) || ownRow(db, { kind: 'set', name }) !== undefined
  let name = wanted
  for (let number = 2; isTaken(name); number++) name = `${wanted}-${number}`
  return name
}
