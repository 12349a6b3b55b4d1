import { Button, Checkbox, Field, Input, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { counted, listed } from '../../engine/labels/counts.ts'
import type { DraftedStandard } from '../../host/bridge/contract/standard.ts'
import { useLibrary } from '../state/use-library.ts'
import { DocumentChoice } from '../ui/document-choice.tsx'
import { useStandard } from './use-standard.ts'

/** Makes a standard from a document that is held to be good: the reader keeps what it says, and a rule set is drafted from that. */
export function StandardPage() {
  const { documents = [] } = useLibrary()
  const { document, model, kept, title, drafted, error, busy, choose, keep, setTitle, draft } = useStandard()
  return (
    <div className="standard form-fields">
      <p>
        Choose a policy that you hold to be good. What it says becomes requirements that you can ask of your other
        documents. They are drafts until you switch them on.
      </p>
      <DocumentChoice
        label="Model document"
        documents={documents}
        value={document}
        choose={choose}
        none="Choose a document"
      />
      {error === undefined ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{error}</MessageBarBody>
        </MessageBar>
      )}
      {document !== '' && model === undefined && error === undefined ? <Spinner label="Reading the document" /> : null}
      {model && model.sections.length === 0 ? (
        <p>Nothing in this document commits to anything that rules know.</p>
      ) : null}
      {model && model.sections.length > 0 && drafted === undefined ? (
        <>
          {model.sections.map(({ block, title: section, entries }) => {
            const keys = entries.map(({ key }) => key)
            const on = keys.filter(key => kept.has(key)).length
            return (
              <fieldset key={block} className="standard-section">
                <legend>{section}</legend>
                {entries.length > 1 ? (
                  <Checkbox
                    label={`All of “${section}”`}
                    checked={on === keys.length ? true : on === 0 ? false : 'mixed'}
                    onChange={() => keep(keys, on < keys.length)}
                  />
                ) : null}
                {entries.map(({ key, name, passage, rule, inPart }) => (
                  <div key={key} className="standard-entry">
                    <Checkbox
                      label={`${name}${rule === undefined ? ' (no rule asks for it yet)' : inPart ? ' (said only in part)' : ''}`}
                      checked={kept.has(key)}
                      onChange={(_, { checked }) => keep([key], checked === true)}
                    />
                    <blockquote>{passage}</blockquote>
                  </div>
                ))}
              </fieldset>
            )
          })}
          <Field label="Name of the standard">
            <Input value={title} onChange={(_, { value }) => setTitle(value)} />
          </Field>
          <Button
            appearance="primary"
            className="at-start"
            disabled={kept.size === 0 || title.trim() === ''}
            disabledFocusable={busy}
            icon={busy ? <Spinner size="tiny" /> : null}
            onClick={draft}
          >
            Draft {counted(kept.size, 'requirement')}
          </Button>
        </>
      ) : null}
      {drafted ? <Drafted drafted={drafted} /> : null}
    </div>
  )
}

/** What was drafted, as it is kept, and what the person still writes. */
function Drafted({ drafted: { rules, leftOut } }: { readonly drafted: DraftedStandard }) {
  return (
    <section aria-labelledby="drafted">
      <h2 id="drafted" tabIndex={-1}>
        {counted(rules.length, 'requirement is', 'requirements are')} drafted
      </h2>
      <p role="status">
        They are kept under <a href="#/workshop">Make and change rules</a> and are not used yet. Before you switch one
        on, write why it matters and add examples of what is weak and what is missing.
      </p>
      {leftOut.length === 0 ? null : <p>Not drafted, as its own passage would not meet it: {listed(leftOut)}.</p>}
      {rules.map(({ id, name, text }) => (
        <details key={id}>
          <summary>
            {id} {name}
          </summary>
          <pre className="line-changes">{text}</pre>
        </details>
      ))}
    </section>
  )
}
