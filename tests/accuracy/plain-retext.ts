import retextEnglish from 'retext-english'
import retextEquality from 'retext-equality'
import { unified } from 'unified'
import { VFile } from 'vfile'
import type { Labelled, Reviewed } from './documents.ts'

const processor = unified().use(retextEnglish).use(retextEquality)

/** The baseline of the field: what retext-equality says, as it comes, of each paragraph. It knows no requirements. */
export async function plainRetext({ file, document }: Labelled): Promise<Reviewed> {
  const findings: Reviewed['findings'][number][] = []
  for (const [block, { text }] of document.blocks.entries()) {
    const paragraph = new VFile(text)
    await processor.run(processor.parse(paragraph), paragraph)
    for (const { ruleId, place } of paragraph.messages) {
      const range = place && 'start' in place ? place : undefined
      const start = range?.start.offset
      const end = range?.end.offset
      if (start === undefined || end === undefined) continue
      findings.push({
        kind: 'wording',
        rule: ruleId ?? 'retext-equality',
        occurrences: [{ block, start, end, quote: text.slice(start, end) }],
      })
    }
  }
  return { file, document, findings }
}
