import type { RuleTried } from '../../engine/authoring/live/rule-tried.ts'
import { checkOwnPack, type PackTask } from '../../engine/authoring/pack/check-own-pack.ts'
import { checksReady } from '../../engine/checks/index.ts'
import { type CarriedOver, type Carrying, carryDecisions } from '../../engine/compare/carry-decisions.ts'
import { compareFindings } from '../../engine/compare/compare-findings.ts'
import type { ReviewedVersion } from '../../engine/compare/comparison.ts'
import type { VersionChanges } from '../../engine/compare/finding-change.ts'
import { compileRules } from '../../engine/compile-rules.ts'
import type { Document } from '../../engine/document.ts'
import type { Problem } from '../../engine/errors.ts'
import { loadRules } from '../../engine/load-rules.ts'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import type { Review } from '../../engine/review/review.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import type { PlainRules, RuleFile } from '../../engine/rules/load.ts'
import type { Profile } from '../../engine/rules/profile.ts'
import { rulesOn, type Switches } from '../../engine/rules/switches.ts'
import type { ReadingView } from '../bridge/contract/documents.ts'
import { readingView } from '../reading-view/reading-view.ts'
import { sanitisedView } from '../reading-view/sanitise.ts'
import type { IncomingSummary } from '../sharing/incoming.ts'
import { type RestoreTask, restore } from '../sharing/restore.ts'
import {
  type DocumentTask,
  type IncomingWithRules,
  type OpenTask,
  openShared,
  type ShareTask,
  share,
  sharedDocument,
} from '../sharing/work.ts'
import { type FileContent, readFileContent } from './read-file.ts'
import { type RuleLimits, readingLimits, ruleLimits } from './rule-limits.ts'
import {
  type EffectsOnDocument,
  type EffectsTask,
  type FailingExample,
  failingExamplesOf,
  makeEffects,
  type TryTask,
  tryRuleOn,
} from './workshop-tasks.ts'

/**
 * The settings for reviewing a document. `key` identifies rules, profile and switches together; `compiledAs` those without what is switched
 * for the document alone, so that rules need not be compiled again for it.
 */
export interface ReviewSettings {
  readonly key: string
  readonly compiledAs: string
  readonly profile: Profile
  readonly switches: Switches
  readonly asAt: string
  /** The type that the reviewer chose. */
  readonly type?: DocumentType
  /** The name of the document's file. */
  readonly fileName?: string
}

/** A file that was read and reviewed. */
export interface ReadFile extends FileContent {
  readonly review: Review
}

/** What is to be carried over to another review, with the texts of the versions that differ, as JSON. */
export interface CarryTask {
  readonly carrying: Carrying
  readonly texts: ReadonlyMap<number | undefined, string>
}

/** Rule files to be read, and how long that may take. */
export interface LoadTask {
  readonly files: readonly RuleFile[]
  readonly limits: RuleLimits
}

/** Rules that were read from files, and what is wrong in them. */
export interface ReadRules extends PlainRules {
  readonly problems: readonly Problem[]
}
/** A version to be compared, with its text as JSON. */
export type VersionToCompare = Omit<ReviewedVersion, 'document'> & { readonly text: string }

/** The tasks that a worker can carry out. Each takes and returns plain data. */
export interface Tasks {
  /** Reads a file and reviews it. Throws UserError if it cannot be read. */
  read(file: { readonly bytes: Uint8Array; readonly settings: ReviewSettings }): Promise<ReadFile>
  /** Reviews a document that was read before. */
  review(on: { readonly document: Document; readonly settings: ReviewSettings }): Promise<Review>
  /** Makes the reading view of a file. `document` is what was read from it before; if absent, the file is read now. */
  view(on: { readonly bytes: Uint8Array; readonly document?: Document }): Promise<ReadingView>
  /** Sanitises a reading view that was kept. */
  sanitise(on: { readonly html: string }): Promise<string>
  /** Carries decisions over to another review. */
  carry(task: CarryTask): Promise<CarriedOver>
  /** Reads rule files. Throws UserError `bad-rules` where they cannot be used at all. */
  load(task: LoadTask): Promise<ReadRules>
  /** Tells what changed between the reviews of two versions. */
  compare(task: { readonly before: VersionToCompare; readonly after: VersionToCompare }): Promise<VersionChanges>
  /** Makes a file to be shared. */
  share(task: ShareTask): Promise<void>
  /** Opens a shared file and checks everything in it. Throws UserError. */
  openShared(task: OpenTask): Promise<IncomingSummary>
  /** Reads a document of a shared file that was opened. */
  sharedDocument(task: DocumentTask): Promise<IncomingWithRules>
  /** Tries a text of one rule beside the rules in use. */
  tryRule(task: TryTask): Promise<RuleTried>
  /** Tries the examples of these rules and tells which fail. */
  failing(task: { readonly rules: PlainRules }): Promise<readonly FailingExample[]>
  /** Tells what other rules would change in documents. */
  effects(task: EffectsTask): Promise<readonly EffectsOnDocument[]>
  /** Checks a packed rule set over the shipped rules and the organisation's own. */
  checkPack(task: PackTask): Promise<Awaited<ReturnType<typeof checkOwnPack>>>
  /** Puts the workspace of a shared file that was opened in the place of another. Throws UserError. */
  restore(task: RestoreTask): Promise<void>
}

/** Carries out tasks with these rules, which are compiled once for each key. Without rules nothing can be reviewed. */
export function makeTasks(rules: PlainRules | undefined): Tasks {
  let made: { readonly key: string; readonly compiled: CompiledRules } | undefined
  const effects = makeEffects()
  const bookFor = async ({ compiledAs: key, profile, switches }: ReviewSettings): Promise<CompiledRules> => {
    if (!rules) throw new Error('there are no rules to review by')
    if (made?.key !== key) made = { key, compiled: compileRules(rules, profile, switches) }
    const { compiled } = made
    await checksReady(rulesOn(compiled.rules, switches))
    return { ...compiled, switches }
  }
  const review: Tasks['review'] = async ({ document, settings }) => {
    const compiled = await bookFor(settings)
    const { asAt, type, fileName } = settings
    const named = fileName === undefined ? {} : { fileName }
    return reviewDocument(document, compiled, { asAt, ...(type ? { type } : {}), ...named })
  }
  return {
    async read({ bytes, settings }) {
      const content = readFileContent(bytes)
      return { ...content, review: await review({ document: content.document, settings }) }
    },
    review,
    view: async ({ bytes, document }) => readingView(bytes, document),
    sanitise: async ({ html }) => sanitisedView(html),
    carry: async ({ carrying, texts }) =>
      carryDecisions(carrying, version => JSON.parse(texts.get(version) ?? '') as Document),
    load: async ({ files, limits }) => {
      const { problemAt: _, concepts: __, ...read } = loadRules(files, ruleLimits(limits))
      return read
    },
    compare: async ({ before, after }) => compareFindings(withDocument(before), withDocument(after)),
    share,
    openShared,
    sharedDocument: task => sharedDocument(task, rules),
    restore,
    async tryRule(task) {
      if (!rules) throw new Error('there are no rules beside which to try one')
      return tryRuleOn(task, rules)
    },
    failing: ({ rules: tried }) => failingExamplesOf(tried),
    effects,
    checkPack: task => checkOwnPack(task, ruleLimits(readingLimits)),
  }
}

function withDocument({ text, ...version }: VersionToCompare): ReviewedVersion {
  return { ...version, document: JSON.parse(text) as Document }
}
