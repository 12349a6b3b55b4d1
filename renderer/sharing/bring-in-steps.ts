import type { Brought, SharedContents } from '../../host/bridge/contract/sharing.ts'
import type { Sent } from './send-file.ts'

/** How far bringing in a file has come, from the file to what became of it. */
export type Step =
  | ({ readonly kind: 'sending' } & Sent)
  | { readonly kind: 'opening' }
  /** It needs a passphrase; `wrong` says that the one given does not open it. */
  | { readonly kind: 'locked'; readonly wrong?: string }
  | { readonly kind: 'refused'; readonly why: string }
  /** What is in it; nothing was changed. `error` says why what was tried last did not work. */
  | { readonly kind: 'shown'; readonly contents: SharedContents; readonly error?: string }
  | { readonly kind: 'bringing'; readonly contents: SharedContents; readonly done: number }
  | { readonly kind: 'brought'; readonly brought: Brought }
  /** Whether to restore it is asked. */
  | { readonly kind: 'asked'; readonly contents: SharedContents; readonly error?: string }
  | { readonly kind: 'restoring'; readonly contents: SharedContents }
  | { readonly kind: 'restored'; readonly contents: SharedContents }

/** What is going on where nothing can be chosen but to stop, with how much of it is done where that is known (0 to 1). */
export function workOf(step: Step): { readonly words: string; readonly part?: number } | undefined {
  switch (step.kind) {
    case 'sending':
      return { words: 'Reading the file', ...(step.of === 0 ? {} : { part: step.sent / step.of }) }
    case 'opening':
      return { words: 'Checking what is in the file. A large one takes a minute.' }
    case 'bringing': {
      const of = step.contents.documents.length
      return { words: `Bringing in documents: ${step.done} of ${of} done`, part: of === 0 ? 0 : step.done / of }
    }
    case 'restoring':
      return { words: 'Restoring the backup. A large one takes some minutes.' }
    default:
      return undefined
  }
}
