import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { headReleased, nextRelease } from '../../../../engine/authoring/pack/release.ts'

const head =
  '# Ours, since 2020.\nname: ours\ntitle: Our rules # short\nversion: 0.1.0\nkind: wordings\nabout: How we write\n'
const first = { author: 'We', licence: 'CC BY 4.0', version: '1.0.0', what: 'The first rules.', date: '2026-11-01' }

test('what is said of a version goes into the head of the set, the latest first, and the rest stays as it is', () => {
  const once = headReleased(head, first)
  expect(once).toContain('# Ours, since 2020.\nname: ours\ntitle: Our rules # short\n')
  const twice = headReleased(once, { ...first, version: '1.1.0', what: 'More.', date: '2026-12-01' })
  expect(parse(twice)).toMatchObject({
    ...{ version: '1.1.0', author: 'We', licence: 'CC BY 4.0' },
    changes: [
      { version: '1.1.0', date: '2026-12-01', what: 'More.' },
      { version: '1.0.0', date: '2026-11-01', what: 'The first rules.' },
    ],
  })
})

test('the same version said again is said once', () => {
  const again = headReleased(headReleased(head, first), { ...first, what: 'Better said.' })
  expect(parse(again).changes).toEqual([{ version: '1.0.0', date: '2026-11-01', what: 'Better said.' }])
})

test('the next version is this one until it was handed on, and then a number more', () => {
  expect(nextRelease(head)).toEqual({ version: '0.1.0', author: '', licence: '' })
  expect(nextRelease(headReleased(head, first))).toEqual({ version: '1.1.0', author: 'We', licence: 'CC BY 4.0' })
})
