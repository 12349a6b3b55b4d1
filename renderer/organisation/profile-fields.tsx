import { Checkbox, Field, Input, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components'
import { nationTitles } from '../../engine/labels/nations.ts'
import { nations } from '../../engine/rules/nations.ts'
import type { Profile } from '../../engine/rules/profile.ts'
import { questionWords } from '../ui/question-words.ts'
import { withChoice, withTerm } from './profile-changes.ts'

interface Properties {
  readonly profile: Profile
  readonly change: (profile: Profile) => void
}

const lists: readonly {
  readonly key: 'organisation' | 'names' | 'house-terms' | 'accepted'
  readonly label: string
  readonly hint: string
}[] = [
  {
    key: 'organisation',
    label: 'Your organisation’s names',
    hint: 'Full name, short name, former names. One on each line.',
  },
  {
    key: 'names',
    label: 'Networks, services and teams',
    hint: 'Nothing inside these names is flagged: “BAME Staff Network”.',
  },
  {
    key: 'house-terms',
    label: 'Collective terms you have chosen',
    hint: 'They are not flagged: “racialised communities”.',
  },
  { key: 'accepted', label: 'Other terms you accept', hint: 'They are not flagged.' },
]

/** Names and terms, one on each line. */
export function ListFields({ profile, change }: Properties) {
  return lists.map(({ key, label, hint }) => (
    <Field key={key} label={label} hint={hint}>
      <Textarea
        rows={3}
        resize="vertical"
        value={profile[key].join('\n')}
        onChange={(_, data) => change({ ...profile, [key]: data.value.split('\n') })}
      />
    </Field>
  ))
}

/** The nation whose law the organisation is under. */
export function NationField({ profile, change }: Properties) {
  return (
    <Field
      label="Where you work"
      hint="Documents are judged by its law, whatever they name. Leave it open if you work in several."
    >
      <Select
        className="shrinks"
        value={profile.nation ?? ''}
        onChange={(_, data) => change(withChoice(profile, 'nation', data.value))}
      >
        <option value="">As each document says, else Great Britain</option>
        {nations.map(nation => (
          <option key={nation} value={nation}>
            {nationTitles[nation]}
          </option>
        ))}
      </Select>
    </Field>
  )
}

/** The collective term that the organisation prefers, and since when. */
export function PreferredTermFields({ profile, change }: Properties) {
  const preferred = profile['preferred-term']
  return (
    <div className="side-by-side">
      <Field label="Preferred collective term" hint="Advice on other terms names it.">
        <Input value={preferred?.term ?? ''} onChange={(_, data) => change(withTerm(profile, { term: data.value }))} />
      </Field>
      <Field label="Chosen on" hint="Terms change, so note the date of your choice.">
        <Input
          type="date"
          value={preferred?.since ?? ''}
          onChange={(_, data) => change(withTerm(profile, { since: data.value }))}
        />
      </Field>
    </div>
  )
}

const styles: readonly {
  readonly key: 'black' | 'disability'
  readonly label: string
  readonly options: readonly (readonly [value: string, label: string])[]
}[] = [
  {
    key: 'black',
    label: 'Capital B for Black',
    options: [
      ['capital', 'Capital letter'],
      ['lower', 'Lower case'],
    ],
  },
  {
    key: 'disability',
    label: 'Disability',
    options: [
      ['identity-first', 'Disabled people'],
      ['person-first', 'People with a disability'],
    ],
  },
]

/** Questions of style on which respected guides differ. */
export function StyleFields({ profile, change }: Properties) {
  return styles.map(({ key, label, options }) => (
    <Field key={key} label={label}>
      <RadioGroup
        layout="horizontal"
        value={profile[key] ?? ''}
        onChange={(_, data) => change(withChoice(profile, key, data.value))}
      >
        {options.map(([value, words]) => (
          <Radio key={value} value={value} label={words} />
        ))}
        <Radio value="" label="No view" />
      </RadioGroup>
    </Field>
  ))
}

/** The questions that rules ask of the profile, as statements to tick. */
export function QuestionFields({ profile, change, questions }: Properties & { readonly questions: readonly string[] }) {
  if (questions.length === 0) return null
  return (
    <fieldset>
      <legend>Which duties apply to you</legend>
      {questions.map(question => (
        <Checkbox
          key={question}
          label={questionWords(question)}
          checked={profile.answers[question] === true}
          onChange={(_, data) =>
            change({ ...profile, answers: { ...profile.answers, [question]: data.checked === true } })
          }
        />
      ))}
    </fieldset>
  )
}
