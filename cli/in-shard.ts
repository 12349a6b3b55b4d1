import { sha256Of } from '../host/files/sha256.ts'
import type { Shard } from './shard.ts'

/**
 * Whether a file belongs to a part, by its name below the folder that was given and by nothing else: each file is in one part,
 * the same on every machine and whatever other files come or go.
 */
export function inShard(name: string, { part, of }: Shard): boolean {
  return Number.parseInt(sha256Of(name.normalize('NFC')).slice(0, 12), 16) % of === part - 1
}
