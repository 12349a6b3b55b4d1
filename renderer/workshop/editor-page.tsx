import { Button, MessageBar, MessageBarBody, Spinner, Tab, TabList } from '@fluentui/react-components'
import { useState } from 'react'
import { fieldsOf, withField } from '../../engine/authoring/edit/piece-value.ts'
import type { PieceName } from '../../host/bridge/contract/workshop.ts'
import { useHost } from '../host/host-context.tsx'
import { useLibrary } from '../state/use-library.ts'
import { goTo } from '../ui/use-route.ts'
import type { Change } from './change.ts'
import { ChangedBoth } from './changed-both.tsx'
import { ConceptForm } from './concept-form.tsx'
import { onForm } from './field-words.ts'
import { focusField } from './focus-field.ts'
import { LivePanel } from './live-panel.tsx'
import { called, standingSentence, titleOf } from './piece-words.ts'
import { placesFor } from './places-for.ts'
import { RuleForm } from './rule-form.tsx'
import { SetForm } from './set-form.tsx'
import { usePiece } from './use-piece.ts'
import { WouldChangeDialog } from './would-change-dialog.tsx'
import { YamlField } from './yaml-field.tsx'
import './workshop.css'

/** A rule or concept that is being made or changed: as a form or as YAML, with what comes of it beside it. */
export function EditorPage({ kind, name }: PieceName) {
  const host = useHost()
  const library = useLibrary()
  const documents = library.documents ?? []
  const [document, choose] = useState<string>()
  const [tab, setTab] = useState<'form' | 'yaml'>('form')
  const [looking, setLooking] = useState<'use' | 'out'>()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string>()
  const { texts, text, write, tried, settled, error, fail, reread } = usePiece({ kind, name }, document)
  const fields = fieldsOf(kind, name, text)
  const toField = (field: string) => {
    setTab('form')
    // The form may not be there until the next picture.
    requestAnimationFrame(() => focusField(field))
  }
  const change: Change = (...changes) =>
    write(changes.reduce((now, [path, value]) => withField(kind, name, now, { path, value }), text))
  const act = async (action: () => Promise<unknown>, done: string, leave = false) => {
    setBusy(true)
    setSaid(undefined)
    try {
      await action()
      if (leave) goTo({ page: 'workshop' })
      else await reread()
      setSaid(done)
    } catch (failure) {
      fail(failure)
    }
    setBusy(false)
  }
  const use = () => act(() => host.useDraft({ kind, name }), 'It is used from now on. Review your documents again.')
  if (!texts) return <main className="workshop">{error ?? <Spinner label="Opening" />}</main>
  const piece = { kind, name, text, ...(texts.set === undefined ? {} : { set: texts.set }) }
  return (
    <main className="workshop" aria-labelledby="editor-title">
      <a href="#/workshop">← Your own rules</a>
      <header className="page-head">
        <div>
          <h1 id="editor-title">
            <span className="quiet">{name}</span> {titleOf(kind, fields)}
          </h1>
          <p>{standingSentence(texts)}</p>
        </div>
        <div className="editor-actions">
          <Button disabled={!settled || (tried?.problems.length ?? 1) > 0} onClick={() => setLooking('use')}>
            What would change
          </Button>
          <Button
            appearance="primary"
            disabled={busy || !settled || tried?.sound !== true || texts.draft === undefined}
            icon={busy ? <Spinner size="tiny" /> : null}
            onClick={use}
          >
            Use this {called[kind]}
          </Button>
        </div>
      </header>
      <div aria-live="polite">
        {error === undefined ? null : (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody className="as-written">{error}</MessageBarBody>
          </MessageBar>
        )}
        {said === undefined ? null : (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              {said}{' '}
              <Button size="small" onClick={() => act(() => host.reviewAgain({}), 'Your documents are up to date.')}>
                Review documents again
              </Button>
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {texts.standing === 'both' || texts.standing === 'gone' ? (
        <ChangedBoth
          texts={texts}
          keep={keep => act(() => host.settleChanged({ kind, name, keep }), 'Settled.')}
          busy={busy}
        />
      ) : null}
      <div className="editor">
        <section aria-label={`The ${called[kind]}`}>
          <TabList
            aria-label="Ways to write it"
            selectedValue={tab}
            onTabSelect={(_, data) => setTab(data.value as 'form' | 'yaml')}
          >
            <Tab value="form">Form</Tab>
            <Tab value="yaml">YAML</Tab>
          </TabList>
          {tab === 'yaml' ? (
            <YamlField text={text} write={write} problems={tried?.problems ?? []} />
          ) : fields === undefined ? (
            <p className="unread">
              The YAML cannot be read as a form yet. Correct it under “YAML”: nothing of it is lost.
            </p>
          ) : kind === 'set' ? (
            <SetForm fields={fields} change={change} />
          ) : kind === 'concept' ? (
            <ConceptForm fields={fields} change={change} />
          ) : (
            <RuleForm fields={fields} change={change} tried={tried} />
          )}
        </section>
        <LivePanel
          tried={tried}
          settled={settled}
          documents={kind === 'rule' ? documents : []}
          document={document}
          choose={choose}
          onForm={message => (tab === 'form' && kind === 'rule' && fields ? onForm(message, fields) : undefined)}
          toField={toField}
          places={fields && kind === 'rule' ? placesFor(fields, change) : []}
        />
      </div>
      {texts.standing === 'shipped' ? null : (
        <div className="editor-foot">
          {texts.draft === undefined ? null : (
            <Button
              disabled={busy}
              onClick={() =>
                act(
                  () => host.dropDraft({ kind, name }),
                  'The draft was thrown away.',
                  texts.used === undefined && texts.shipped === undefined,
                )
              }
            >
              Throw the draft away
            </Button>
          )}
          {texts.used === undefined ? null : (
            <Button disabled={busy} onClick={() => setLooking('out')}>
              {texts.shipped === undefined ? `Remove this ${called[kind]}` : 'Go back to what Evenhand ships'}
            </Button>
          )}
        </div>
      )}
      {looking === undefined ? null : (
        <WouldChangeDialog
          piece={looking === 'out' ? { kind, name } : piece}
          {...(looking === 'out'
            ? {
                label: texts.shipped === undefined ? `Remove this ${called[kind]}` : 'Go back',
                use: () => act(() => host.takeOut({ kind, name }), 'Done.', texts.shipped === undefined),
              }
            : {
                label: `Use this ${called[kind]}`,
                use: tried?.sound === true && texts.draft !== undefined ? use : undefined,
              })}
          close={() => setLooking(undefined)}
        />
      )}
    </main>
  )
}
