import { expect, test } from 'vitest'
import { commandIds, keysOf } from '../../../host/bridge/contract/commands.ts'
import { commandOfKey, type PressedKey } from '../../../renderer/commands/command-of-key.ts'

const pressed = (key: string, more: Partial<PressedKey> = {}): PressedKey => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

test('a letter decides a finding, small or capital', () => {
  expect(commandOfKey(pressed('a'), false)).toBe('accept')
  expect(commandOfKey(pressed('A', { shiftKey: true }), false)).toBe('accept')
  expect(commandOfKey(pressed('t'), false)).toBe('discuss')
})

test('the question mark and F1 open help', () => {
  expect(commandOfKey(pressed('?', { shiftKey: true }), false)).toBe('shortcuts')
  expect(commandOfKey(pressed('F1'), false)).toBe('shortcuts')
})

test('Ctrl on Windows and Cmd on a Mac undo, and with Shift redo', () => {
  expect(commandOfKey(pressed('z', { ctrlKey: true }), false)).toBe('undo')
  expect(commandOfKey(pressed('z', { metaKey: true }), true)).toBe('undo')
  expect(commandOfKey(pressed('Z', { metaKey: true, shiftKey: true }), true)).toBe('redo')
  expect(commandOfKey(pressed('y', { ctrlKey: true }), false)).toBe('redo')
})

test('other keys, keys with Alt and keys of the desktop app’s menu stand for nothing on the page', () => {
  expect(commandOfKey(pressed('q'), false)).toBeUndefined()
  expect(commandOfKey(pressed('a', { altKey: true }), false)).toBeUndefined()
  expect(commandOfKey(pressed('a', { ctrlKey: true }), false)).toBeUndefined()
  expect(commandOfKey(pressed('o', { ctrlKey: true }), false)).toBeUndefined()
})

test.each([true, false])('no two commands have the same key (on a Mac: %s)', mac => {
  const keys = commandIds.flatMap(id => keysOf(id, mac))
  expect(new Set(keys).size).toBe(keys.length)
})
