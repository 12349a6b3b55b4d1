import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkPack } from '../../../../engine/authoring/pack/check-pack.ts'
import { packSet } from '../../../../engine/authoring/pack/pack-set.ts'
import { packText } from '../../../../engine/authoring/pack/pack-text.ts'
import { formatProblem } from '../../../../engine/errors.ts'
import { folderWith, houseSet, houseSetWith } from '../../../helpers/house-set.ts'
import { filesBesideSets, shippedFiles } from '../../../helpers/rules.ts'

const shipped = filesBesideSets()
const packed = (files = houseSet) => packSet(folderWith(files), 'house', shipped)

test('a set becomes one file that says who made it, what others may do with it and what is new', async () => {
  const { fileName, text = '', problems } = packed()
  expect(problems).toEqual([])
  expect(fileName).toBe('house-1.1.0.evenhand-rules.yml')
  expect(Object.keys(parse(text).files)).toEqual(['set.yml', 'words.yml', 'concepts.yml'])
  expect(parse(parse(text).files['set.yml'])).toMatchObject({ name: 'house', author: 'Example Charity' })
})

test('its files come back byte for byte, comments and all', async () => {
  const { text = '' } = packed()
  const { checked, problems } = await checkPack('house.evenhand-rules.yml', text, shipped)
  expect(problems).toEqual([])
  expect(checked?.files.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual(houseSet)
  expect(checked?.set.rules.map(({ id }) => id)).toEqual(['HS-01'])
})

test('the files of every shipped set come back byte for byte too', async () => {
  const all = shippedFiles()
  for (const { path } of all.filter(file => file.path.endsWith('/set.yml'))) {
    const folder = path.slice(0, -'set.yml'.length)
    const own = all.filter(file => file.path.startsWith(folder))
    const named = own.map(file => [file.path.slice(folder.length), file.text] as const)
    expect(Object.entries(parse(packText(named)).files)).toEqual(named)
  }
})

test('a set that does not say who made it, or what is new, is not packed', async () => {
  const bare = houseSetWith('house/set.yml', text => text.slice(0, text.indexOf('author')))
  const { text, problems } = packed(bare)
  expect(text).toBeUndefined()
  expect(problems.map(({ message }) => message)).toEqual([
    'say who made the set: `author`',
    'say what others may do with it: `licence`, such as CC BY 4.0',
    'say under `changes` what is new in version 1.1.0',
  ])
})

test('a concept in the file of another set is named, as others would not have it', async () => {
  const moved = houseSet.map(file =>
    file.path === 'concepts/house.yml' ? { ...file, path: 'concepts/other.yml' } : file,
  )
  expect(packed(moved).problems.map(formatProblem)).toEqual([
    'house/words.yml:1:1 the concept <house-users> is in concepts/other.yml, which others do not have; move it to concepts/house.yml',
  ])
})

test('a set that is not there is said, with those that are', async () => {
  expect(() => packSet(folderWith(houseSet), 'hose', shipped)).toThrow(
    'There is no rule set “hose”. The rule sets are house.',
  )
})
