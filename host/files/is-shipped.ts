import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedRules } from './rule-files.ts'

/** The file of the shipped rules that names them by a hash: they were checked before they were shipped. */
export const shippedHashFile = 'shipped.sha256'

/** Whether this is the hash of the rules that come with the product, as they were shipped. */
export function isShipped(hash: string): boolean {
  try {
    return readFileSync(join(shippedRules, shippedHashFile), 'utf8').trim() === hash
  } catch {
    return false
  }
}
