import { Field, Input, Radio, RadioGroup, Switch } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Settings } from '../../host/bridge/contract/settings.ts'
import { OriginalsField } from './originals-field.tsx'

interface Properties {
  readonly settings: Settings
  readonly change: (some: Partial<Settings>) => Promise<void>
}

const themes: Record<Settings['theme'], string> = {
  system: 'Same as the system',
  light: 'Light',
  dark: 'Dark',
  'high-contrast': 'High contrast',
}

/** The reviewer's own settings. */
export function SettingsForm({ settings, change }: Properties) {
  const [name, setName] = useState(settings.reviewer)
  useEffect(() => setName(settings.reviewer), [settings.reviewer])
  return (
    <section className="form" aria-labelledby="settings-title">
      <h2 id="settings-title">Your settings</h2>
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
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <Switch
        label="Mask offensive words on the screen"
        checked={settings.mask}
        onChange={(_, data) => change({ mask: data.checked })}
      />
      <OriginalsField days={settings.keepOriginals ?? 0} change={days => change({ keepOriginals: days })} />
    </section>
  )
}
