import { expect, test } from 'vitest'
import type { Rule } from '../../../engine/rules/schema.ts'
import { noSwitches, type Switches, switchOf } from '../../../engine/rules/switches.ts'

const rule = { id: 'DIS-01', kind: 'requirement', applies: ['grievance', 'disciplinary'] } as unknown as Rule
const switches: Switches = {
  ...noSwitches,
  types: { grievance: { 'DIS-01': { on: false, reason: 'It is in the disciplinary policy' } } },
}
const types = (...names: string[]) => new Set(names)

test('a rule that is off for a type is off in documents of that type, with the reason, and on in others', () => {
  expect(switchOf(rule, switches, types('grievance'))).toEqual({
    on: false,
    by: 'type',
    reason: 'It is in the disciplinary policy',
  })
  expect(switchOf(rule, switches, types('disciplinary')).on).toBe(true)
})

test('in a document of several types it is off only if it is off for each that it is for', () => {
  expect(switchOf(rule, switches, types('grievance', 'disciplinary')).on).toBe(true)
  expect(switchOf(rule, switches, types('grievance', 'recruitment')).on).toBe(false)
})

test('what is said for one document goes before its type, and the type before the organisation', () => {
  const off: Switches = { ...switches, rules: { 'DIS-01': false }, reasons: { 'DIS-01': 'We do not need it' } }
  expect(switchOf(rule, off, types('disciplinary'))).toEqual({
    on: false,
    by: 'organisation',
    reason: 'We do not need it',
  })
  const on: Switches = { ...off, document: { 'DIS-01': { on: true } } }
  expect(switchOf(rule, on, types('grievance'))).toEqual({ on: true, by: 'document' })
})
