import { Field, Input, Textarea } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { nextRelease } from '../../engine/authoring/pack/release.ts'
import type { SetRelease } from '../../host/bridge/contract/rule-sharing.ts'
import type { Host } from '../../host/bridge/contract.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { shellOf } from '../host/shell.ts'
import { download } from '../ui/download.ts'
import { FormDialog } from '../ui/form-dialog.tsx'

interface Properties {
  /** The own set that is handed on. */
  readonly name: string
  readonly done: (said: string) => void
  readonly close: () => void
}

/** Asks what those who get a rule set need to know of it, and saves it as one file. */
export function HandOnDialog({ name, done, close }: Properties) {
  const host = useHost()
  const [release, setRelease] = useState({ version: '', author: '', licence: '', what: '' })
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  useEffect(() => {
    host.pieceTexts({ kind: 'set', name }).then(
      ({ used = '' }) => setRelease(now => ({ ...now, ...nextRelease(used) })),
      failure => setError(sentenceOf(failure)),
    )
  }, [host, name])
  const submit = async () => {
    setBusy(true)
    setError(undefined)
    try {
      const said = await save(host, { set: name, ...release })
      if (said !== undefined) {
        done(said)
        close()
      }
    } catch (failure) {
      setError(sentenceOf(failure))
    }
    setBusy(false)
  }
  const field = (key: keyof typeof release) => ({
    value: release[key],
    onChange: (_: unknown, data: { readonly value: string }) => setRelease({ ...release, [key]: data.value }),
  })
  const isVersion = /^\d+\.\d+\.\d+$/.test(release.version)
  return (
    <FormDialog
      title="Hand on a rule set"
      submitLabel="Save as a file"
      ready={isVersion && [release.author, release.licence, release.what].every(text => text.trim() !== '')}
      busy={busy}
      submit={submit}
      close={close}
    >
      <Field label="Who made it" required>
        <Input {...field('author')} />
      </Field>
      <Field label="What others may do with it" hint="The name of a licence, such as CC BY 4.0" required>
        <Input {...field('licence')} />
      </Field>
      <Field
        label="Version"
        required
        hint="Three numbers, such as 1.2.0"
        {...(isVersion || release.version === ''
          ? {}
          : { validationState: 'error' as const, validationMessage: 'Write three numbers, such as 1.2.0.' })}
      >
        <Input {...field('version')} />
      </Field>
      <Field label="What is new in this version" hint="One sentence" required>
        <Textarea {...field('what')} resize="vertical" />
      </Field>
      {error === undefined ? null : (
        <p className="as-written" role="alert">
          {error}
        </p>
      )}
    </FormDialog>
  )
}

/** Saves the set, to a folder in the desktop app and as a download elsewhere. Undefined if no folder was chosen. */
async function save(host: Host, release: SetRelease): Promise<string | undefined> {
  const shell = shellOf(window)
  if (shell === undefined) {
    const file = await host.packRuleSet(release)
    download(file)
    return `Saved as ${file.name}.`
  }
  const folder = await shell.chooseExportFolder()
  if (folder === undefined) return undefined
  const { path } = await host.savePackedRuleSet({ ...release, folder })
  return `Saved as ${path}.`
}
