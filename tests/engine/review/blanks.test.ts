import { expect, test } from 'vitest'
import { blanksIn } from '../../../engine/review/blanks.ts'

test('places still to fill in are known, whatever their form', () => {
  for (const text of [
    '[insert name]',
    'Owner: TBC',
    'dated xx/xx/xxxx',
    'Signed ____',
    '[Organisation name] will act',
  ]) {
    expect(blanksIn(text), text).not.toEqual([])
  }
  for (const text of ['[1] see the Act', 'We will act.', 'Box 12', 'xylophone']) {
    expect(blanksIn(text), text).toEqual([])
  }
})
