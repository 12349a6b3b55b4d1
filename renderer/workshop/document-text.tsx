import { useState } from 'react'
import type { Block } from '../../engine/document.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'

/** The whole text of a document, read when it is opened, so that words of any passage can be marked. */
export function DocumentText({ document }: { readonly document: string }) {
  const host = useHost()
  const [blocks, setBlocks] = useState<readonly Block[]>()
  const [error, setError] = useState<string>()
  const read = () => {
    if (blocks === undefined)
      host.openDocument({ document }).then(
        opened => setBlocks(opened.blocks),
        failure => setError(sentenceOf(failure)),
      )
  }
  return (
    <details onToggle={read}>
      <summary>The whole document</summary>
      {error}
      <div className="passages">
        {(blocks ?? []).map(({ text, kind }, i) => (
          <p key={i} className={kind === 'heading' || kind === 'title' ? 'passage-heading' : undefined}>
            {text}
          </p>
        ))}
      </div>
    </details>
  )
}
