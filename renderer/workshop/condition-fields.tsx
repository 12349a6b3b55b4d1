import { Checkbox } from '@fluentui/react-components'
import type { Fields } from '../../engine/authoring/edit/piece-value.ts'
import type { Value } from '../../engine/authoring/edit/yaml-text.ts'
import { typeTitle } from '../../engine/labels/document-types.ts'
import { nationTitles } from '../../engine/labels/nations.ts'
import { recommendations } from '../../engine/rules/recommendations.ts'
import { useRules } from '../rules/use-rules.ts'
import { questionWords } from '../ui/question-words.ts'
import { type Change, groupIn } from './change.ts'
import { ChoicesField, LinesField, TextField } from './fields.tsx'

interface Properties {
  readonly fields: Fields
  readonly change: Change
}

const nations = Object.entries(nationTitles)
const served = recommendations.map(({ id, title }) => [id, `${id} ${title}`] as const)

/** For which documents and organisations a rule is, from when to when, and where it is asked. */
export function ConditionFields({ fields, change }: Properties) {
  const { rules } = useRules()
  const at = (key: string) => (value: Value | undefined) => change([[key], value])
  const known = rules?.types ?? []
  const types = known.map(({ type }) => [type, typeTitle(type, known)] as const)
  const questions = (rules?.questions ?? []).map(question => [question, questionWords(question)] as const)
  return (
    <details className="more-fields">
      <summary>Where and when it is used</summary>
      <ChoicesField
        field="applies"
        label="Types of document"
        none="Every document"
        choices={types}
        value={fields.applies}
        change={at('applies')}
      />
      {'find' in fields ? null : <AskedFields fields={fields} change={change} types={types} />}
      <ChoicesField
        field="nations"
        label="Nations"
        hint="Whose law it rests on"
        none="Everywhere"
        choices={nations}
        value={fields.nations}
        change={at('nations')}
      />
      <ChoicesField
        field="when"
        label="Only where the organisation answers yes to"
        none="Every organisation"
        choices={questions}
        value={fields.when}
        change={at('when')}
      />
      <div className="pair">
        <TextField
          field="from"
          label="From"
          hint="A day, such as 2026-10-31"
          optional
          value={fields.from}
          change={at('from')}
        />
        <TextField
          field="until"
          label="Until"
          hint="A day, such as 2026-10-31"
          optional
          value={fields.until}
          change={at('until')}
        />
      </div>
      <ChoicesField
        field="traces"
        label="Recommendations of the review that it serves"
        none="None"
        choices={served}
        value={fields.traces}
        change={at('traces')}
      />
    </details>
  )
}

/** Where it is a gap that a document says nothing of a requirement. */
function AskedFields({
  fields,
  change,
  types,
}: Properties & { readonly types: readonly (readonly [value: string, label: string])[] }) {
  const { group: asked, at } = groupIn(fields, 'asked', change)
  return (
    <>
      <ChoicesField
        field="asked.of"
        label="Found missing only in"
        hint="In other documents it is judged where they speak of it, and not asked for"
        none="Every document it is for"
        choices={types}
        value={asked.of}
        change={at('of')}
      />
      <LinesField
        field="asked.where"
        label="Found missing only where the document has one of these words"
        rows={1}
        optional
        value={asked.where}
        change={at('where')}
      />
      <Checkbox
        label="It is enough that one of your policies says it"
        checked={fields['enough-once'] === true}
        onChange={(_, data) => change([['enough-once'], data.checked === true ? true : undefined])}
      />
    </>
  )
}
