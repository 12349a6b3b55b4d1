import { readFileSync } from 'node:fs'
import type { Outcome } from './outcome.ts'

/** What a check of annotated files by another program found of one file. */
export interface Found {
  readonly failure?: string
  /** A difference that is not ours, in words that can be counted. */
  readonly explained?: string
}

/** A check of many files in few calls of a program, so many calls at once. */
export type FurtherCheck = (outcomes: readonly Outcome[], workers: number) => Promise<ReadonlyMap<Outcome, Found>>

const batchSize = 40

/** Runs a check over outcomes with annotated files, in batches of 40, so many at once. */
export async function inBatches(
  outcomes: readonly Outcome[],
  workers: number,
  check: (batch: readonly Outcome[]) => Promise<void>,
): Promise<void> {
  const waiting = outcomes.filter(({ annotated }) => annotated !== undefined)
  const hand = async () => {
    for (let batch = waiting.splice(0, batchSize); batch.length > 0; batch = waiting.splice(0, batchSize))
      await check(batch)
  }
  await Promise.all(Array.from({ length: workers }, hand))
}

/** The bytes of each file by its path as it was, or of its annotated copy. */
export function bytesOf(outcomes: readonly Outcome[], which: 'before' | 'after'): ReadonlyMap<string, Uint8Array> {
  return new Map(
    outcomes.map(({ path, annotated }) => [
      path,
      new Uint8Array(readFileSync(which === 'before' ? path : (annotated?.path ?? path))),
    ]),
  )
}
