/** One of several equal parts of a run that is shared between machines. `part` counts from 1 up to `of`. */
export interface Shard {
  readonly part: number
  readonly of: number
}

/** Parses "3/20". Returns undefined if it is not a valid part. */
export function readShard(value: string): Shard | undefined {
  const found = /^([1-9]\d{0,6})\/([1-9]\d{0,6})$/.exec(value)
  const shard = { part: Number(found?.[1]), of: Number(found?.[2]) }
  return shard.part <= shard.of ? shard : undefined
}
