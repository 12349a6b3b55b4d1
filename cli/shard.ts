import { sha256Of } from '../host/workspace/documents.ts'

/** One of several equal parts of a run, so that as many machines can share it. `part` counts from 1 up to `of`. */
export interface Shard {
  readonly part: number
  readonly of: number
}

/** Reads "3/20". Gives undefined where it is not a part of a whole. */
export function readShard(value: string): Shard | undefined {
  const found = /^([1-9]\d{0,6})\/([1-9]\d{0,6})$/.exec(value)
  const shard = { part: Number(found?.[1]), of: Number(found?.[2]) }
  return shard.part <= shard.of ? shard : undefined
}

/**
 * Whether a file belongs to a part, by its name below the folder that was given and by nothing else: each file is in one part,
 * the same on every machine and whatever other files come or go.
 */
export function inShard(name: string, { part, of }: Shard): boolean {
  return Number.parseInt(sha256Of(name.normalize('NFC')).slice(0, 12), 16) % of === part - 1
}
