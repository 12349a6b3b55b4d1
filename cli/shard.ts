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
