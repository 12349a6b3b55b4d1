import { VFile } from 'vfile'
import { type Span, spanOf } from '../document.ts'
import type { Text } from '../text/text.ts'
import type { ProsePlugin } from './plugin-names.ts'
import { couldSay, processorOf } from './plugins.ts'
import { proseTree } from './tree.ts'

/** What a plugin says of words of a document, with what it would write in their place. */
export interface ProseMessage extends Span {
  readonly instead: readonly string[]
}

/** What a plugin of retext says of these sentences, in reading order. */
export function messagesIn(plugin: ProsePlugin, text: Text, sentences: readonly number[]): readonly ProseMessage[] {
  const asked = sentences.filter(sentence => couldSay(plugin, wordsOf(text, sentence)))
  if (asked.length === 0) return []
  const file = new VFile()
  processorOf(plugin).runSync(proseTree(text, asked), file)
  const messages = file.messages.flatMap((message): ProseMessage[] => {
    const { place, expected } = message
    if (!place || !('start' in place)) return []
    const block = place.start.line - 1
    const span = spanOf(text.document, block, place.start.column - 1, place.end.column - 1)
    return [{ ...span, instead: expected ?? [] }]
  })
  return messages.sort((a, b) => a.block - b.block || a.start - b.start)
}

function wordsOf(text: Text, index: number): readonly string[] {
  const { firstToken = 0, endToken = 0 } = text.sentences[index] ?? {}
  return text.tokenWord.slice(firstToken, endToken)
}
