import { Dropdown, Field, Input, Option, Select, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { parseLine, writtenLine } from '../../engine/authoring/edit/lines.ts'
import { isList, type Value } from '../../engine/authoring/edit/yaml-text.ts'

interface Common {
  readonly label: string
  readonly hint?: string
  /** The field of the rule, by which a mistake in it is gone to: "fix.wording". */
  readonly field: string
}

/** One line of text, or several; what is emptied is taken out where it `can` be. */
export function TextField({
  label,
  hint,
  field,
  value,
  change,
  rows = 1,
  optional = false,
}: Common & {
  readonly value: Value | undefined
  readonly change: (value: Value | undefined) => void
  readonly rows?: number
  readonly optional?: boolean
}) {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const write = (next: string) => change(optional && next === '' ? undefined : next)
  return (
    <Field label={label} data-field={field} {...(hint === undefined ? {} : { hint })}>
      {rows === 1 ? (
        <Input value={text} onChange={(_, data) => write(data.value)} />
      ) : (
        <Textarea rows={rows} resize="vertical" value={text} onChange={(_, data) => write(data.value)} />
      )}
    </Field>
  )
}

/** Phrases or names, one on each line. What a line cannot say is shown as YAML: `{ all: [...] }`. */
export function LinesField({
  label,
  hint,
  field,
  value,
  change,
  rows = 3,
  optional = false,
}: Common & {
  readonly value: Value | undefined
  readonly change: (value: Value | undefined) => void
  readonly rows?: number
  readonly optional?: boolean
}) {
  const lines = value !== undefined && isList(value) ? value.map(writtenLine) : []
  // Blank lines are kept in the field while somebody writes, and are no entries.
  const [raw, setRaw] = useState('')
  const shown = sameLines(entriesOf(raw), lines) ? raw : lines.join('\n')
  const write = (text: string) => {
    setRaw(text)
    const next = entriesOf(text).map(parseLine)
    change(optional && next.length === 0 ? undefined : next)
  }
  return (
    <Field label={label} data-field={field} {...(hint === undefined ? {} : { hint })}>
      <Textarea
        rows={Math.max(rows, Math.min(lines.length + 1, 8))}
        resize="vertical"
        value={shown}
        onChange={(_, data) => write(data.value)}
      />
    </Field>
  )
}

/** One of several choices. */
export function ChoiceField({
  label,
  hint,
  field,
  value,
  choices,
  change,
}: Common & {
  readonly value: Value | undefined
  readonly choices: readonly (readonly [value: string, label: string])[]
  readonly change: (value: string) => void
}) {
  return (
    <Field label={label} data-field={field} {...(hint === undefined ? {} : { hint })}>
      <Select value={typeof value === 'string' ? value : ''} onChange={(_, data) => change(data.value)}>
        {choices.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}

/** Any number of choices; none of them takes the field out. */
export function ChoicesField({
  label,
  hint,
  field,
  value,
  choices,
  none,
  change,
}: Common & {
  readonly value: Value | undefined
  readonly choices: readonly (readonly [value: string, label: string])[]
  /** What it means that nothing is chosen. */
  readonly none: string
  readonly change: (value: Value | undefined) => void
}) {
  const chosen = value !== undefined && isList(value) ? value.map(String) : []
  const titles = new Map(choices)
  // What is not offered, such as a type that no rules know any more, can still be taken away.
  const offered = [...choices, ...chosen.flatMap(one => (titles.has(one) ? [] : [[one, one] as const]))]
  return (
    <Field label={label} data-field={field} {...(hint === undefined ? {} : { hint })}>
      <Dropdown
        multiselect
        listbox={{ className: 'choices' }}
        placeholder={none}
        selectedOptions={chosen}
        value={chosen.map(one => titles.get(one) ?? one).join(', ')}
        onOptionSelect={(_, data) => change(data.selectedOptions.length === 0 ? undefined : data.selectedOptions)}
      >
        {offered.map(([key, name]) => (
          <Option key={key} value={key}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  )
}

function entriesOf(text: string): readonly string[] {
  return text.split('\n').filter(line => line.trim() !== '')
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i])
}
