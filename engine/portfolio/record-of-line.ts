import { z } from 'zod'
import type { DocumentRecord } from './record.ts'
import { type RecordSource, recordOf } from './record-of.ts'

/** What `review --jsonl` writes of a file that it could not review. */
export interface RefusedLine {
  readonly file: string
  readonly message: string
}

const place = z.looseObject({ block: z.int(), start: z.int(), end: z.int(), quote: z.string() })
const finding = z.looseObject({ kind: z.string(), rule: z.string().optional(), verdict: z.string().optional() })
const reviewed = z.looseObject({
  file: z.string(),
  sha256: z.string(),
  asAt: z.iso.date(),
  ruleSets: z.record(z.string(), z.string()),
  title: z.string(),
  typeDecision: z.looseObject({ how: z.string(), type: z.string() }),
  findings: z.array(
    z.union([
      finding.extend({
        kind: z.literal('requirement'),
        rule: z.string(),
        verdict: z.string(),
        evidence: z.array(place),
      }),
      finding.extend({ kind: z.literal('wording'), verdict: z.string(), occurrences: z.array(place) }),
    ]),
  ),
  facts: z.array(z.looseObject({ kind: z.string(), value: z.string(), at: place })).default([]),
  places: z.record(z.string(), z.string()).default({}),
  madeWith: z.string().optional(),
  namesOrganisation: z.boolean().optional(),
})
const refused = z.looseObject({ file: z.string(), refused: z.looseObject({ message: z.string() }) })

/** A line that `review --jsonl` has written, as a record or as what was refused; undefined if it is no such line. */
export function recordOfLine(line: string): DocumentRecord | RefusedLine | undefined {
  const data = parsed(line)
  const no = refused.safeParse(data)
  if (no.success) return { file: no.data.file, message: no.data.refused.message }
  const yes = reviewed.safeParse(data)
  if (!yes.success) return undefined
  const { sha256, madeWith, ruleSets, namesOrganisation, places, typeDecision, ...rest } = yes.data
  // What the line holds besides was written by Evenhand in these shapes.
  const source = { ...rest, type: typeDecision, place: (block: number) => places[block] } as unknown as RecordSource
  return recordOf(source, {
    sha256,
    madeWith: madeWith ?? JSON.stringify(ruleSets),
    ...(namesOrganisation === undefined ? {} : { namesOrganisation }),
  })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
