import { counted, plural } from '../../engine/labels/counts.ts'
import { dateAndTime } from '../../engine/labels/dates.ts'
import type { SharedContents } from '../../host/bridge/contract/sharing.ts'
import { prospectOf } from './outcome-words.ts'

/** So many documents are listed. */
const most = 200

/** What a file holds: who made it and when, its documents, and what would become of each. */
export function ContentsShown({ contents }: { readonly contents: SharedContents }) {
  const { whole, madeAt, by, documents } = contents
  const here = documents.filter(document => document.here).length
  const fresh = documents.length - here
  return (
    <>
      <p>
        {whole ? 'A backup of a whole workspace, made' : 'Made'} by{' '}
        {by === '' ? 'somebody who gave no name' : <b>{by}</b>}, {dateAndTime(madeAt)}.
      </p>
      <p>{documents.length === 0 ? 'There is no document in it.' : willBe(fresh, here)}</p>
      {documents.length === 0 ? null : (
        <table className="sharing-table">
          <caption className="for-readers">The documents in the file</caption>
          <thead>
            <tr>
              <th scope="col">Document</th>
              <th scope="col">Decisions</th>
              <th scope="col">In your library</th>
            </tr>
          </thead>
          <tbody>
            {documents.slice(0, most).map((document, n) => (
              // Two documents of a file may have the same name.
              <tr key={`${n} ${document.name}`}>
                <th scope="row">
                  {document.name}{' '}
                  {document.version > 1 ? <span className="quiet">version {document.version}</span> : null}
                </th>
                <td>{document.decisions}</td>
                <td>{prospectOf(document)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {documents.length > most ? <p>And {counted(documents.length - most, 'more document')}.</p> : null}
    </>
  )
}

function willBe(fresh: number, here: number): string {
  const [added, merged] = [
    `${counted(fresh, 'document')} will be added`,
    `${counted(here, 'document')} ${plural(here, 'is', 'are')} here already. Nothing that you decided is changed: where you differ, you will see both decisions.`,
  ]
  if (here === 0) return `${added}.`
  return fresh === 0 ? merged : `${added}. ${merged}`
}
