import type { Fields } from '../../engine/authoring/edit/piece-value.ts'
import type { Change } from './change.ts'
import { TextField } from './fields.tsx'

interface Properties {
  readonly fields: Fields
  readonly change: Change
}

const texts = [
  ['title', 'What the set is called', '', false],
  ['about', 'What its rules are about', 'In a sentence', false],
  ['version', 'Version', 'Three numbers, such as 1.2.0', false],
  ['author', 'Who made it', 'And answers questions about it', true],
  ['licence', 'What others may do with it', 'Such as CC BY 4.0', true],
] as const

/** What a rule set of the organisation's own says of itself. */
export function SetForm({ fields, change }: Properties) {
  return (
    <div className="rule-form">
      {texts.map(([key, label, hint, optional]) => (
        <TextField
          key={key}
          field={key}
          label={label}
          {...(hint === '' ? {} : { hint })}
          optional={optional}
          value={fields[key]}
          change={value => change([[key], value])}
        />
      ))}
    </div>
  )
}
