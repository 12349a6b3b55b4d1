import { z } from 'zod'
import { stands, taskStatuses } from '../../../engine/action-plan/plan.ts'
import { commentSizes } from '../../../engine/export/comment-size.ts'
import { documentTypeShape } from '../../../engine/rules/document-types.ts'
import { profileSchema } from '../../../engine/rules/profile-schema.ts'
import type { CallName, RequestOf } from '../contract.ts'
import { acceptsLearning } from './accepts-learning.ts'
import { acceptsRuleSharing } from './accepts-rule-sharing.ts'
import { acceptsStandard } from './accepts-standard.ts'
import { acceptsWorkshop } from './accepts-workshop.ts'
import { planFormats } from './action-plan.ts'
import { boardPdf, portfolioFiles } from './portfolio.ts'

const id = z.string().min(1).max(100)
const words = z.string().max(10_000)
const nothing = z.strictObject({})
const document = z.strictObject({ document: id })
const index = z.int().min(0)
const atVersion = z.strictObject({ document: id, version: z.exactOptional(z.int().min(1)) })
const place = z.strictObject({ block: index, start: index, end: index })
const occurrence = z.strictObject({ block: index, start: index })
const target = { document: id, finding: z.string().min(1).max(300), occurrence: z.exactOptional(occurrence) }
const state = z.enum(['open', 'accepted', 'dismissed', 'not-applicable', 'discuss', 'covered'])
const type = z.exactOptional(z.string().max(100).regex(documentTypeShape))
const ids = z.array(id).max(20_000)
const path = z.string().min(1).max(4096)
const switches = z.exactOptional(z.record(z.string().max(100), z.boolean()))
const exported = {
  documents: ids,
  formats: z.array(z.enum(['word', 'html', 'pdf', 'report-word', 'csv', 'json'])).min(1),
  states: z.exactOptional(z.array(state)),
  kinds: z.exactOptional(z.array(z.enum(['requirement', 'wording']))),
  comments: z.exactOptional(z.enum(commentSizes)),
  includeCovered: z.boolean(),
}
const round = z.exactOptional(id)
const roundName = z.string().trim().min(1).max(100)
const passphrase = z.exactOptional(z.string().max(1000))
const shared = { documents: z.exactOptional(ids.min(1)), passphrase, work: z.exactOptional(id) }
const received = { upload: id, passphrase }
const aboutOne = z.strictObject({ document: z.exactOptional(id) })
const settings = z.strictObject({
  reviewer: z.exactOptional(z.string().trim().max(200)),
  mask: z.exactOptional(z.boolean()),
  theme: z.exactOptional(z.enum(['system', 'light', 'dark', 'high-contrast'])),
  welcomed: z.exactOptional(z.boolean()),
  keepOriginals: z.exactOptional(z.int().min(0).max(36_500)),
  lesson: z.exactOptional(z.array(z.string().max(20)).max(20)),
  nameAsked: z.exactOptional(z.boolean()),
})

const portfolioFile = {
  file: z.enum([...portfolioFiles, boardPdf]),
  round,
  since: round,
  author: z.exactOptional(z.string().trim().max(200)),
  toPrint: z.exactOptional(z.boolean()),
  introduction: z.exactOptional(words),
}

