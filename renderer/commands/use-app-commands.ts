import { shellOf } from '../host/shell.ts'
import { goTo, type Route } from '../ui/use-route.ts'
import { useCommands } from './commands-provider.tsx'

interface Options {
  readonly route: Route
  /** The document that was open last: where Review leads. */
  readonly last: string | undefined
  readonly takePaths: (paths: readonly string[]) => void
  readonly showShortcuts: () => void
}

/** Handles the commands that work on every page. */
export function useAppCommands({ route, last, takePaths, showShortcuts }: Options): void {
  const toLibrary = () => goTo({ page: 'library' })
  const add = (what: 'files' | 'folder') => () => {
    toLibrary()
    shellOf(window)
      ?.choose(what)
      .then(paths => (paths.length > 0 ? takePaths(paths) : undefined))
  }
  useCommands({
    'add-files': add('files'),
    'add-folder': add('folder'),
    shortcuts: showShortcuts,
    library: toLibrary,
    portfolio: () => goTo({ page: 'portfolio' }),
    plan: () => goTo({ page: 'plan' }),
    sharing: () => goTo({ page: 'sharing' }),
    review: last === undefined ? undefined : () => goTo({ page: 'review', document: last }),
    rules: () => goTo({ page: 'rules' }),
    organisation: () => goTo({ page: 'organisation' }),
    // The library and a review handle this themselves; the other pages lead to what is out of date.
    'review-again': route.page === 'library' || route.page === 'review' ? undefined : toLibrary,
  })
}
