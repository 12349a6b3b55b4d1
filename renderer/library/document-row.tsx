import { MoreHorizontalRegular } from '@fluentui/react-icons'
import { memo } from 'react'
import { counted, plural } from '../../engine/labels/counts.ts'
import { shortDate } from '../../engine/labels/dates.ts'
import { typeReason } from '../../engine/labels/document-types.ts'
import type { DocumentSummary } from '../../host/bridge/contract/documents.ts'
import { listedName } from '../ui/listed-name.ts'
import { goTo } from '../ui/use-route.ts'
import { toDecide, typeOf, wordingsIn } from './arranged.ts'

interface RowProperties {
  readonly document: DocumentSummary
  readonly selected: boolean
  readonly select: (id: string, on: boolean) => void
  readonly more: (document: DocumentSummary, at: HTMLElement) => void
}

/** A document's line. It is drawn again only when something in it has changed: a folder brings news by the hundred. */
export const DocumentRow = memo(
  Row,
  (before, after) =>
    before.selected === after.selected &&
    before.select === after.select &&
    before.more === after.more &&
    JSON.stringify(before.document) === JSON.stringify(after.document),
)

function Row({ document, selected, select, more }: RowProperties) {
  const { id, name, version, type, counts, importedAt, stale, sample } = document
  const title = listedName(document)
  const wordings = wordingsIn(document)
  const { missing, weak, ask } = counts.requirements
  const notJudged = document.reading?.judged.kind === 'not-judged' ? document.reading.judged : undefined
  const all = toDecide(document)
  const open = () => goTo({ page: 'review', document: id })
  return (
    <tr aria-selected={selected} onDoubleClick={open}>
      <td className="tick">
        <input
          type="checkbox"
          aria-label={`Select ${name}`}
          checked={selected}
          onChange={event => select(id, event.currentTarget.checked)}
        />
      </td>
      <th scope="row" className="doc-name">
        <a href={`#/review/${encodeURIComponent(id)}`} title={name}>
          {title} {title.toLowerCase() === name.toLowerCase() ? null : <span className="quiet">{name}</span>}
        </a>
        <span className="quiet doc-notes">
          {[
            version > 1 ? `version ${version}` : '',
            sample ? 'sample' : '',
            counts.lost > 0
              ? `${counted(counts.lost, 'decision')} lost ${plural(counts.lost, 'its', 'their')} place`
              : '',
            stale ? 'rules have changed since the review' : '',
          ]
            .filter(part => part !== '')
            .join(' · ')}
        </span>
        <span className="quiet narrow-only">
          {notJudged ? 'Not judged' : `${typeOf(document)} · ${counted(wordings, 'wording')}`}
        </span>
      </th>
      <td className="col-type" title={notJudged?.sentence ?? typeReason(type)}>
        {notJudged ? 'Not judged' : typeOf(document)}
      </td>
      {notJudged ? (
        <td>{notJudged.because === 'empty' ? 'No words' : 'Not in English'}</td>
      ) : (
        <td>
          <span className="count missing">{missing} missing</span>
          <span className="count weak">{weak} weak</span>
          {ask > 0 ? <span className="count">{ask} to judge</span> : null}
        </td>
      )}
      <td className="col-wording">{notJudged ? '–' : wordings}</td>
      <td className="col-decided">
        {notJudged ? (
          '–'
        ) : (
          <>
            <span className="decided">
              {counts.decided} of {all}
            </span>
            <progress max={Math.max(all, 1)} value={counts.decided} aria-label={`Decided in ${name}`} />
          </>
        )}
      </td>
      <td className="col-added">{shortDate(importedAt)}</td>
      <td>
        <button
          type="button"
          className="more"
          aria-label={`More for ${name}`}
          aria-haspopup="menu"
          onClick={event => more(document, event.currentTarget)}
        >
          <MoreHorizontalRegular aria-hidden="true" />
        </button>
      </td>
    </tr>
  )
}
