import type { ExampleTried } from '../../engine/authoring/live/examples-tried.ts'
import type { ExamplesWanting } from '../../engine/authoring/live/examples-wanting.ts'
import { exampleLabel } from '../../engine/labels/example-labels.ts'

interface Properties {
  readonly failing: readonly ExampleTried[]
  readonly wanting: readonly ExamplesWanting[]
  /** Goes to a field of the form. */
  readonly toField: (field: string) => void
}

/** Which examples keep a rule from being used, each with a link to it: those that fail, and the kinds that have too few. */
export function ExamplesLeft({ failing, wanting, toField }: Properties) {
  if (failing.length + wanting.length === 0) return null
  return (
    <div className="live-problems">
      <h3>Before it can be used</h3>
      <ul>
        {failing.map(({ wanted, index }) => (
          <li key={`${wanted}${index}`}>
            <button type="button" className="as-link" onClick={() => toField(`examples.${wanted}.${index}`)}>
              {exampleLabel(wanted)}, {index + 1}
            </button>
            : this example must come out as you want.
          </li>
        ))}
        {wanting.map(({ verdict, more }) => (
          <li key={verdict}>
            <button type="button" className="as-link" onClick={() => toField(`examples.${verdict}`)}>
              {exampleLabel(verdict)}
            </button>
            : {more === 1 ? 'one more example' : 'two examples'} wanted.
          </li>
        ))}
      </ul>
    </div>
  )
}
