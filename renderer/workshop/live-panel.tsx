import type { PartRead, PassageRead } from '../../engine/authoring/live/passages.ts'
import type { DocumentTried } from '../../engine/authoring/live/rule-tried.ts'
import type { Problem } from '../../engine/errors.ts'
import { requirementLabels } from '../../engine/labels/requirement-verdicts.ts'
import type { DocumentSummary } from '../../host/bridge/contract/documents.ts'
import type { TriedText } from '../../host/bridge/contract/workshop.ts'
import { DocumentChoice } from '../ui/document-choice.tsx'
import { DocumentText } from './document-text.tsx'
import { ExamplesLeft } from './examples-left.tsx'
import type { OnForm } from './field-words.ts'
import { type PlaceForWords, Suggestions } from './suggestions.tsx'

interface Properties {
  readonly tried: TriedText | undefined
  readonly settled: boolean
  readonly documents: readonly DocumentSummary[]
  readonly document: string | undefined
  readonly choose: (document: string | undefined) => void
  /** To which words can be added. */
  readonly places: readonly PlaceForWords[]
  /** A mistake in the words of the form, where it shows the field. */
  readonly onForm: (message: string) => OnForm | undefined
  /** Goes to a field of the form: "examples.flag.0". */
  readonly toField: (field: string) => void
}

/** What comes of a rule as it is written: its mistakes, what it finds in a document of the reader's choice, and phrases to add. */
export function LivePanel({ tried, settled, documents, document, choose, places, onForm, toField }: Properties) {
  return (
    <section className="live" aria-labelledby="live-title">
      <h2 id="live-title">What comes of it</h2>
      <p className="quiet" role="status">
        {settled ? standing(tried) : 'Trying what you wrote…'}
      </p>
      <Problems title="To correct" problems={tried?.problems ?? []} onForm={onForm} toField={toField} />
      <ExamplesLeft failing={failingOf(tried)} wanting={tried?.wanting ?? []} toField={toField} />
      <Problems title="Worth a look" problems={tried?.advice ?? []} />
      {tried ? <Suggestions suggested={tried.suggested} places={places} /> : null}
      {documents.length === 0 ? null : (
        <DocumentChoice
          label="Try it in"
          documents={documents}
          value={document ?? ''}
          choose={id => choose(id === '' ? undefined : id)}
          none="No document"
        />
      )}
      {tried?.document ? <Found found={tried.document} /> : null}
      {document === undefined ? null : <DocumentText key={document} document={document} />}
    </section>
  )
}

function standing(tried: TriedText | undefined): string {
  if (!tried) return ''
  if (tried.problems.length > 0)
    return 'Kept as a draft. It cannot be used until you have corrected what is named below.'
  const failing = failingOf(tried).length
  if (failing > 0)
    return `Kept as a draft. ${failing === 1 ? 'One example fails' : `${failing} examples fail`}; the rule can be used once ${failing === 1 ? 'it comes' : 'they come'} out as you want.`
  if (tried.wanting.length > 0) return 'Kept as a draft. The rule can be used once it has two examples of each kind.'
  return 'Nothing is wrong with it, and every example comes out as you want.'
}

function failingOf(tried: TriedText | undefined): TriedText['examples'] {
  return (tried?.examples ?? []).filter(({ wanted, got }) => wanted !== got)
}

function Problems({
  title,
  problems,
  onForm,
  toField,
}: {
  readonly title: string
  readonly problems: readonly Problem[]
} & Partial<Pick<Properties, 'onForm' | 'toField'>>) {
  if (problems.length === 0) return null
  return (
    <div className="live-problems">
      <h3>{title}</h3>
      <ul>
        {problems.map(({ file, line, column, message }) => {
          const shown = onForm?.(message)
          return (
            <li key={`${file}${line}:${column}${message}`}>
              {shown ? (
                <>
                  <button type="button" className="as-link" onClick={() => toField?.(shown.field)}>
                    {shown.label}
                  </button>
                  : {shown.says}
                </>
              ) : (
                <>
                  <span className="quiet">
                    Line {line}, column {column}:
                  </span>{' '}
                  {message}
                </>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Found({ found }: { readonly found: DocumentTried }) {
  const { notApplied, verdict, reason, parts, places } = found
  return (
    <div className="found">
      {notApplied === undefined ? null : <p>{notApplied} This is what it would find.</p>}
      {verdict === undefined ? null : (
        <p>
          <strong>
            {requirementLabels[verdict].shape} {requirementLabels[verdict].long}.
          </strong>{' '}
          {reason}
        </p>
      )}
      {parts.map(part => (
        <PartFound key={part.element ?? part.name} part={part} />
      ))}
      {verdict === undefined && places.length === 0 ? <p>Its words do not occur in this document.</p> : null}
      <ul className="passages">
        {places.map(({ span, sentence, flagged, why }) => (
          <li key={`${span.block}:${span.start}`}>
            <Quoted quote={sentence.quote} words={span.quote} />
            <div className="quiet">{flagged ? '▲ flagged' : `○ not flagged. ${why}`}</div>
          </li>
        ))}
      </ul>
    </div>
  )
}

function PartFound({ part }: { readonly part: PartRead }) {
  const { name, element, met, near, more } = part
  return (
    <>
      <h3>{name || element}</h3>
      {met.length === 0 ? <p className="quiet">No statement says it.</p> : null}
      <Passages passages={met} />
      {more > 0 ? <p className="quiet">and {more} more</p> : null}
      {near.length === 0 ? null : (
        <details>
          <summary>Nearly: {near.length}</summary>
          <Passages passages={near} />
        </details>
      )}
    </>
  )
}

const marks: Readonly<Record<PassageRead['counts'], string>> = { yes: '✓', soft: '◐', no: '○' }

function Passages({ passages }: { readonly passages: readonly PassageRead[] }) {
  return (
    <ul className="passages">
      {passages.map(({ span, counts, how, why }) => (
        <li key={`${span.block}:${span.start}`}>
          <q>{span.quote}</q>
          <div className="quiet">
            <span aria-hidden="true">{marks[counts]}</span> {why ?? `Read as ${how}.`}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Quoted({ quote, words }: { readonly quote: string; readonly words: string }) {
  const at = quote.indexOf(words)
  if (at < 0) return <q>{quote}</q>
  return (
    <q>
      {quote.slice(0, at)}
      <mark>{words}</mark>
      {quote.slice(at + words.length)}
    </q>
  )
}
