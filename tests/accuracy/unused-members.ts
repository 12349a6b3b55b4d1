import { fileURLToPath } from 'node:url'
import { allExamples, unusedMembers } from '../../engine/authoring/lint/unused-members.ts'
import { formatProblem } from '../../engine/errors.ts'
import { loadRules } from '../../engine/load-rules.ts'
import { readRuleFiles, shippedRules } from '../../host/files/rule-files.ts'
import { sharedPath, withoutCorpus } from '../helpers/corpus.ts'
import { passagesIn } from './bank.ts'
import { passageDocument } from './passage-document.ts'

/**
 * `node tests/accuracy/unused-members.ts`: lists the members of concepts that neither an example of a rule nor a passage of the banks
 * says, each with its place.
 */
const loaded = loadRules(await readRuleFiles(shippedRules))
const shared = sharedPath('corpus/bank')
if (!shared) console.log(`The bank beside the project is left out: ${withoutCorpus}`)
const own = fileURLToPath(new URL('bank', import.meta.url))
const passages = [own, ...(shared ? [shared] : [])].flatMap(folder => passagesIn(folder))
const documents = passages.map(({ text }) => passageDocument(text, ''))
const unused = unusedMembers(loaded, [allExamples(loaded), ...documents])
const members = loaded.concepts.reduce((sum, concept) => sum + concept.members.length, 0)
for (const problem of unused) console.log(`rules/${formatProblem(problem)}`)
console.log(
  `${unused.length} of ${members} members of concepts are said nowhere in ${passages.length} passages and all examples.`,
)
