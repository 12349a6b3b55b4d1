import { ediPolicy } from '../../samples/make/edi-policy.ts'
import { grievancePolicy } from '../../samples/make/grievance-policy.ts'
import { programmePlan } from '../../samples/make/programme-plan.ts'
import { writeSample } from '../../samples/make/write.ts'

const wordsPerPage = 450

/**
 * A long handbook as a `.docx`, for measuring: the paragraphs, lists, tables and notes of the samples in a seeded order, with
 * clauses exchanged between them, about 450 words a page. The same number of pages gives the same bytes.
 */
export function makeLong(pages: number): Uint8Array {
  let seed = 7
  const pick = (count: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return (seed >>> 8) % count
  }
  const lines = [grievancePolicy, ediPolicy, programmePlan].flatMap(sample => sample.text.trim().split('\n'))
  const clauses = lines.flatMap(line => (/^[A-Z]/.test(line) && !/[{[]/.test(line) ? line.split(/(?<=[.;]) /) : []))
  const text: string[] = []
  let words = 0
  for (let at = 0; words < pages * wordsPerPage; at++) {
    const line = lines[at % lines.length] ?? ''
    const more = /^[A-Z]/.test(line)
      ? Array.from({ length: 1 + pick(4) }, () => clauses[pick(clauses.length)] ?? '')
      : []
    const whole = [line, ...more].join(' ')
    text.push(whole)
    words += whole.split(' ').length
  }
  return writeSample({ title: 'Staff Handbook', header: grievancePolicy.header, text: text.join('\n') })
}
