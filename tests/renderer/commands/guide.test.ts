import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Command, commandIds, commands, keysOf, keyWords } from '../../../host/bridge/contract/commands.ts'

const places = { anywhere: 'Everywhere', review: 'In a review', finding: 'On an open finding' } as const

function lineOf(id: (typeof commandIds)[number]): string {
  const { about, where, desktop }: Command = commands[id]
  const keys = (mac: boolean) =>
    keysOf(id, mac)
      .map(key => keyWords(key, mac))
      .join(' or ')
  return `| ${keys(false)} | ${keys(true)} | ${about} | ${places[where]}${desktop ? ', desktop app' : ''} |`
}

test('the guide lists every command with its keys, as the app has them', () => {
  const guide = readFileSync(new URL('../../../docs/guide.md', import.meta.url), 'utf8')
  const table = guide.split('\n').filter(line => line.startsWith('|'))
  expect(table).toEqual(['| Windows | Mac | What it does | Where |', '|---|---|---|---|', ...commandIds.map(lineOf)])
})
