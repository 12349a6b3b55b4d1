import { Button, Spinner } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { PackedFileToRead, RuleSetOffered } from '../../host/bridge/contract/rule-sharing.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { DialogFrame } from '../ui/dialog-frame.tsx'
import { SetOffered } from './set-offered.tsx'

interface Properties {
  readonly file: File
  readonly done: (said: string) => void
  readonly close: () => void
}

/** Shows what is in a packed rule set, rule by rule, and what it would change, and brings it in when asked. */
export function BringInSetDialog({ file, done, close }: Properties) {
  const host = useHost()
  const [read, setRead] = useState<{ readonly file: PackedFileToRead; readonly offered: RuleSetOffered }>()
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    const look = async () => {
      const packed = { name: file.name, text: await file.text() }
      setRead({ file: packed, offered: await host.readRuleSet(packed) })
    }
    look().catch(failure => setError(sentenceOf(failure)))
  }, [host, file])
  const set = read?.offered.set
  const bringIn = async () => {
    if (!read || !set) return
    setBusy(true)
    try {
      await host.addRuleSet(read.file)
      const { title, version, replaces } = set
      done(
        replaces === undefined
          ? `${title} ${version} is here, and off. Switch it on in the list above.`
          : `${title} ${version} is in the place of ${replaces}.`,
      )
      close()
    } catch (failure) {
      setError(sentenceOf(failure))
      setBusy(false)
    }
  }
  const actions = (
    <>
      <Button onClick={close} autoFocus>
        {set ? 'Cancel' : 'Close'}
      </Button>
      {set ? (
        <Button
          appearance="primary"
          disabledFocusable={busy}
          icon={busy ? <Spinner size="tiny" /> : null}
          onClick={bringIn}
        >
          {set.replaces === undefined ? 'Bring it in, switched off' : `Replace version ${set.replaces}`}
        </Button>
      ) : null}
    </>
  )
  return (
    <DialogFrame title={set?.title ?? file.name} close={close} actions={actions} className="plain-dialog" isRead>
      {error === undefined ? null : (
        <p className="as-written" role="alert">
          {error}
        </p>
      )}
      {read ? <SetOffered {...read} /> : error === undefined ? <Spinner label="Reading the file" /> : null}
    </DialogFrame>
  )
}
