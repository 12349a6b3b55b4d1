import { expect, test } from 'vitest'
import { type CommandHandlers, makeCommandRegistry } from '../../../renderer/commands/command-registry.ts'

test('a command is done by whatever on the screen can do it at that moment', () => {
  const registry = makeCommandRegistry()
  const done: string[] = []
  let page: CommandHandlers = {}
  registry.add(() => page)
  registry.add(() => ({ shortcuts: () => done.push('help') }))
  expect(registry.run('accept')).toBe(false)
  page = { accept: () => done.push('accepted') }
  expect(registry.run('accept')).toBe(true)
  expect(registry.run('shortcuts')).toBe(true)
  expect(done).toEqual(['accepted', 'help'])
})

test('a page that is left does nothing any more', () => {
  const registry = makeCommandRegistry()
  const leave = registry.add(() => ({ undo: () => {} }))
  leave()
  expect(registry.run('undo')).toBe(false)
})
