import type { BlockTexts } from './block-texts.ts'

/** What a screen reader hears at a block, and the label shown beside it where something is missing there. */
export interface BlockNote {
  readonly block: number
  readonly said: string
  readonly label?: string
  readonly entry: string
}

/** Puts notes beside their blocks. Returns a function that removes them. */
export function putNotes(texts: BlockTexts, notes: readonly BlockNote[], choose: (entry: string) => void): () => void {
  const put = notes.flatMap(({ block, said, label, entry }) => {
    const home = texts.elementOf(block)?.parentElement
    if (!home) return []
    const button = document.createElement('button')
    button.type = 'button'
    button.tabIndex = -1
    button.className = label === undefined ? 'block-note for-readers' : 'block-note'
    button.textContent = label ?? said
    if (label !== undefined) button.setAttribute('aria-label', said)
    button.addEventListener('click', event => {
      event.stopPropagation()
      choose(entry)
    })
    home.append(button)
    if (label !== undefined) home.classList.add('noted')
    return [button]
  })
  return () => {
    for (const button of put) {
      button.parentElement?.classList.remove('noted')
      button.remove()
    }
  }
}
