import { expect, it } from 'vitest'
import { passageAt, passageText } from '../../../engine/export/passage.ts'
import { aReport, placeOf } from '../../helpers/report.ts'

const at = (text: string, quote: string, most?: number) => {
  const { document } = aReport({ text }).review
  return passageAt(document, placeOf(document, quote), most)
}

it('gives the sentence around the words', () => {
  expect(at('One. We ban a blacklist here. Three.', 'blacklist')).toEqual({
    before: 'We ban a ',
    quote: 'blacklist',
    after: ' here.',
  })
})

it('gives all the sentences that the words reach into', () => {
  expect(passageText(at('One. A first part. A second part. Four.', 'part. A second'))).toBe(
    'A first part. A second part.',
  )
})

it('cuts a long sentence at words on both sides', () => {
  const long = 'word '.repeat(100)
  const { before, after } = at(`${long}blacklist ${long}end.`, 'blacklist', 20)
  expect(before).toBe('… word word word ')
  expect(after).toBe(' word word word …')
})
