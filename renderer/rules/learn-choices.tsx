import { Field, Input, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components'
import type { ExceptionPlace } from '../../engine/authoring/learn/change-texts.ts'
import type { WhatToLearn } from '../../host/bridge/contract/learning.ts'
import type { Wanted } from './use-learning.ts'

/** What the reader has chosen to make of a decision. */
export interface LearnChoice {
  readonly how: ExceptionPlace | 'accept' | 'way' | 'member' | 'example' | 'off'
  readonly phrase: string
  /** The element or the concept that learns. */
  readonly about: string
  readonly reason: string
}

const exceptionNames: Readonly<Record<ExceptionPlace, string>> = {
  'part-of': 'Not where the words are part of this',
  before: 'Not directly after these words',
  after: 'Not directly before these words',
}

interface Properties {
  readonly learn: WhatToLearn
  readonly choice: LearnChoice
  readonly choose: (choice: LearnChoice) => void
}

/** Asks what is to be made of a decision, with the words that suggest themselves, which can be changed. */
export function LearnChoices({ learn, choice, choose }: Properties) {
  const { how } = choice
  const abouts =
    how === 'way'
      ? learn.elements.map(({ key, name }) => ({ key, name }))
      : learn.concepts.map(({ name, about }) => ({ key: name, name: `${name}: ${about}` }))
  return (
    <>
      {learn.sentence === '' ? null : <blockquote>{learn.sentence}</blockquote>}
      <Field label="What should the rule learn?">
        <RadioGroup value={how} onChange={(_, { value }) => choose(firstWords(learn, value as LearnChoice['how']))}>
          {waysFor(learn).map(({ how: one, label }) => (
            <Radio key={one} value={one} label={label} />
          ))}
        </RadioGroup>
      </Field>
      {how === 'way' || how === 'member' ? (
        <Field label={how === 'way' ? 'Part of the requirement' : 'Set of words'}>
          <Select value={choice.about} onChange={(_, { value }) => choose({ ...choice, about: value })}>
            {abouts.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {how === 'off' ? (
        <Field label="Why" hint="Reviews and reports say it.">
          <Textarea value={choice.reason} onChange={(_, { value }) => choose({ ...choice, reason: value })} />
        </Field>
      ) : how === 'example' ? null : (
        <Field label="Words" hint="Leave only the words that matter.">
          <Input value={choice.phrase} onChange={(_, { value }) => choose({ ...choice, phrase: value })} />
        </Field>
      )}
    </>
  )
}

function waysFor(learn: WhatToLearn): readonly { readonly how: LearnChoice['how']; readonly label: string }[] {
  const off = learn.type
    ? [{ how: 'off' as const, label: `Nothing: switch it off for documents of the type ${learn.type.name}` }]
    : []
  const said = learn.sentence !== ''
  if (!said) return off
  if (learn.kind === 'wording')
    return [
      ...(['part-of', 'before', 'after'] as const).map(how => ({ how, label: exceptionNames[how] })),
      { how: 'accept', label: 'Accept these words in every document' },
      ...off,
    ]
  return [
    ...(learn.elements.length > 0
      ? [{ how: 'way' as const, label: 'These words are another way to say a part of it' }]
      : []),
    ...(learn.concepts.length > 0
      ? [{ how: 'member' as const, label: 'These words belong to a set of words that rules share' }]
      : []),
    { how: 'example', label: 'Keep the passage as an example that covers it' },
    ...off,
  ]
}

/** The first choice that there is, or one that was named, with the words that suggest themselves. */
export function firstWords(learn: WhatToLearn, wanted?: LearnChoice['how']): LearnChoice {
  const ways = waysFor(learn)
  const suggested = learn.exceptions[0]?.where
  const how = wanted ?? ways.find(way => way.how === (suggested ?? way.how))?.how ?? 'off'
  const phrase = learn.exceptions.find(({ where }) => where === how)?.phrase ?? learn.words
  const about = (how === 'way' ? learn.elements[0]?.key : learn.concepts[0]?.name) ?? ''
  return { how, phrase, about, reason: '' }
}

/** What a choice asks for. */
export function wantedBy({ rule, sentence }: WhatToLearn, { how, phrase, about, reason }: LearnChoice): Wanted {
  const common = { rule, sentence }
  switch (how) {
    case 'accept':
      return { kind: 'accept', phrase: phrase.trim() }
    case 'off':
      return { kind: 'off', reason }
    case 'way':
      return { kind: 'text', change: { ...common, kind: 'way', element: about, phrase } }
    case 'member':
      return { kind: 'text', change: { ...common, kind: 'member', concept: about, phrase } }
    case 'example':
      return { kind: 'text', change: { ...common, kind: 'example', verdict: 'covered' } }
    case 'part-of':
    case 'before':
    case 'after':
      return { kind: 'text', change: { ...common, kind: 'exception', where: how, phrase } }
    default:
      return how satisfies never
  }
}
