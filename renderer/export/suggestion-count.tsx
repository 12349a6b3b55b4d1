import { counted, plural } from '../../engine/labels/counts.ts'
import { useLibrary } from '../state/use-library.ts'

/** How many suggestions of these documents go into their Word files as tracked changes; nothing where none was chosen. */
export function SuggestionCount({ documents }: { readonly documents: readonly string[] }) {
  const { documents: library } = useLibrary()
  const chosen = (library ?? []).filter(({ id }) => documents.includes(id))
  const count = chosen.reduce((sum, { counts }) => sum + counts.suggested, 0)
  if (count === 0) return null
  return (
    <p className="export-suggestions">
      {counted(count, 'suggested change')}{' '}
      <span className="quiet">
        {plural(count, 'goes', 'go')} into the Word file as {plural(count, 'a tracked change', 'tracked changes')}, if
        the finding is exported
      </span>
    </p>
  )
}
