import { basename } from 'node:path'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import { homeSection } from '../../engine/review/judge.ts'
import { judgeElements } from '../../engine/review/judge-elements.ts'
import { typeFor } from './bank.ts'
import { jsonLinesIn } from './jsonl.ts'
import { prepare } from './judge-passage.ts'
import { passageDocument } from './passage-document.ts'
import { isWanted, type Scored, setOf, type Wanted } from './scored.ts'

/** A sentence that says one part of a requirement in words of its own, or only sounds like it. */
export interface ElementSentence {
  readonly id: string
  readonly requirement: string
  /** The part's key in the rule's elements. */
  readonly element: string
  readonly says: boolean
  readonly text: string
  readonly batch: string
}

/** The sentences of all `.jsonl` files of a folder, numbered through for each part. Throws with the line where one cannot be read. */
export function elementSentencesIn(folder: string): ElementSentence[] {
  const counts = new Map<string, number>()
  return jsonLinesIn(folder).map(({ value: { req, el, says, text }, file, number }) => {
    if (typeof req !== 'string' || typeof el !== 'string' || typeof says !== 'boolean' || typeof text !== 'string')
      throw new Error(`${file}, line ${number}: a sentence needs req, el, text, and says of true or false`)
    const name = `${req}.${el}`
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return { id: `${name}#${count}`, requirement: req, element: el, says, text, batch: basename(file, '.jsonl') }
  })
}

/** Whether each sentence, alone in a document of its requirement's type, is found to say its part firmly enough. */
export function scoreElements(folder: string, compiled: CompiledRules, wanted: Wanted): Scored[] {
  return elementSentencesIn(folder)
    .filter(({ requirement }) => isWanted(requirement, wanted))
    .map(({ id, requirement, element, says, text, batch }): Scored => {
      const place = placeOf(text, requirement, element, compiled)
      return {
        part: 'elements',
        id,
        rule: requirement,
        groups: [setOf(requirement), `batch ${batch}`],
        wanted: says ? 'said' : 'not said',
        given: place?.state === 'there' ? 'said' : 'not said',
        text,
        ...(place && place.state !== 'there' ? { reason: `It is read as ${place.state}.` } : {}),
        evidence: place?.evidence.map(span => span.quote) ?? [],
      }
    })
}

function placeOf(text: string, requirement: string, element: string, compiled: CompiledRules) {
  const rule = compiled.byId.get(requirement)
  if (rule?.kind !== 'requirement' || !rule.elements?.[element])
    throw new Error(`${requirement} has no part “${element}”.`)
  const [type, title] = typeFor(requirement, compiled)
  const { subject } = prepare(passageDocument(text, title), type, compiled)
  return judgeElements(subject, rule, () => homeSection(subject, rule)).places.get(element)
}
