import type { Block, Range } from '../../engine/document.ts'
import { sentenceCase } from '../../engine/labels/sentence-case.ts'
import { storyLabels } from '../../engine/labels/story-kinds.ts'

/** For each block the heading it is under, with its number; empty before the first heading. */
export function sectionsOf(blocks: readonly Block[]): string[] {
  let heading = ''
  return blocks.map(block => {
    if (block.part !== 'body' && block.part !== 'text-box') return sentenceCase(storyLabels[block.part].name)
    if (block.kind === 'heading') heading = [block.number, block.text].filter(part => part !== undefined).join(' ')
    return heading
  })
}

/** Up to some forty characters of whole words before and after a range of a text. */
export function surroundings(text: string, { start, end }: Range): readonly [before: string, after: string] {
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  return [
    start > reach ? `…${before.slice(before.search(/\s/))}` : before,
    end + reach < text.length ? `${after.slice(0, after.search(/\s\S*$/))} …` : after,
  ]
}

const reach = 45
