import { Button, Field, Textarea } from '@fluentui/react-components'
import { isDeepEqual } from '../../engine/authoring/edit/is-deep-equal.ts'
import { fieldsOf } from '../../engine/authoring/edit/piece-value.ts'
import { listed } from '../../engine/labels/counts.ts'
import type { PieceTexts } from '../../host/bridge/contract/workshop.ts'

interface Properties {
  readonly texts: PieceTexts
  readonly keep: (keep: 'ours' | 'shipped') => void
  readonly busy: boolean
}

/** A rule that the organisation and an update of Evenhand both changed: all three texts, of which one is chosen. */
export function ChangedBoth({ texts, keep, busy }: Properties) {
  const { base, shipped, used, draft, standing } = texts
  return (
    <section className="changed-both" aria-labelledby="both-title">
      <h2 id="both-title">{standing === 'both' ? 'Changed in both places' : 'No longer in Evenhand'}</h2>
      <p>
        {standing === 'both'
          ? 'You changed this rule, and Evenhand has changed it since. Yours is used until you choose.'
          : 'Evenhand no longer has this rule. Make a rule of your own from your text, or remove it.'}
      </p>
      {standing === 'both' ? (
        <p>
          You changed: {differing(texts, used ?? draft)}. Evenhand changed: {differing(texts, shipped)}.
        </p>
      ) : null}
      <div className="three-texts">
        <Side title="As it was when you changed it" text={base} />
        <Side title="As you changed it" text={used ?? draft} />
        {shipped === undefined ? null : <Side title="As Evenhand has it now" text={shipped} />}
      </div>
      <div className="editor-foot">
        {standing === 'both' ? (
          <Button disabled={busy} onClick={() => keep('ours')}>
            Keep yours
          </Button>
        ) : null}
        <Button disabled={busy} onClick={() => keep('shipped')}>
          {standing === 'both' ? 'Take what Evenhand has' : 'Remove it'}
        </Button>
      </div>
    </section>
  )
}

function Side({ title, text = '' }: { readonly title: string; readonly text?: string | undefined }) {
  return (
    <Field label={title}>
      <Textarea className="yaml-text" readOnly rows={10} resize="vertical" value={text} />
    </Field>
  )
}

/** The fields in which a text differs from what was shipped when it was changed, as their names in YAML. */
function differing({ kind, name, base = '' }: PieceTexts, text = ''): string {
  const [was, is] = [fieldsOf(kind, name, base) ?? {}, fieldsOf(kind, name, text) ?? {}]
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return listed(keys.filter(key => !isDeepEqual(was[key], is[key])))
}
