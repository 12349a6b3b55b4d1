import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { keptWhileUnchanged } from '../../../host/calls/kept-while-unchanged.ts'
import { freshWorkspace } from '../../helpers/hosts.ts'

test('a value holds until something is written, by this program or another, but for what is said to change nothing of it', () => {
  const path = freshWorkspace()
  const db = new DatabaseSync(path)
  const other = new DatabaseSync(path)
  db.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (n INTEGER)')
  const kept = keptWhileUnchanged(db)
  let made = 0
  const value = () => kept.of('sum', () => ++made)
  expect([value(), value()]).toEqual([1, 1])
  db.exec('INSERT INTO t VALUES (1)')
  expect([value(), value()]).toEqual([2, 2])
  other.exec('UPDATE t SET n = 2')
  expect([value(), value()]).toEqual([3, 3])
  kept.through(() => db.exec('INSERT INTO t VALUES (3)'))
  expect(value()).toBe(3)
  // What was written before such work is not covered by it.
  db.exec('INSERT INTO t VALUES (4)')
  kept.through(() => db.exec('INSERT INTO t VALUES (5)'))
  expect(value()).toBe(4)
  db.close()
  other.close()
})

test('few values are kept, as they can be large', () => {
  const kept = keptWhileUnchanged(new DatabaseSync(':memory:'))
  const made: string[] = []
  const ask = (name: string) => kept.of(name, () => made.push(name))
  for (const name of ['a', 'b', 'c', 'd', 'd', 'e', 'e', 'a']) ask(name)
  expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'a'])
})
