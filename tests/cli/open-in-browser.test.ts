import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { openInBrowser } from '../../cli/open-in-browser.ts'
import { makeFolder } from '../helpers/folder.ts'

const before = { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR }
afterEach(() => Object.assign(process.env, before))

test.skipIf(process.platform !== 'linux')('the key to the documents is never on a command line', async () => {
  const programs = makeFolder({ 'xdg-open': '#!/bin/sh\necho "$@" > "$(dirname "$0")/asked"\n' })
  chmodSync(join(programs, 'xdg-open'), 0o755)
  process.env.PATH = `${programs}:${before.PATH}`
  process.env.TMPDIR = makeFolder()
  const takeAway = openInBrowser('http://127.0.0.1:5000/#the-key')
  const asked = join(programs, 'asked')
  await expect.poll(() => existsSync(asked) && readFileSync(asked, 'utf8')).toMatch(/^file:.*open\.html\n$/)
  const page = fileURLToPath(readFileSync(asked, 'utf8').trim())
  expect(readFileSync(page, 'utf8')).toContain('url=http://127.0.0.1:5000/#the-key"')
  expect(statSync(page).mode & 0o077).toBe(0)
  takeAway()
  expect(readdirSync(process.env.TMPDIR)).toEqual([])
})
