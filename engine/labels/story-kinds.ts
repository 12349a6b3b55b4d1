import type { StoryKind } from '../document.ts'

/** The flows of text in a Word document: the name of each, and what its blocks are called when they are counted. */
export const storyLabels: Readonly<
  Record<StoryKind, { readonly name: string; readonly blocks: readonly [one: string, many: string] }>
> = {
  body: { name: 'main text', blocks: ['paragraph', 'paragraphs'] },
  'text-box': { name: 'text box', blocks: ['paragraph in text boxes', 'paragraphs in text boxes'] },
  footnote: { name: 'footnote', blocks: ['footnote', 'footnotes'] },
  endnote: { name: 'endnote', blocks: ['endnote', 'endnotes'] },
  header: { name: 'page header', blocks: ['line in page headers', 'lines in page headers'] },
  footer: { name: 'page footer', blocks: ['line in page footers', 'lines in page footers'] },
}

export const storyKinds = Object.keys(storyLabels) as readonly StoryKind[]
