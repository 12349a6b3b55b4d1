import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openPackage } from '../../../engine/docx/package.ts'
import { type ReadResult, readDocument } from '../../../engine/docx/read.ts'
import { UserError } from '../../../engine/errors.ts'
import { readingView } from '../../../host/reading-view/reading-view.ts'
import { sanitisedView } from '../../../host/reading-view/sanitise.ts'
import { bytesOf, policies, withoutCorpus } from '../../helpers/corpus.ts'
import { blockTexts, strangeTags } from '../../helpers/pages.ts'
import { samplesFolder } from '../../helpers/small-rules.ts'

const samples = readdirSync(samplesFolder)
  .filter(name => name.endsWith('.docx'))
  .map(name => ({ name, path: join(samplesFolder, name) }))

describe('every block is in the pages once, in order, with exactly its characters', () => {
  test.each(samples)('in the sample $name', async ({ path }) => {
    expect(await share([path])).toBe(1)
  })

  test.skipIf(policies.length === 0)(
    `in every real policy (${policies.length || withoutCorpus})`,
    async () => {
      const kept = await share(policies.map(({ path }) => path))
      console.log(
        `${(kept * 100).toFixed(2)} % of the blocks of ${policies.length} policies kept their bold and pictures`,
      )
      expect(kept).toBeGreaterThan(0.99)
    },
    60_000,
  )
})

/** The share of blocks that came through mammoth character for character. */
async function share(paths: readonly string[]): Promise<number> {
  let faithful = 0
  let all = 0
  for (const path of paths) {
    const bytes = bytesOf(path)
    const document = read(bytes)?.document
    if (!document) continue
    const view = await readingView(bytes, document)
    expect([...blockTexts(view.html)], path).toEqual(document.blocks.map((block, i) => [i, block.text]))
    expect(strangeTags(view.html), path).toEqual([])
    expect(quoted(sanitisedView(view.html)), path).toBe(quoted(view.html))
    faithful += view.faithful
    all += view.blocks
  }
  return faithful / all
}

/** HTML with quotation marks as they are: outside of attributes they may be written either way. */
function quoted(html: string): string {
  return html.replaceAll('&quot;', '"')
}

/** Some of the real files are not Word documents, or locked. */
function read(bytes: Uint8Array): ReadResult | undefined {
  try {
    return readDocument(openPackage(bytes))
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