/** What each call accepts. A request that does not fit is refused before the host sees it. */
export const accepts = {
  listDocuments: nothing,
  openDocument: atVersion,
  readingView: atVersion,
  versionHistory: document,
  deleteDocument: document,
  restoreDocument: document,
  listRemoved: nothing,
  deleteForGood: document,
  importFiles: z.strictObject({
    files: z.array(z.strictObject({ name: z.string().min(1).max(1000), bytes: z.instanceof(Uint8Array) })).max(1000),
    job: z.exactOptional(id),
    expected: z.exactOptional(z.int().min(1)),
  }),
  importPaths: z.strictObject({ paths: z.array(path).min(1).max(20_000) }),
  importSamples: nothing,
  cancelImport: z.strictObject({ job: id }),
  listImports: nothing,
  decide: z.strictObject({
    ...target,
    state,
    reason: z.exactOptional(words),
    everywhere: z.exactOptional(z.boolean()),
    evidence: z.exactOptional(place),
  }),
  note: z.strictObject({ ...target, text: words }),
  suggest: z.strictObject({ document: id, finding: target.finding, on: z.boolean() }),
  undo: document,
  redo: document,
  addFinding: z.strictObject({
    document: id,
    at: place,
    title: z.string().trim().min(1).max(300),
    why: words,
    instead: z.exactOptional(words),
  }),
  removeFinding: z.strictObject({ document: id, finding: id }),
  settleLost: z.strictObject({
    document: id,
    lost: index,
    finding: z.exactOptional(target.finding),
    occurrence: target.occurrence,
  }),
  trail: z.strictObject({ document: z.exactOptional(id), finding: z.exactOptional(target.finding) }),
  setType: z.strictObject({ document: id, type }),
  reviewAgain: z.strictObject({ documents: z.exactOptional(ids) }),
  reviewScope: document,
  portfolio: z.strictObject({
    round,
    since: round,
    types: z.exactOptional(z.array(z.string().max(100).regex(documentTypeShape)).max(200)),
    owners: z.exactOptional(z.array(z.string().max(1000)).max(20_000)),
    states: z.exactOptional(z.array(z.enum(['not-judged', 'not-started', 'under-way', 'done']))),
  }),
  portfolioCell: z
    .strictObject({ document: id, requirement: z.exactOptional(id), recommendation: z.exactOptional(id), round })
    .refine(cell => (cell.requirement === undefined) !== (cell.recommendation === undefined)),
  exportPortfolio: z.strictObject(portfolioFile),
  savePortfolio: z.strictObject({ ...portfolioFile, folder: path, withPassages: z.exactOptional(z.boolean()) }),
  listRounds: nothing,
  keepRound: z.strictObject({ name: roundName }),
  renameRound: z.strictObject({ round: id, name: roundName }),
  removeRound: z.strictObject({ round: id }),
  actionPlan: nothing,
  updatePlan: nothing,
  overdueTasks: nothing,
  fillInTask: z.strictObject({
    id: target.finding,
    owner: z.exactOptional(z.string().trim().max(200)),
    due: z.exactOptional(z.union([z.literal(''), z.iso.date()])),
    status: z.exactOptional(z.enum(taskStatuses)),
    note: z.exactOptional(words),
  }),
  answerRecommendation: z.strictObject({
    recommendation: z.string().max(10),
    said: z.enum(stands).nullable(),
    reason: words,
  }),
  exportPlan: z.strictObject({ format: z.enum(planFormats) }),
  savePlan: z.strictObject({ format: z.enum(planFormats), folder: path }),
  readPlan: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  takePlan: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  listRules: nothing,
  rule: z.strictObject({ id }),
  ruleRecords: nothing,
  ruleHistory: z.strictObject({ id }),
  exportJudgedRules: nothing,
  saveJudgedRules: z.strictObject({ folder: path }),
  switchRule: z.strictObject({
    id,
    for: z.exactOptional(
      z.union([
        z.strictObject({ type: z.string().max(100).regex(documentTypeShape) }),
        z.strictObject({ document: id }),
      ]),
    ),
    on: z.exactOptional(z.boolean()),
    reason: z.exactOptional(z.string().trim().max(1000)),
  }),
  switchRules: z.strictObject({ sets: switches, rules: switches }),
  profile: nothing,
  setProfile: profileSchema,
  houseStyles: nothing,
  readProfile: z.strictObject({ name: z.string().min(1).max(1000), source: z.string().max(1_000_000) }),
  profileFile: nothing,
  saveProfile: z.strictObject({ folder: path }),
  settings: nothing,
  setSettings: settings,
  exportReviews: z.strictObject({ ...exported, zip: z.exactOptional(z.boolean()) }),
  exportTo: z.strictObject({ ...exported, folder: path, replace: z.exactOptional(z.boolean()) }),
  shareFile: z.strictObject(shared),
  shareTo: z.strictObject({ ...shared, folder: path, replace: z.exactOptional(z.boolean()) }),
  receiveShared: z.strictObject({
    bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= 50 * 2 ** 20),
    upload: z.exactOptional(id),
  }),
  receivePath: z.strictObject({ path }),
  stopSharing: z.strictObject({ work: id }),
  lookInto: z.strictObject(received),
  bringIn: z.strictObject(received),
  conflicts: aboutOne,
  settleConflict: z.strictObject({ conflict: index, as: z.enum(['mine', 'theirs', 'discuss']) }),
  agreement: aboutOne,
  restoreWorkspace: z.strictObject({ ...received, replace: z.exactOptional(z.boolean()) }),
  keptCopy: nothing,
  goBack: nothing,
  deleteCopy: nothing,
  ...acceptsWorkshop,
  ...acceptsLearning,
  ...acceptsStandard,
  ...acceptsRuleSharing,
} satisfies { readonly [Name in CallName]: z.ZodType<RequestOf<Name>> }
