import { basename } from 'node:path'
import { formatISO } from 'date-fns/formatISO'
import { exampleDocument } from '../../engine/authoring/examples.ts'
import { explain } from '../../engine/authoring/explain.ts'
import { checksReady } from '../../engine/checks/index.ts'
import { compileRules } from '../../engine/compile-rules.ts'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { UserError } from '../../engine/errors.ts'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import { partSubjects } from '../../engine/review/contained-parts.ts'
import { detectType } from '../../engine/review/detect-type.ts'
import { type MatchedDocument, makeSubject, matchDocument } from '../../engine/review/subject.ts'
import type { TypeDecision } from '../../engine/review/type-decision.ts'
import { readingOf, situationOf } from '../../engine/review-document.ts'
import { type DocumentType, noSuchTypeSentence } from '../../engine/rules/document-types.ts'
import type { LoadedRules } from '../../engine/rules/load.ts'
import type { Rule } from '../../engine/rules/schema.ts'
import { readInput } from '../../host/files/read-input.ts'
import { readRuleFiles } from '../../host/files/rule-files.ts'
import { loadLimited } from '../limited-rules.ts'
import { printable } from '../terminal.ts'
import { readRulesArguments } from './arguments.ts'
import type { RulesCommand } from './command.ts'
import { explanationLines } from './explanation-lines.ts'
import { sentenceLines } from './sentence-lines.ts'

/**
 * `rules explain ID FILE` or `rules explain ID --text TEXT`: explains the result of a rule for a Word document, or for a few
 * sentences, to people who do not know its patterns.
 */
export const explainCommand: RulesCommand = async (args, { out }, folder) => {
  const withText = args.some(arg => /^--text(?:=|$)/.test(arg))
  const { words, values } = readRulesArguments('explain', args, {
    words: ['a rule’s id', ...(withText ? [] : ['a file'])],
    values: ['type', 'text'],
  })
  const [id = '', path = ''] = words
  const written = values.get('text')
  const type = values.get('type')
  const loaded = loadLimited(await readRuleFiles(folder))
  const { typeCues } = loaded
  if (type !== undefined && !typeCues.some(one => one.type === type))
    throw new UserError('bad-argument', noSuchTypeSentence(type, typeCues))
  const compiled = compileRules(loaded)
  const rule = ruleNamed(id, compiled, loaded)
  await checksReady(compiled.rules)
  const document =
    written === undefined
      ? readDocument(openPackage(await readInput(path))).document
      : exampleDocument(written.replaceAll('\\n', '\n'))
  const reading = matchDocument(document, compiled)
  const decision = decide(reading, compiled, rule, type, written === undefined ? basename(path) : undefined)
  const asAt = formatISO(new Date(), { representation: 'date' })
  const part = partSubjects(reading, compiled, decision.parts ?? [], asAt).find(p =>
    rule.applies?.includes(p.part.type),
  )
  const subject = part?.subject ?? makeSubject(reading, compiled, { type: decision.type, asAt })
  const where = part ? [`In its part “${printable(part.part.title)}”.`] : []
  const situation = situationOf(decision, asAt, compiled, readingOf(reading, compiled, decision, basename(path)))
  const lines = explanationLines(explain(subject, rule, compiled, situation), subject, typeCues)
  const read = written === undefined ? [printable(basename(path))] : [...sentenceLines(subject), '']
  const as =
    decision.how === 'chosen' ? `Read as ${type ? '--type' : 'the rule'} says: ${decision.type}.` : decision.because
  out.write(`${[...read, printable(as), ...where, '', ...lines].join('\n')}\n`)
  return 0
}

/** The type as which the text is judged: a few sentences show none, so they are judged as the rule's first. */
function decide(
  reading: MatchedDocument,
  compiled: CompiledRules,
  rule: Rule,
  type: DocumentType | undefined,
  fileName: string | undefined,
): TypeDecision {
  if (type) return { how: 'chosen', type }
  if (fileName === undefined) return { how: 'chosen', type: rule.applies?.[0] ?? 'policy' }
  return detectType(reading, compiled, fileName)
}

function ruleNamed(id: string, compiled: CompiledRules, { problems }: LoadedRules): Rule {
  const rule = compiled.byId.get(id.toUpperCase())
  if (rule) return rule
  const broken = problems.some(problem => problem.rule === id.toUpperCase())
  throw new UserError(
    'bad-argument',
    broken
      ? `The rule ${id} cannot be read. Run npm run rules -- check to see what is wrong with it.`
      : `There is no rule “${id}”. The rules are listed in docs/rules with their ids, such as ${compiled.rules[0]?.id ?? 'GRV-22'}.`,
  )
}
