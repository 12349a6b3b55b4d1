import {
  Button,
  Checkbox,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SearchBox,
} from '@fluentui/react-components'
import { ArrowExportUpRegular, MoreHorizontalRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { DocumentSummary } from '../../host/contract/documents.ts'
import { goTo } from '../ui/use-route.ts'
import { counted, dateWords, typeNames } from '../ui/words.ts'

interface Properties {
  readonly documents: readonly DocumentSummary[]
  readonly remove: (id: string, name: string) => void
  readonly exportDocuments: (documents: readonly string[]) => void
}

/** The documents as a table: what each is, how far its review has come, and what is open. */
export function DocumentTable({ documents, remove, exportDocuments }: Properties) {
  const [query, setQuery] = useState('')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const words = query.trim().toLowerCase()
  const shown = documents.filter(d => `${d.name} ${d.title} ${typeNames[d.type.type]}`.toLowerCase().includes(words))
  const chosen = shown.filter(d => selected.has(d.id))
  const all = chosen.length === shown.length && shown.length > 0
  const toggle = (id: string, on: boolean) => {
    const next = new Set(selected)
    if (on) next.add(id)
    else next.delete(id)
    setSelected(next)
  }
  return (
    <section className="documents" aria-label="Documents">
      <div className="documents-tools">
        <SearchBox
          placeholder="Find a document"
          aria-label="Find a document"
          value={query}
          onChange={(_, data) => setQuery(data.value)}
        />
        <span className="quiet" aria-live="polite">
          {words === '' ? counted(documents.length, 'document') : `${shown.length} of ${documents.length} documents`}
        </span>
        <Button
          icon={<ArrowExportUpRegular />}
          disabled={chosen.length === 0}
          onClick={() => exportDocuments(chosen.map(d => d.id))}
        >
          {chosen.length === 0 ? 'Export selected' : `Export ${chosen.length}…`}
        </Button>
      </div>
      <table>
        <thead>
          <tr>
            <th className="tick">
              <Checkbox
                aria-label="Select all documents"
                checked={all ? true : chosen.length > 0 ? 'mixed' : false}
                onChange={(_, data) => setSelected(new Set(data.checked === true ? shown.map(d => d.id) : []))}
              />
            </th>
            <th scope="col">Document</th>
            <th scope="col">Read as</th>
            <th scope="col">Gaps</th>
            <th scope="col">Wording</th>
            <th scope="col">Decided</th>
            <th scope="col">Added</th>
            <th>
              <span className="for-readers">More</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(document => (
            <DocumentRow
              key={document.id}
              document={document}
              selected={selected.has(document.id)}
              select={on => toggle(document.id, on)}
              remove={() => remove(document.id, document.name)}
              exportIt={() => exportDocuments([document.id])}
            />
          ))}
        </tbody>
      </table>
      {shown.length === 0 ? <p className="quiet">No document has “{query.trim()}” in its name or type.</p> : null}
    </section>
  )
}

interface RowProperties {
  readonly document: DocumentSummary
  readonly selected: boolean
  readonly select: (on: boolean) => void
  readonly remove: () => void
  readonly exportIt: () => void
}

function DocumentRow({ document, selected, select, remove, exportIt }: RowProperties) {
  const { id, name, title, version, type, counts, importedAt, stale, sample } = document
  const { missing, weak, ask } = counts.requirements
  const toDecide = counts.open.high + counts.open.medium + counts.open.low + counts.decided
  const open = () => goTo({ place: 'review', document: id })
  return (
    <tr aria-selected={selected} onDoubleClick={open}>
      <td className="tick">
        <Checkbox
          aria-label={`Select ${name}`}
          checked={selected}
          onChange={(_, data) => select(data.checked === true)}
        />
      </td>
      <th scope="row" className="doc-name">
        <a href={`#/review/${encodeURIComponent(id)}`} title={name}>
          {name}
        </a>
        <span className="quiet">
          {[
            title.toLowerCase() === name.toLowerCase() ? '' : title,
            version > 1 ? `version ${version}` : '',
            sample ? 'sample' : '',
            counts.lost > 0
              ? `${counted(counts.lost, 'decision')} lost ${counts.lost === 1 ? 'its' : 'their'} place`
              : '',
            stale ? 'rules have changed since' : '',
          ]
            .filter(part => part !== '')
            .join(' · ')}
        </span>
      </th>
      <td title={type.reason}>{typeNames[type.type]}</td>
      <td>
        <span className="count missing">{missing} missing</span>
        <span className="count weak">{weak} weak</span>
        {ask > 0 ? <span className="count">{ask} to judge</span> : null}
      </td>
      <td>{Object.values(counts.wordings).reduce((sum, n) => sum + n, 0)}</td>
      <td>
        <span className="decided">
          {counts.decided} of {toDecide}
        </span>
        <progress max={Math.max(toDecide, 1)} value={counts.decided} aria-label={`Decided in ${name}`} />
      </td>
      <td>{dateWords(importedAt)}</td>
      <td>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={`More for ${name}`} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={open}>Open</MenuItem>
              <MenuItem onClick={exportIt}>Export…</MenuItem>
              <MenuItem onClick={remove}>Remove from library</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </td>
    </tr>
  )
}
