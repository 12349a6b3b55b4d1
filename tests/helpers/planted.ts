import { readFileSync } from 'node:fs'
import type { RequirementVerdict } from '../../engine/review/finding.ts'

/** What is planted in a sample: samples/NAME.planted.json. */
export interface Planted {
  readonly file: string
  readonly type: string
  readonly requirements: Readonly<
    Record<string, { readonly verdict: RequirementVerdict | 'not-asked'; readonly passage?: string }>
  >
  readonly wordings: readonly { readonly rule: string; readonly quote: string; readonly count: number }[]
  readonly decoys: readonly { readonly rule: string; readonly quote: string; readonly because: string }[]
}

export function readPlanted(name: string): Planted {
  return JSON.parse(readFileSync(new URL(`../../samples/${name}.planted.json`, import.meta.url), 'utf8'))
}

export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../samples/${name}.docx`, import.meta.url)))
}
