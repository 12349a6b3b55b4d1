import { expect, test } from 'vitest'
import { isSharedName, sharedAt } from '../../../renderer/state/use-shared-files.ts'

test('a file that somebody shared is known by its ending, on every system', () => {
  expect(['Bola.evenhand', 'Bola.EVENHAND'].every(isSharedName)).toBe(true)
  expect(['evenhand', 'Bola.evenhand.docx', 'Bola.evenhands'].some(isSharedName)).toBe(false)
  expect(sharedAt('/home/ada/From Bola.evenhand')).toMatchObject({ name: 'From Bola.evenhand' })
  expect(sharedAt('C:\\Users\\Ada\\Bola.evenhand')).toMatchObject({ name: 'Bola.evenhand' })
})
