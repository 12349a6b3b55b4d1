import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { samples } from '../../samples/make/samples.ts'
import { writeSample } from '../../samples/make/write.ts'
import { sharedPath } from '../helpers/corpus.ts'
import { readPlanted, sampleBytes } from '../helpers/planted.ts'
import { hasProgram } from '../helpers/programs.ts'
import { schemaErrors } from '../helpers/schema-errors.ts'

describe.each(samples)('samples/%s.docx', (name, sample) => {
  const parts = unzipSync(sampleBytes(name))
  const xml = (part: string) => strFromU8(parts[part] ?? new Uint8Array())

  test('is what the generator makes', () => {
    expect(Buffer.compare(sampleBytes(name), writeSample(sample))).toBe(0)
  })

  test('has what real Word files have', () => {
    const body = xml('word/document.xml')
    for (const feature of [
      '<w:ins ',
      '<w:del ',
      '<w:tbl>',
      '<w:footnoteReference ',
      '<w:commentReference ',
      'txbxContent',
      'Heading1',
      '<w:headerReference ',
    ]) {
      expect(body, feature).toContain(feature)
    }
    expect(xml('word/numbering.xml')).toContain('%1.%2')
    expect(xml('word/commentsExtended.xml')).toContain('paraIdParent')
  })

  test('says everything that is listed as planted', () => {
    const plain = Object.values(parts)
      .map(bytes =>
        strFromU8(bytes)
          .replace(/<\/w:p>/g, '\n')
          .replace(/<[^>]+>/g, ''),
      )
      .join('\n')
      .replaceAll('&amp;', '&')
    const planted = readPlanted(name)
    const passages = Object.values(planted.requirements).flatMap(r => (r.passage === undefined ? [] : [r.passage]))
    for (const words of [...passages, ...planted.wordings.map(w => w.quote), ...planted.decoys.map(d => d.quote)]) {
      expect(plain, words).toContain(words)
    }
  })
})

test.skipIf(!hasProgram('xmllint') || !sharedPath('tools/strip-extensions.py'))(
  'the samples are valid by the schemas (needs xmllint, python3-lxml and the schemas beside the checkout)',
  async () => {
    const errors = await schemaErrors(new Map(samples.map(([name]) => [name, sampleBytes(name)])))
    expect([...errors.values()].flat()).toEqual([])
  },
  60_000,
)
