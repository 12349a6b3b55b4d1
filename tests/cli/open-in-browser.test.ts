import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { openerOn, openInBrowser } from '../../cli/open-in-browser.ts'
import { makeFolder } from '../helpers/folder.ts'

const before = { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR }
afterEach(() => Object.assign(process.env, before))

test.skipIf(process.platform !== 'linux')('what opens the documents is never on a command line', async () => {
  const programs = makeFolder({ 'xdg-open': '#!/bin/sh\necho "$@" > "$(dirname "$0")/asked"\n' })
  chmodSync(join(programs, 'xdg-open'), 0o755)
  process.env.PATH = `${programs}:${before.PATH}`
  process.env.TMPDIR = makeFolder()
  const takeAway = openInBrowser('http://evenhand-0.localhost:5000/#the-ticket')
  const asked = join(programs, 'asked')
  await expect.poll(() => existsSync(asked) && readFileSync(asked, 'utf8')).toMatch(/^file:.*open\.html\n$/)
  const page = fileURLToPath(readFileSync(asked, 'utf8').trim())
  expect(readFileSync(page, 'utf8')).toContain('url=http://evenhand-0.localhost:5000/#the-ticket"')
  expect(statSync(page).mode & 0o077).toBe(0)
  takeAway()
  expect(readdirSync(process.env.TMPDIR)).toEqual([])
})

test.each(['win32', 'darwin', 'linux'] as const)('no shell reads the address on %s', system => {
  const { program, before } = openerOn(system)
  expect([program, ...before].join(' ')).not.toMatch(/\b(?:cmd|powershell|sh)\b/)
  expect(program).toBe({ win32: 'rundll32', darwin: 'open', linux: 'xdg-open' }[system])
})
