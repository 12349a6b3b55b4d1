import { Button, Field, Select } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import { phraseOfWords } from '../../engine/authoring/live/suggest-phrases.ts'

/** A place in a rule to which words can be added: the words of a wording, or a part of a requirement. */
export interface PlaceForWords {
  readonly name: string
  readonly add: (phrase: string) => void
}

interface Properties {
  readonly suggested: readonly string[]
  readonly places: readonly PlaceForWords[]
}

/** Phrases to add to a rule: words of its examples, and words that the reader marks in a passage below. */
export function Suggestions({ suggested, places }: Properties) {
  const marked = useMarkedPhrase()
  const [chosen, choose] = useState(0)
  const place = places[chosen] ?? places[0]
  if (!place || (suggested.length === 0 && marked === undefined)) return null
  return (
    <div className="suggestions">
      <h3>Add words</h3>
      <p className="quiet">From your examples, or mark words in a passage below.</p>
      {places.length < 2 ? null : (
        <Field label="To which part">
          <Select value={String(places.indexOf(place))} onChange={(_, data) => choose(Number(data.value))}>
            {places.map(({ name }, i) => (
              <option key={i} value={i}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className="suggested">
        {[...(marked === undefined ? [] : [marked]), ...suggested].map((phrase, i) => (
          <Button
            key={`${i}${phrase}`}
            size="small"
            icon={<AddRegular />}
            appearance={phrase === marked && i === 0 ? 'primary' : 'secondary'}
            aria-label={`Add “${phrase}”`}
            // The marked words stay marked.
            onMouseDown={event => event.preventDefault()}
            onClick={() => place.add(phrase)}
          >
            {phrase}
          </Button>
        ))}
      </div>
    </div>
  )
}

/** The words that are marked in a passage of the document, as a phrase. */
function useMarkedPhrase(): string | undefined {
  const [marked, setMarked] = useState<string>()
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection()
      const node = selection?.anchorNode
      const inside = node?.parentElement?.closest('.passages') ?? null
      const words = inside && selection ? selection.toString() : ''
      setMarked(words.length > 0 && words.length < 200 ? phraseOfWords(words) : undefined)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  return marked
}
