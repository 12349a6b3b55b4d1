import { type CarriedOver, type Carrying, carryDecisions } from '../../engine/compare/carry-decisions.ts'
import { compileRules } from '../../engine/compile-rules.ts'
import type { Document, Warning } from '../../engine/document.ts'
import type { CarriedReview } from '../../engine/docx/carried-review.ts'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { readReviewPart } from '../../engine/docx/review-part.ts'
import type { Problem } from '../../engine/errors.ts'
import { loadRules } from '../../engine/load-rules.ts'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import type { Review } from '../../engine/review/review.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import type { PlainRules, RuleFile } from '../../engine/rules/load.ts'
import type { Profile } from '../../engine/rules/profile.ts'
import type { Switches } from '../../engine/rules/switches.ts'
import type { ReadingView } from '../bridge/contract/documents.ts'
import { readingView } from '../reading-view/reading-view.ts'
import { sanitisedView } from '../reading-view/sanitise.ts'
import { type RuleLimits, ruleLimits } from './rule-limits.ts'

/** The settings for reviewing a document. `key` identifies rules, profile and switches together. */
export interface ReviewSettings {
  readonly key: string
  readonly profile: Profile
  readonly switches: Switches
  readonly asAt: string
  /** The type that the reviewer chose. */
  readonly type?: DocumentType
  /** The name of the document's file. */
  readonly fileName?: string
}

/** A file that was read and reviewed. `carried`: the review that an earlier export wrote into it. */
export interface ReadFile {
  readonly document: Document
  readonly warnings: readonly Warning[]
  readonly review: Review
  readonly carried: CarriedReview
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
}

/** Carries out tasks with these rules, which are compiled once for each key. Without rules nothing can be reviewed. */
export function makeTasks(rules: PlainRules | undefined): Tasks {
  let made: { readonly key: string; readonly compiled: CompiledRules } | undefined
  const bookFor = ({ key, profile, switches }: ReviewSettings) => {
    if (made?.key === key) return made.compiled
    if (!rules) throw new Error('there are no rules to review by')
    const compiled = compileRules(rules, profile, switches)
    made = { key, compiled }
    return compiled
  }
  const review: Tasks['review'] = async ({ document, settings }) => {
    const compiled = bookFor(settings)
    const { asAt, type, fileName } = settings
    const named = fileName === undefined ? {} : { fileName }
    return reviewDocument(document, compiled, { asAt, ...(type ? { type } : {}), ...named })
  }
  return {
    async read({ bytes, settings }) {
      const pkg = openPackage(bytes)
      const { document, warnings } = readDocument(pkg)
      return { document, warnings, review: await review({ document, settings }), carried: readReviewPart(pkg) }
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
  }
}
