import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Whether this machine lets a test have a small disk of its own: Linux, as root, with leave to mount. */
export const hasSmallDisks = mounts()

/** A disk of this many megabytes, mounted for one test. `fill` leaves no room on it, or so many bytes; `empty` gives the room back. */
export function smallDisk(megabytes: number) {
  const path = mkdtempSync(join(tmpdir(), 'evenhand-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path])
  onTestFinished(() => {
    execFileSync('umount', ['-l', path])
    rmdirSync(path)
  })
  const ballast = join(path, '.ballast')
  return {
    path,
    fill: (leaving = 0) => {
      for (let piece = 2 ** 20; piece >= 1; piece = Math.floor(piece / 2)) {
        try {
          for (;;) writeFileSync(ballast, new Uint8Array(piece), { flag: 'a' })
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
        }
      }
      if (leaving > 0) truncateSync(ballast, Math.max(0, statSync(ballast).size - leaving))
    },
    empty: () => rmSync(ballast),
    protect: () => execFileSync('mount', ['-o', 'remount,ro', path]),
  }
}

function mounts(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const path = mkdtempSync(join(tmpdir(), 'evenhand-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path], { stdio: 'ignore' })
    execFileSync('umount', [path], { stdio: 'ignore' })
    return true
  } catch {
    return false
  } finally {
    rmdirSync(path)
  }
}
