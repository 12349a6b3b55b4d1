import type { Fields } from '../../engine/authoring/edit/piece-value.ts'
import type { Value } from '../../engine/authoring/edit/yaml-text.ts'
import { strengthLabels } from '../../engine/labels/strengths.ts'
import { wordingLabels } from '../../engine/labels/wording-verdicts.ts'
import type { TriedText } from '../../host/bridge/contract/workshop.ts'
import { AdviceField } from './advice-field.tsx'
import { type Change, groupIn } from './change.ts'
import { ConditionFields } from './condition-fields.tsx'
import { ElementsField } from './elements-field.tsx'
import { ExamplesField } from './examples-field.tsx'
import { ChoiceField, LinesField, TextField } from './fields.tsx'

interface Properties {
  readonly fields: Fields
  readonly change: Change
  readonly tried: TriedText | undefined
}

/** A rule as a form: each field is one of its YAML, and what the form does not show stays as it is. */
export function RuleForm({ fields, change, tried }: Properties) {
  const at = (key: string) => (value: Value | undefined) => change([[key], value])
  const isWording = 'find' in fields
  return (
    <div className="rule-form">
      <TextField
        field="title"
        label={isWording ? 'What the rule is about, in a line' : 'What the document must say, in a sentence'}
        value={fields.title}
        change={at('title')}
      />
      {isWording ? (
        <WordingFields fields={fields} change={change} />
      ) : (
        <RequirementFields fields={fields} change={change} />
      )}
      <TextField field="source" label="Source" hint="By whose authority" value={fields.source} change={at('source')} />
      <TextField field="why" label="Why it matters" rows={2} value={fields.why} change={at('why')} />
      <ExamplesField fields={fields} change={change} tried={tried?.examples ?? []} />
      <ConditionFields fields={fields} change={change} />
    </div>
  )
}

type RuleFields = Omit<Properties, 'tried'>

const strengths = Object.entries(strengthLabels)
const together = [
  ['statement', 'in one sentence or list item'],
  ['paragraph', 'in one paragraph'],
  ['section', 'under one heading'],
  ['document', 'anywhere in the document'],
] as const

function RequirementFields({ fields, change }: RuleFields) {
  const at = (key: string) => (value: Value | undefined) => change([[key], value])
  return (
    <>
      <TextField
        field="name"
        label="Short name"
        hint="A noun, for lists. It may be left out."
        optional
        value={fields.name}
        change={at('name')}
      />
      <ChoiceField
        field="strength"
        label="How binding"
        value={fields.strength}
        choices={strengths}
        change={at('strength')}
      />
      <ElementsField fields={fields} change={change} />
      <ChoiceField
        field="together"
        label="How near each other the parts are"
        value={fields.together ?? 'section'}
        choices={together}
        change={value => at('together')(value === 'section' ? undefined : value)}
      />
      <LinesField
        field="not"
        label="Not where a statement has"
        hint="Words that show that the statement is about something else"
        rows={1}
        optional
        value={fields.not}
        change={at('not')}
      />
      <LinesField
        field="offends"
        label="Wording that breaks it"
        hint="Where a document says this, the requirement is missing, whatever else it says"
        rows={1}
        optional
        value={fields.offends}
        change={at('offends')}
      />
      <LinesField
        field="offends-weakly"
        label="Wording that bends it"
        hint="Where a document says this, the requirement is weak"
        rows={1}
        optional
        value={fields['offends-weakly']}
        change={at('offends-weakly')}
      />
      <TextField
        field="missing"
        label="Where it is missing, in a sentence"
        rows={2}
        value={fields.missing}
        change={at('missing')}
      />
      <TextField
        field="weak"
        label="Where it is weak, in a sentence"
        rows={2}
        optional
        value={fields.weak}
        change={at('weak')}
      />
      <TextField field="who" label="Who is affected" optional value={fields.who} change={at('who')} />
      <AdviceField field="fix" label="What to write" fieldsOf={fields.fix} write={at('fix')} many={false} />
    </>
  )
}

const verdicts = Object.entries(wordingLabels).map(([key, { long }]) => [key, long] as const)

function WordingFields({ fields, change }: RuleFields) {
  const at = (key: string) => (value: Value | undefined) => change([[key], value])
  const { group: unless, at: exception } = groupIn(fields, 'unless', change)
  return (
    <>
      <LinesField
        field="find"
        label="Words to flag"
        hint="One on each line. user* is the word with any ending, write~ the word in all its forms."
        value={fields.find}
        change={at('find')}
      />
      <ChoiceField
        field="verdict"
        label="How serious they are"
        value={fields.verdict}
        choices={verdicts}
        change={at('verdict')}
      />
      <AdviceField field="instead" label="What to write instead" fieldsOf={fields.instead} write={at('instead')} many />
      <fieldset className="part">
        <legend>Where they are not flagged</legend>
        {exceptions.map(([key, label]) => (
          <LinesField
            key={key}
            field={`unless.${key}`}
            label={label}
            rows={1}
            optional
            value={unless[key]}
            change={exception(key)}
          />
        ))}
      </fieldset>
    </>
  )
}

const exceptions = [
  ['part-of', 'As part of these names or phrases'],
  ['before', 'Where one of these comes directly before'],
  ['after', 'Where one of these comes directly after'],
  ['sentence', 'Where one of these is in the sentence'],
] as const
