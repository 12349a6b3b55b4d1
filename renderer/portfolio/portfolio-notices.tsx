import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { counted } from '../../engine/labels/counts.ts'

/** How many notices are shown before they are folded away. */
const most = 3

/** What a reader should know of the documents that are looked at together. */
export function PortfolioNotices({ notices }: { readonly notices: readonly string[] }) {
  if (notices.length === 0) return null
  const list = (
    <ul className="plain-list">
      {notices.map(notice => (
        <li key={notice}>{notice}</li>
      ))}
    </ul>
  )
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {notices.length <= most ? (
          list
        ) : (
          <details>
            <summary>{counted(notices.length, 'thing')} to know about these documents</summary>
            {list}
          </details>
        )}
      </MessageBarBody>
    </MessageBar>
  )
}
