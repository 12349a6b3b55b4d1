import { type Span, spanOf } from '../../engine/document.ts'
import { UserError } from '../../engine/errors.ts'
import type { RequestOf } from '../bridge/contract.ts'
import { contentOf, type StoredDocument } from '../workspace/documents.ts'
import { findingOf } from './change-decision.ts'
import type { HostContext } from './context.ts'

/**
 * The passage that a decision rests on; undefined for a decision that rests on none. Throws UserError `bad-argument` if the decision
 * needs one and has none, has one and needs none, or the requirement is covered already.
 */
export function evidenceIn(
  context: HostContext,
  stored: StoredDocument,
  { finding, state, evidence, occurrence, everywhere }: RequestOf<'decide'>,
): Span | undefined {
  if ((state === 'covered') !== (evidence !== undefined)) throw refused('Choose the passage that says it.')
  if (evidence === undefined) return undefined
  const found = findingOf(context, stored, finding)
  if (found.kind !== 'requirement') throw refused('Only a requirement can be covered by a passage.')
  if (found.verdict === 'covered') throw refused('The rules have found this requirement covered already.')
  if (everywhere || occurrence) throw refused('A passage covers the requirement in its own document only.')
  return wordsAt(context, stored, evidence)
}

/** The words at a place of a document's current version. Throws UserError `bad-argument` if there are none. */
export function wordsAt({ db }: HostContext, stored: StoredDocument, at: Omit<Span, 'quote'>): Span {
  const span = spanOf(contentOf(db, stored.version.row), at.block, at.start, at.end)
  if (span.quote.trim() === '')
    throw refused('There are no words at the place you selected. Select some words and try again.')
  return span
}

function refused(message: string): UserError {
  return new UserError('bad-argument', message)
}
