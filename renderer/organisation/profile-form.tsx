import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { listed } from '../../engine/labels/counts.ts'
import { ListFields, NationField, PreferredTermFields, QuestionFields, StyleFields } from './profile-fields.tsx'
import { ProfileFile } from './profile-file.tsx'
import { type Saved, useProfile } from './use-profile.ts'

/** The organisation as the rules know it. It is saved as it is written. */
export function ProfileForm() {
  const { profile, change, save, questions, saved, fail } = useProfile()
  if (!profile) return saved?.kind === 'failed' ? <Failed why={saved.why} /> : <Spinner label="Opening" />
  return (
    <section className="form" aria-labelledby="profile-title" onBlur={save}>
      <div className="form-head">
        <h2 id="profile-title">Names and house terms</h2>
        <SavedLine saved={saved} />
      </div>
      <p>What you write is saved as you type. Your documents are reviewed again with it when you leave this page.</p>
      {saved?.kind === 'failed' ? <Failed why={saved.why} /> : null}
      <ProfileFile profile={profile} change={change} fail={fail} />
      <ListFields profile={profile} change={change} />
      <NationField profile={profile} change={change} />
      <PreferredTermFields profile={profile} change={change} />
      <StyleFields profile={profile} change={change} />
      <QuestionFields profile={profile} change={change} questions={questions} />
    </section>
  )
}

function SavedLine({ saved }: { readonly saved: Saved | undefined }) {
  return (
    <span className="quiet saved" role="status">
      {saved === undefined || saved.kind === 'failed' ? '' : wordsOf(saved)}
    </span>
  )
}

function wordsOf(saved: Exclude<Saved, { kind: 'failed' }>): string {
  if (saved.kind !== 'too-long') return saved.kind === 'saved' ? '✓ Saved' : 'Saving…'
  const entries = listed(saved.entries.map(entry => `“${entry.trim().slice(0, 40)}…”`))
  return `Saved, but for ${entries}: an entry has 200 characters at most. Shorten it.`
}

function Failed({ why }: { readonly why: string }) {
  return (
    <div aria-live="polite">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody className="as-written">{why}</MessageBarBody>
      </MessageBar>
    </div>
  )
}
