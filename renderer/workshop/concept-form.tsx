import type { Fields } from '../../engine/authoring/edit/piece-value.ts'
import type { Change } from './change.ts'
import { LinesField, TextField } from './fields.tsx'

interface Properties {
  readonly fields: Fields
  readonly change: Change
}

/** A concept as a form: what it means, and its members. */
export function ConceptForm({ fields, change }: Properties) {
  return (
    <div className="rule-form">
      <TextField
        field="about"
        label="What it means"
        value={fields.about}
        change={value => change([['about'], value])}
      />
      <LinesField
        field="members"
        label="Members"
        hint="One on each line: words, phrases, or another concept in angle brackets"
        rows={8}
        value={fields.members}
        change={value => change([['members'], value])}
      />
    </div>
  )
}
