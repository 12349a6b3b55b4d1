import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { FilterFilled, FilterRegular } from '@fluentui/react-icons'
import type { Entry } from './entries.ts'
import { FilterPanel } from './filter-panel.tsx'
import { isNarrowed } from './filtering.ts'
import { useListDispatch, useListState } from './list-context.tsx'

/** Opens what the list can be narrowed by, over the list; Escape and a click beside it close it. */
export function FilterButton({ entries }: { readonly entries: readonly Entry[] }) {
  const { filter, filtering } = useListState()
  const dispatch = useListDispatch()
  return (
    <Popover
      inline
      positioning={{ position: 'below', align: 'end', strategy: 'fixed' }}
      open={filtering}
      onOpenChange={(_, { open }) => dispatch({ kind: 'filtering', open })}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button icon={isNarrowed(filter) ? <FilterFilled /> : <FilterRegular />}>Filter</Button>
      </PopoverTrigger>
      <PopoverSurface className="filter-surface" aria-label="Filter">
        <FilterPanel entries={entries} />
      </PopoverSurface>
    </Popover>
  )
}
