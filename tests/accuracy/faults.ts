import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Document, Warning } from '../../engine/document.ts'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import type { Review } from '../../engine/review/review.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import { bytesOf } from '../helpers/corpus.ts'
import { type MustHold, mustHold } from './faults-must-hold.ts'
import { measureDay } from './judge-passage.ts'
import type { Scored } from './scored.ts'

/** A fault's document as it was read and reviewed, with how to review a changed copy of it. */
export interface ReviewedFault {
  readonly document: Document
  readonly warnings: readonly Warning[]
  readonly review: Review
  readonly compiled: CompiledRules
  again(document: Document): Review
}

/** Reviews the fault documents of a folder, and says of each thing that must hold whether it does. */
export function scoreFaults(folder: string, compiled: CompiledRules): Scored[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.docx'))
    .sort()
    .flatMap(name => {
      const file = name.replace(/\.docx$/, '')
      const must = mustHold[file] ?? []
      const fault = reviewed(join(folder, name), compiled)
      return must.length === 0 ? [unknown(file)] : must.map((one, i) => scored(file, i, one, fault))
    })
}

function reviewed(path: string, compiled: CompiledRules): ReviewedFault {
  const { document, warnings } = readDocument(openPackage(bytesOf(path)))
  const type = /equality/i.test(document.title) ? 'edi' : 'grievance'
  const again = (changed: Document) => reviewDocument(changed, compiled, { asAt: measureDay, type })
  return { document, warnings, compiled, again, review: again(document) }
}

function scored(file: string, index: number, { says, rule = '', wrong }: MustHold, fault: ReviewedFault): Scored {
  const found = wrong(fault)
  return {
    part: 'faults',
    id: `${file}#${index + 1}`,
    rule,
    groups: [file],
    wanted: 'holds',
    given: found.length === 0 ? 'holds' : 'fails',
    text: says,
    ...(found.length === 0 ? {} : { reason: found.join('; ') }),
    evidence: [],
  }
}

/** A fault file for which nothing is written down is no success. */
function unknown(file: string): Scored {
  const text = 'nothing is written down about what must hold for it'
  return { part: 'faults', id: file, rule: '', groups: [file], wanted: 'holds', given: 'fails', text, evidence: [] }
}
