import { Button, MessageBar, MessageBarActions, MessageBarBody, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { counted } from '../../engine/labels/counts.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import { fewestCharacters, passphraseFault } from './passphrase-fault.ts'
import { PassphraseField, useShown } from './passphrase-field.tsx'
import { type ToShare, useShare } from './use-share.ts'
import { WorkShown } from './work-shown.tsx'
import './sharing.css'

interface Properties {
  readonly what: ToShare
  /** Who signs the decisions; empty if that is not known. */
  readonly reviewer: string
  readonly close: () => void
}

/** Asks how a file of some documents or the whole workspace is to be protected, and makes it. Closing it stops that. */
export function ShareDialog({ what, reviewer, close }: Properties) {
  const { busy, error, said, taken, make, stop } = useShare(what)
  const [locked, setLocked] = useState(true)
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [tried, setTried] = useState(false)
  const { shown, box } = useShown()
  const fault = locked ? passphraseFault(first, second) : undefined
  const passphrase = locked ? first : undefined
  const submit = () => {
    setTried(true)
    if (!fault) make(passphrase)
  }
  const { documents } = what
  return (
    <FormDialog
      title={documents ? `Share ${counted(documents.length, 'document')}` : 'Back up the workspace'}
      submitLabel="Make the file"
      submit={submit}
      ready
      busy={busy}
      done={said !== undefined}
      close={() => {
        if (busy) stop()
        close()
      }}
    >
      <p>{documents ? holdsDocuments(documents.length) : holdsAll}</p>
      {reviewer === '' && documents ? <p>{nameless}</p> : null}
      <fieldset>
        <legend>Protection</legend>
        <RadioGroup
          aria-label="Protection"
          value={locked ? 'locked' : 'open'}
          onChange={(_, data) => setLocked(data.value === 'locked')}
        >
          <Radio value="locked" label="With a passphrase: only people who know it can open the file" />
          <Radio value="open" label="Without: anybody who has the file can read it" />
        </RadioGroup>
      </fieldset>
      {locked ? (
        <>
          <PassphraseField
            label="Passphrase"
            hint={`${fewestCharacters} characters or more. Four words are easy to remember.`}
            value={first}
            change={setFirst}
            shown={shown}
            wrong={tried && fault?.field === 'first' ? fault.words : undefined}
            isNew
          />
          <PassphraseField
            label="The same passphrase again"
            value={second}
            change={setSecond}
            shown={shown}
            wrong={(tried || second !== '') && fault?.field === 'second' ? fault.words : undefined}
            isNew
          />
          {box}
          <p>
            Evenhand does not keep the passphrase. If it is lost, nobody can open the file, not even you.
            {documents ? ' Tell it to the other person by another way than the file.' : ''}
          </p>
        </>
      ) : null}
      {busy ? <WorkShown words="Making the file. A large one takes a minute." /> : null}
      {error === undefined ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody role="alert">{error}</MessageBarBody>
          {taken === undefined ? null : (
            <MessageBarActions>
              <Button size="small" onClick={() => make(passphrase, taken)}>
                Replace it
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      <p role="status">{said}</p>
    </FormDialog>
  )
}

function holdsDocuments(number: number): string {
  const what = number === 1 ? 'the Word file, its' : 'the Word files, their'
  return `It holds ${what} reviews, decisions and history, and nothing about other documents. Send it to another reviewer, who brings it in.`
}

const holdsAll =
  'The backup is one file with everything in this workspace: documents, decisions, rounds, the action plan and your settings. Keep it on another disk.'
const nameless =
  'You have not said who you are: your decisions will be shown there without a name. Enter your name under Organisation first.'
