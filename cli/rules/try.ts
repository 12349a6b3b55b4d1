import { basename } from 'node:path'
import { formatISO } from 'date-fns/formatISO'
import { type Met, type Tried, tryRules } from '../../engine/authoring/try-rules.ts'
import { whyNotFlagged } from '../../engine/authoring/why-not-flagged.ts'
import { checksReady } from '../../engine/checks/index.ts'
import { compileRules } from '../../engine/compile-rules.ts'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { UserError } from '../../engine/errors.ts'
import { counted } from '../../engine/labels/counts.ts'
import { readForRules } from '../../engine/review-document.ts'
import { noSuchTypeSentence } from '../../engine/rules/document-types.ts'
import { emptyProfile } from '../../engine/rules/profile.ts'
import { onlySets, rulesOn } from '../../engine/rules/switches.ts'
import { readInput } from '../../host/files/read-input.ts'
import { loadLimited } from '../limited-rules.ts'
import { printable } from '../terminal.ts'
import { readRulesArguments } from './arguments.ts'
import type { RulesCommand } from './command.ts'
import { problemLine } from './problem-line.ts'
import { rulesAt } from './rules-at.ts'
import { linesOfSentence } from './sentence-lines.ts'
import { verdictLines } from './verdict-lines.ts'

/** `rules try FILE`: tries the rules of a set on a document: what they meet in each statement, how it is read, and what comes of it. */
export const tryCommand: RulesCommand = async (args, { out }, shipped) => {
  const { words, values, flags } = readRulesArguments('try', args, {
    words: ['a file'],
    values: ['rules', 'set', 'type'],
    flags: ['all'],
  })
  const [path = ''] = words
  const { files, set } = await rulesAt(values.get('rules') ?? shipped, shipped)
  const loaded = loadLimited(files)
  const only = values.get('set') ?? set
  if (only !== undefined && !loaded.sets.some(one => one.name === only)) {
    for (const problem of loaded.problems) out.write(`${problemLine(problem, 'rules/')}\n`)
    const names = loaded.sets.map(one => one.name).join(', ')
    throw new UserError('bad-argument', `There is no rule set “${only}”. The rule sets are ${names}.`)
  }
  const type = values.get('type')
  if (type !== undefined && !loaded.typeCues.some(one => one.type === type))
    throw new UserError('bad-argument', noSuchTypeSentence(type, loaded.typeCues))
  const compiled = compileRules(loaded, emptyProfile, only === undefined ? undefined : onlySets(loaded.sets, [only]))
  await checksReady(rulesOn(compiled.rules, compiled.switches))
  const { document } = readDocument(openPackage(await readInput(path)))
  const asAt = formatISO(new Date(), { representation: 'date' })
  const read = readForRules(document, compiled, { asAt, fileName: basename(path), ...(type ? { type } : {}) })
  const tried = tryRules(read, compiled, asAt)
  for (const problem of loaded.problems) out.write(`${problemLine(problem, 'rules/')}\n`)
  const as = read.type.how === 'chosen' ? `Read as --type says: ${read.type.type}.` : read.type.because
  const lines = [
    basename(path),
    as,
    '',
    ...statementLines(tried, flags.has('all')),
    ...verdictLines(tried, compiled, only),
  ].map(printable)
  out.write(`${lines.join('\n')}\n`)
  return 0
}

function statementLines({ subject, met }: Tried, all: boolean): string[] {
  const count = subject.text.sentences.length
  const shown = all ? [...subject.text.sentences.keys()] : [...met.keys()]
  return [
    ...shown.flatMap(sentence => [
      ...linesOfSentence(subject, sentence),
      ...(met.get(sentence) ?? []).map(one => `   → ${metInWords(one)}`),
      '',
    ]),
    `These rules meet something in ${met.size} of ${counted(count, 'statement')}.${all ? '' : ' Add --all to see the others too.'}`,
    '',
  ]
}

function metInWords(met: Met): string {
  const { id } = met.rule
  switch (met.kind) {
    case 'part':
      return met.tooSoft ? `${id}: the part “${met.name}”, said too softly` : `${id}: the part “${met.name}”`
    case 'breaks':
      return met.weakly ? `${id}: wording that weakens it` : `${id}: wording that breaks it`
    case 'words':
      return met.outcome.kind === 'flagged'
        ? `${id}: “${met.span.quote}” is flagged`
        : `${id}: “${met.span.quote}” is not flagged. ${whyNotFlagged(met.outcome)}`
    default:
      return met satisfies never
  }
}
