import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular, ArrowUploadRegular } from '@fluentui/react-icons'
import { useRef, useState } from 'react'
import { counted } from '../../engine/labels/counts.ts'
import type { RulesOverview } from '../../host/bridge/contract/rules.ts'
import type { OwnPiece } from '../../host/bridge/contract/workshop.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { BringInSetDialog } from './bring-in-set-dialog.tsx'
import { HandOnDialog } from './hand-on-dialog.tsx'

interface Properties {
  readonly own: readonly OwnPiece[]
  readonly rules: RulesOverview | undefined
}

/** The organisation's own rule sets, to be handed on as files, and where others are brought in. */
export function OwnSets({ own, rules }: Properties) {
  const host = useHost()
  const [handing, setHanding] = useState<string>()
  const [file, setFile] = useState<File>()
  const [said, setSaid] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const names = new Set(own.filter(({ kind, used }) => kind === 'set' && used).map(({ name }) => name))
  const sets = (rules?.sets ?? []).filter(set => names.has(set.name))
  const switchOn = (name: string, title: string) =>
    host.switchRules({ sets: { [name]: true } }).then(
      () => setSaid(`${title} is on. Review your documents again.`),
      failure => setSaid(sentenceOf(failure)),
    )
  return (
    <section aria-labelledby="own-sets-title">
      <h2 id="own-sets-title">Share rule sets</h2>
      <p>
        A rule set is handed on as one file. One that you bring in is shown first, and is off until you switch it on.
      </p>
      {sets.length === 0 ? null : (
        <ul className="own-list">
          {sets.map(({ name, title, version, rules: of, on }) => (
            <li key={name}>
              <span>
                {title} <span className="quiet">{version}</span>
              </span>
              <span className="quiet">
                {counted(of.length, 'rule')} · {on ? 'on' : 'off'}
              </span>
              {on ? null : (
                <Button size="small" aria-label={`Switch ${title} on`} onClick={() => switchOn(name, title)}>
                  Switch on
                </Button>
              )}
              <Button
                size="small"
                icon={<ArrowDownloadRegular />}
                aria-label={`Hand on ${title}`}
                disabled={of.length === 0}
                onClick={() => setHanding(name)}
              >
                Hand on
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="new-rules">
        <Button icon={<ArrowUploadRegular />} onClick={() => input.current?.click()}>
          Bring in a rule set
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".yml,.yaml"
          aria-label="A rule set to bring in"
          onChange={({ currentTarget }) => {
            setFile(currentTarget.files?.[0])
            currentTarget.value = ''
          }}
        />
      </div>
      <p role="status">{said}</p>
      {handing === undefined ? null : (
        <HandOnDialog name={handing} done={setSaid} close={() => setHanding(undefined)} />
      )}
      {file === undefined ? null : (
        <BringInSetDialog key={file.name} file={file} done={setSaid} close={() => setFile(undefined)} />
      )}
    </section>
  )
}
