import { Field, Select } from '@fluentui/react-components'
import type { DocumentSummary } from '../../host/bridge/contract/documents.ts'

interface Properties {
  readonly label: string
  readonly documents: readonly DocumentSummary[]
  /** The id of the chosen document; empty where none is. */
  readonly value: string
  readonly choose: (document: string) => void
  /** What is shown where none is chosen. */
  readonly none: string
}

/** Lets the reader choose a document of the library, by its title, and by its name where another has the same title. */
export function DocumentChoice({ label, documents, value, choose, none }: Properties) {
  const alike = (title: string) => documents.filter(other => other.title === title).length > 1
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, data) => choose(data.value)}>
        <option value="">{none}</option>
        {documents.map(({ id, title, name }) => (
          <option key={id} value={id}>
            {title === '' ? name : alike(title) ? `${title} (${name})` : title}
          </option>
        ))}
      </Select>
    </Field>
  )
}
