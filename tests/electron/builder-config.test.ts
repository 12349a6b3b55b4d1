import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const file = (path: string) => new URL(`../../${path}`, import.meta.url)
const config = parse(readFileSync(file('electron-builder.yml'), 'utf8'))

describe('the configuration of the installers', () => {
  test('is as electron-builder’s own schema wants it', () => {
    const schema = JSON.parse(
      readFileSync(createRequire(import.meta.url).resolve('app-builder-lib/scheme.json'), 'utf8'),
    )
    // The schema has a keyword of its own, for settings written as functions.
    const fits = new Ajv({ strict: false, allErrors: true }).compile(schema)
    fits(config)
    expect(fits.errors?.map(error => `${error.instancePath} ${error.message}`)).toBeUndefined()
    fits({ ...config, asarr: true })
    expect(fits.errors?.[0]?.params).toEqual({ additionalProperty: 'asarr' })
  })

  test('packs the Electron that npm start fetches', () => {
    const { dependencies } = JSON.parse(readFileSync(file('electron-runtime/package.json'), 'utf8'))
    expect(config.electronVersion).toBe(dependencies.electron)
  })

  test('starts the AppImage with Chromium’s sandbox', () => {
    expect(config.appImage.executableArgs).toEqual([])
  })

  test('sets every fuse, and takes along neither tests nor sources nor development tools', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    })
    expect(config.asar).toBe(true)
    expect(config.files).toEqual([
      ...['dist/renderer/**', 'dist/electron/**', 'rules/**', 'profiles/**', 'samples/*.docx', 'package.json'],
      '!node_modules/**',
    ])
  })

  test('makes installers for Windows, macOS and Linux, and looks for updates nowhere', () => {
    expect([config.win.target, config.mac.target, config.linux.target]).toEqual(['nsis', 'dmg', ['AppImage', 'deb']])
    expect(config.nsis).toMatchObject({
      ...{ oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
      // Documents and decisions outlive the program.
      deleteAppDataOnUninstall: false,
    })
    expect(config.publish).toBeNull()
  })

  test('offers the app for .docx on each system, and leaves the double-click to Word', () => {
    expect(config.mac.fileAssociations).toMatchObject([{ ext: 'docx', rank: 'Alternate' }])
    expect(config.linux.mimeTypes).toEqual(['application/vnd.openxmlformats-officedocument.wordprocessingml.document'])
    expect(config.fileAssociations ?? config.win.fileAssociations).toBeUndefined()
    const script = readFileSync(file(config.nsis.include), 'utf8')
    expect(script).toMatch(/WriteRegNone .*\\\.docx\\OpenWithProgids"/)
    expect(script).not.toMatch(/WriteReg\w+ SHELL_CONTEXT "Software\\Classes\\\.docx" /)
  })

  test('has what a .deb must say: who looks after it and where', () => {
    const { homepage, desktopName } = JSON.parse(readFileSync(file('package.json'), 'utf8'))
    expect(config.linux.maintainer).toMatch(/^[^<]+ <[^@>]+@[^>]+>$/)
    expect(homepage).toMatch(/^https:/)
    expect(desktopName).toBe('evenhand.desktop')
  })

  test('has an icon that is large enough for every system', () => {
    const icon = readFileSync(file('electron/icons/icon.png'))
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([1024, 1024])
  })
})
