import {
  Button,
  Checkbox,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Spinner,
  Switch,
  Textarea,
} from '@fluentui/react-components'
import { type ReactNode, useEffect, useState } from 'react'
import type { Profile } from '../../engine/rules/profile.ts'
import type { Settings } from '../../host/bridge/contract/settings.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { questionWords } from './questions.ts'
import './organisation.css'

interface Properties {
  readonly settings: Settings
  readonly change: (some: Partial<Settings>) => Promise<void>
}

/** The organisation as rules know it, and the reviewer's own settings. */
export function OrganisationPlace({ settings, change }: Properties) {
  return (
    <main className="organisation" aria-labelledby="organisation-title">
      <header className="place-head">
        <div>
          <h1 id="organisation-title">Organisation</h1>
          <p>What the rules should know about you, and how Evenhand looks.</p>
        </div>
      </header>
      <ProfileForm />
      <SettingsForm settings={settings} change={change} />
    </main>
  )
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
  { key: 'accepted', label: 'Other words you have settled on', hint: 'They are not flagged.' },
]

function ProfileForm() {
  const host = useHost()
  const [profile, setProfile] = useState<Profile>()
  const [questions, setQuestions] = useState<readonly string[]>([])
  const [said, setSaid] = useState<{ intent: 'success' | 'error'; text: string }>()
  const fail = (failure: unknown) => setSaid({ intent: 'error', text: sentenceOf(failure) })
  useEffect(() => {
    host.profile({}).then(setProfile, fail)
    host.listRules({}).then(rules => setQuestions(rules.questions), fail)
  }, [host])
  if (!profile) return said ? <Said {...said} /> : <Spinner label="Opening" />
  const save = async () => {
    try {
      await host.setProfile(tidy(profile))
      const { reviewed } = await host.reviewAgain({})
      setSaid({
        intent: 'success',
        text:
          reviewed === 0 ? 'Saved.' : `Saved, and ${reviewed} documents were reviewed again. Every decision was kept.`,
      })
    } catch (failure) {
      fail(failure)
    }
  }
  return (
    <form
      className="form"
      aria-labelledby="profile-title"
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <h2 id="profile-title">Names and house terms</h2>
      {lists.map(({ key, label, hint }) => (
        <Field key={key} label={label} hint={hint}>
          <Textarea
            rows={3}
            resize="vertical"
            value={profile[key].join('\n')}
            onChange={(_, data) => setProfile({ ...profile, [key]: data.value.split('\n') })}
          />
        </Field>
      ))}
      <div className="side-by-side">
        <Field label="Preferred collective term" hint="Advice on other terms names it.">
          <Input
            value={profile['preferred-term']?.term ?? ''}
            onChange={(_, data) => setProfile(withTerm(profile, { term: data.value }))}
          />
        </Field>
        <Field label="Chosen on" hint="Terms change: the date says since when.">
          <Input
            type="date"
            value={profile['preferred-term']?.since ?? ''}
            onChange={(_, data) => setProfile(withTerm(profile, { since: data.value }))}
          />
        </Field>
      </div>
      <Field label="Black, of people">
        <RadioGroup
          layout="horizontal"
          value={profile.black ?? ''}
          onChange={(_, data) => setProfile(withChoice(profile, 'black', data.value))}
        >
          <Radio value="capital" label="Capital letter" />
          <Radio value="lower" label="Lower case" />
          <Radio value="" label="No view" />
        </RadioGroup>
      </Field>
      <Field label="Disability">
        <RadioGroup
          layout="horizontal"
          value={profile.disability ?? ''}
          onChange={(_, data) => setProfile(withChoice(profile, 'disability', data.value))}
        >
          <Radio value="identity-first" label="Disabled people" />
          <Radio value="person-first" label="People with a disability" />
          <Radio value="" label="No view" />
        </RadioGroup>
      </Field>
      {questions.length === 0 ? null : (
        <fieldset>
          <legend>Which duties apply to you</legend>
          {questions.map(question => (
            <Checkbox
              key={question}
              label={questionWords(question)}
              checked={profile.answers[question] === true}
              onChange={(_, data) =>
                setProfile({ ...profile, answers: { ...profile.answers, [question]: data.checked === true } })
              }
            />
          ))}
        </fieldset>
      )}
      {said ? <Said {...said} /> : null}
      <Button appearance="primary" type="submit">
        Save
      </Button>
    </form>
  )
}

function SettingsForm({ settings, change }: Properties) {
  const [name, setName] = useState(settings.reviewer)
  useEffect(() => setName(settings.reviewer), [settings.reviewer])
  const themes: Record<Settings['theme'], ReactNode> = {
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
    'high-contrast': 'High contrast',
  }
  return (
    <section className="form" aria-labelledby="settings-title">
      <h2 id="settings-title">You and this screen</h2>
      <Field label="Your name" hint="It signs your decisions and the comments in exported Word files.">
        <Input
          value={name}
          onChange={(_, data) => setName(data.value)}
          onBlur={() => (name.trim() === settings.reviewer ? undefined : change({ reviewer: name.trim() }))}
        />
      </Field>
      <Field label="Colours">
        <RadioGroup
          layout="horizontal"
          value={settings.theme}
          onChange={(_, data) => change({ theme: data.value as Settings['theme'] })}
        >
          {Object.entries(themes).map(([value, label]) => (
            <Radio key={value} value={value} label={label as string} />
          ))}
        </RadioGroup>
      </Field>
      <Switch
        label="Mask offensive words on the screen"
        checked={settings.mask}
        onChange={(_, data) => change({ mask: data.checked })}
      />
    </section>
  )
}

function Said({ intent, text }: { readonly intent: 'success' | 'error'; readonly text: string }) {
  return (
    <div aria-live="polite">
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>{text}</MessageBarBody>
      </MessageBar>
    </div>
  )
}

function withTerm(profile: Profile, some: { readonly term?: string; readonly since?: string }): Profile {
  const { term, since } = { term: '', since: '', ...profile['preferred-term'], ...some }
  return { ...profile, 'preferred-term': { term, ...(since === '' ? {} : { since }) } }
}

function withChoice(profile: Profile, key: 'black' | 'disability', value: string): Profile {
  const { [key]: _, ...rest } = profile
  return value === '' ? rest : ({ ...rest, [key]: value } as Profile)
}

/** A profile without empty lines, and without a term of no words. */
function tidy({ 'preferred-term': preferred, ...profile }: Profile): Profile {
  const lines = (list: readonly string[]) => list.map(line => line.trim()).filter(line => line !== '')
  return {
    ...profile,
    ...(preferred && preferred.term.trim() !== ''
      ? { 'preferred-term': { ...preferred, term: preferred.term.trim() } }
      : {}),
    organisation: lines(profile.organisation),
    names: lines(profile.names),
    'house-terms': lines(profile['house-terms']),
    accepted: lines(profile.accepted),
  }
}
