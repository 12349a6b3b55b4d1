import { useCommands } from '../commands/commands-provider.tsx'
import type { Decide } from '../findings/deciding-context.tsx'
import type { Entry } from '../findings/entries.ts'
import type { Line } from '../findings/grouping.ts'
import type { ListEvent, ListState } from '../findings/list-state.ts'
import type { ReviewActions } from '../state/review-actions.ts'

interface Options {
  /** An earlier version is shown: it is read, searched and stepped through, and nothing else. */
  readonly readOnly: boolean
  readonly list: ListState
  /** The finding that is open. */
  readonly open: Entry | undefined
  /** The lines of the list, in view or not. */
  readonly lines: readonly Line[]
  readonly actions: ReviewActions
  readonly decide: Decide
  readonly dispatch: (event: ListEvent) => void
  readonly addFinding: () => void
  readonly exportReview: () => void
}

/** Handles the commands of a review. */
export function useReviewCommands(options: Options): void {
  const { readOnly } = options
  useCommands({
    ...stepCommands(options),
    ...(readOnly ? {} : changingCommands(options)),
    ...closeCommand(options),
    find: () => document.querySelector<HTMLInputElement>('.findings-search input')?.focus(),
  })
}

/** What changes the review. */
function changingCommands(options: Options) {
  const { actions, addFinding, exportReview } = options
  return {
    ...findingCommands(options),
    'add-finding': addFinding,
    undo: actions.undo,
    redo: actions.redo,
    export: exportReview,
    'review-again': actions.reviewAgain,
  }
}

function closeCommand({ open, dispatch }: Options) {
  return open ? { close: () => dispatch({ kind: 'choose', entry: undefined }) } : {}
}

/** To the next and the previous finding of the list as it is shown. */
function stepCommands({ list, lines, dispatch }: Options) {
  const ids = lines.flatMap(line => (line.kind === 'entry' ? [line.entry.id] : []))
  const current = list.chosen === undefined ? -1 : ids.indexOf(list.chosen)
  const stepTo = (entry: string | undefined) =>
    entry === undefined ? undefined : () => dispatch({ kind: 'step', entry })
  return {
    next: stepTo(ids[current + 1]),
    previous: stepTo(current < 0 ? ids[0] : ids[current - 1]),
  }
}

/** What can be done to the finding that is open. The command of a decision takes it back where it has been taken. */
function findingCommands({ open, decide, dispatch }: Options) {
  if (!open) return {}
  const { id, decision } = open
  const decided = (state: 'accepted' | 'not-applicable' | 'discuss') => () =>
    decide(id, decision?.state === state ? 'open' : state)
  return {
    accept: decided('accepted'),
    'not-applicable': decided('not-applicable'),
    discuss: decided('discuss'),
    dismiss: () => dispatch({ kind: 'ask', what: 'reason', entry: id }),
    note: () => dispatch({ kind: 'ask', what: 'note', entry: id }),
  }
}
