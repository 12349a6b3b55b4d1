import { Field, Textarea } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Profile } from '../../engine/rules/profile.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'

/** The most characters of a clause. */
const longest = 5_000

/** The organisation's own standard wording for what a rule asks, kept when the field is left. */
export function HouseClause({ id }: { readonly id: string }) {
  const host = useHost()
  const [profile, setProfile] = useState<Profile>()
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')
  useEffect(() => {
    host.profile({}).then(
      read => {
        setProfile(read)
        setText(read.clauses?.[id] ?? '')
      },
      failure => setSaid(sentenceOf(failure)),
    )
  }, [host, id])
  if (!profile) return null
  const save = async () => {
    const clause = text.trim()
    try {
      const now = await host.profile({})
      if (clause === (now.clauses?.[id] ?? '')) return
      const { [id]: _, ...others } = now.clauses ?? {}
      await host.setProfile({ ...now, clauses: clause === '' ? others : { ...others, [id]: clause } })
      setSaid('✓ Saved')
    } catch (failure) {
      setSaid(sentenceOf(failure))
    }
  }
  return (
    <section aria-labelledby="rule-clause" className="rule-used">
      <h2 id="rule-clause">Our own clause</h2>
      <Field
        label="Our standard wording for this"
        hint="Findings, reports, comments and suggestions in Word offer it in place of the suggested wording. It is kept with your organisation."
      >
        <Textarea
          value={text}
          resize="vertical"
          maxLength={longest}
          onChange={(_, { value }) => {
            setText(value)
            setSaid('')
          }}
          onBlur={save}
        />
      </Field>
      <span className="quiet" role="status">
        {said}
      </span>
    </section>
  )
}
