import type { LoadedRules } from '../../rules/load.ts'
import { indexPage } from './index-page.ts'
import { setPage } from './set-page.ts'

/** All rules as Markdown pages, by file name: `README.md` and one for each set. The same rules produce the same pages. */
export function catalogueOf(loaded: LoadedRules): Map<string, string> {
  return new Map([
    ['README.md', indexPage(loaded)],
    ...loaded.sets.map(set => [`${set.name}.md`, setPage(loaded, set)] as const),
  ])
}
