import type { Document } from '../../document.ts'
import type { Problem } from '../../errors.ts'
import type { LoadedRules } from '../../rules/load.ts'
import { compilePhrases } from '../../text/phrases.ts'
import { readText } from '../../text/text.ts'
import { exampleDocument } from '../examples.ts'

/** Members of concepts that stand in none of the documents, and so are untested: each with its place. */
export function unusedMembers({ concepts, lists }: LoadedRules, documents: Iterable<Document>): Problem[] {
  const phrases = compilePhrases(
    concepts.flatMap(concept => concept.members),
    lists,
  )
  const unmet = new Set(concepts.flatMap(concept => concept.members))
  for (const document of documents) {
    const matches = phrases.find(readText(document))
    for (const member of unmet) if (matches.of(member).length > 0) unmet.delete(member)
  }
  return concepts.flatMap(({ name, members, memberAt }) =>
    members.flatMap((member, i) => {
      if (!unmet.has(member)) return []
      return [memberAt(i, `nothing tried says “${member}” of <${name}>; add an example, or take it out`)]
    }),
  )
}

/** The examples of all rules as one document, for `unusedMembers`. */
export function allExamples({ sets }: LoadedRules): Document {
  const texts = sets.flatMap(set => set.rules).flatMap(rule => Object.values(rule.examples).flat())
  return { title: '', blocks: texts.flatMap(text => exampleDocument(text).blocks) }
}
