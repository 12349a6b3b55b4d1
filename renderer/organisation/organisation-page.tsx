import type { Settings } from '../../host/bridge/contract/settings.ts'
import { ProfileForm } from './profile-form.tsx'
import { SettingsForm } from './settings-form.tsx'
import './organisation.css'

interface Properties {
  readonly settings: Settings
  readonly change: (some: Partial<Settings>) => Promise<void>
}

/** The organisation as rules know it, and the reviewer's own settings. */
export function OrganisationPage({ settings, change }: Properties) {
  return (
    <main className="organisation" aria-labelledby="organisation-title">
      <header className="page-head">
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
