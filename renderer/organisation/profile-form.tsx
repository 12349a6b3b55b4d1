import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { ListFields, NationField, PreferredTermFields, QuestionFields, StyleFields } from './profile-fields.tsx'
import { type ProfileResult, useProfile } from './use-profile.ts'

/** The organisation as the rules know it. */
export function ProfileForm() {
  const { profile, change, questions, result, save } = useProfile()
  if (!profile) return result ? <Result {...result} /> : <Spinner label="Opening" />
  return (
    <form
      className="form"
      aria-labelledby="profile-title"
      onSubmit={event => {
        event.preventDefault()
        save(profile)
      }}
    >
      <h2 id="profile-title">Names and house terms</h2>
      <ListFields profile={profile} change={change} />
      <NationField profile={profile} change={change} />
      <PreferredTermFields profile={profile} change={change} />
      <StyleFields profile={profile} change={change} />
      <QuestionFields profile={profile} change={change} questions={questions} />
      {result ? <Result {...result} /> : null}
      <Button appearance="primary" type="submit">
        Save
      </Button>
    </form>
  )
}

function Result({ intent, text }: ProfileResult) {
  return (
    <div aria-live="polite">
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>{text}</MessageBarBody>
      </MessageBar>
    </div>
  )
}
