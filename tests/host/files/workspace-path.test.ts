import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { workspacePath } from '../../../host/files/workspace-path.ts'
import { makeFolder } from '../../helpers/folder.ts'

function windows() {
  const root = makeFolder()
  const environment = { APPDATA: join(root, 'Roaming'), LOCALAPPDATA: join(root, 'Local') }
  const keep = (folder: string, words: string, end = '') => {
    const path = join(folder, 'Evenhand', `workspace.sqlite${end}`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, words)
    return path
  }
  return { environment, keep, path: () => workspacePath(environment, 'win32') }
}

test('on Windows the workspace is in the folder that stays on this computer', () => {
  const { environment, path } = windows()
  expect(path()).toBe(join(environment.LOCALAPPDATA, 'Evenhand', 'workspace.sqlite'))
})

test('one that was kept in the roaming folder is moved with its log, once', () => {
  const { environment, keep, path } = windows()
  const old = keep(environment.APPDATA, 'old')
  keep(environment.APPDATA, 'log', '-wal')
  expect(readFileSync(path(), 'utf8')).toBe('old')
  expect(readFileSync(`${path()}-wal`, 'utf8')).toBe('log')
  expect(existsSync(old)).toBe(false)
})

test('one that is there already is left as it is', () => {
  const { environment, keep, path } = windows()
  const old = keep(environment.APPDATA, 'old')
  keep(environment.LOCALAPPDATA, 'new')
  expect(readFileSync(path(), 'utf8')).toBe('new')
  expect(readFileSync(old, 'utf8')).toBe('old')
})

test('elsewhere it is where the system keeps the data of programs', () => {
  expect(workspacePath({ XDG_DATA_HOME: '/data' }, 'linux')).toBe(join('/data', 'Evenhand', 'workspace.sqlite'))
  expect(workspacePath({}, 'darwin')).toMatch(/Library.Application Support.Evenhand/)
})
