import { isGroup, type Value } from '../../engine/authoring/edit/yaml-text.ts'
import { ChoiceField, LinesField, TextField } from './fields.tsx'

/** Words to paste, one or several to choose from, or an instruction. */
export function AdviceField({
  field,
  label,
  fieldsOf,
  write,
  many,
}: {
  /** The field of the rule: "fix". */
  readonly field: string
  readonly label: string
  readonly fieldsOf: Value | undefined
  readonly write: (value: Value) => void
  readonly many: boolean
}) {
  const advice = fieldsOf !== undefined && isGroup(fieldsOf) ? fieldsOf : {}
  const kind = 'instruction' in advice ? 'instruction' : 'wording'
  const { instruction, wording } = advice
  const first = typeof wording === 'string' ? wording : Array.isArray(wording) ? String(wording[0] ?? '') : ''
  const turn = (to: string) => {
    if (to === 'instruction') write({ instruction: first })
    else write({ wording: many ? [String(instruction ?? '')].filter(text => text !== '') : String(instruction ?? '') })
  }
  return (
    <div className="pair">
      <ChoiceField
        field={field}
        label={label}
        value={kind}
        choices={[
          ['wording', many ? 'words to choose from' : 'words to paste'],
          ['instruction', 'an instruction to the author'],
        ]}
        change={turn}
      />
      {kind === 'instruction' ? (
        <TextField
          field={`${field}.instruction`}
          label="The instruction"
          rows={2}
          value={instruction}
          change={value => write({ instruction: value ?? '' })}
        />
      ) : many ? (
        <LinesField
          field={`${field}.wording`}
          label="The words"
          rows={2}
          value={wording}
          change={value => write({ wording: value ?? [] })}
        />
      ) : (
        <TextField
          field={`${field}.wording`}
          label="The words"
          rows={3}
          value={wording}
          change={value => write({ wording: value ?? '' })}
        />
      )}
    </div>
  )
}
