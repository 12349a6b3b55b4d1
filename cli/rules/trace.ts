import { basename } from 'node:path'
import { formatISO } from 'date-fns/formatISO'
import { type EvidencedBy, evidencedBy, type ReviewedFile, restsOnOneRule } from '../../engine/authoring/evidenced.ts'
import { type Trace, traceRules } from '../../engine/authoring/trace.ts'
import { checksReady } from '../../engine/checks/index.ts'
import { compileRules } from '../../engine/compile-rules.ts'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { counted, listed, plural } from '../../engine/labels/counts.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import { type NamedType, typeName } from '../../engine/rules/document-types.ts'
import type { LoadedRules } from '../../engine/rules/load.ts'
import { rulesOn } from '../../engine/rules/switches.ts'
import { readInput } from '../../host/files/read-input.ts'
import { type Output, printable, styled } from '../terminal.ts'
import { readRulesArguments } from './arguments.ts'
import type { RulesCommand } from './command.ts'
import { soundRules } from './sound-rules.ts'

/**
 * `rules trace [FILES]`: lists the rules that serve each recommendation of the review and, where Word documents are named, whether
 * these say what it asks for. Returns 1 if no rule serves one of them.
 */
export const traceCommand: RulesCommand = async (args, { out }, folder) => {
  const { flags, words: paths } = readRulesArguments('trace', args, { flags: ['json'], more: true })
  const loaded = await soundRules(folder)
  const traces = traceRules(
    loaded.sets.flatMap(set => set.rules),
    loaded.typeCues,
  )
  const reviewed = await reviewsOf(paths, loaded)
  const unserved = traces.filter(trace => trace.rules.length === 0).map(trace => trace.recommendation.id)
  if (flags.has('json'))
    out.write(
      `${JSON.stringify(
        traces.map(trace => asData(trace, reviewed)),
        null,
        2,
      )}\n`,
    )
  else {
    for (const trace of traces) out.write(`${entryOf(trace, loaded.typeCues, reviewed, out).join('\n')}\n`)
    out.write(`\n${summaryOf(traces, unserved, reviewed).join('\n')}\n`)
  }
  return unserved.length > 0 ? 1 : 0
}

async function reviewsOf(paths: readonly string[], loaded: LoadedRules): Promise<readonly ReviewedFile[]> {
  if (paths.length === 0) return []
  const compiled = compileRules(loaded)
  await checksReady(rulesOn(compiled.rules, compiled.switches))
  const asAt = formatISO(new Date(), { representation: 'date' })
  const reviewed: ReviewedFile[] = []
  for (const path of paths) {
    const { document } = readDocument(openPackage(await readInput(path)))
    const { findings } = reviewDocument(document, compiled, { asAt, fileName: basename(path) })
    reviewed.push({ file: basename(path), findings: findings.filter(f => f.kind === 'requirement') })
  }
  return reviewed
}

function entryOf(trace: Trace, named: readonly NamedType[], reviewed: readonly ReviewedFile[], out: Output): string[] {
  const { recommendation, rules, types } = trace
  const head = `${recommendation.id}  ${recommendation.title}`
  if (rules.length === 0) return [head, styled(out, 'red', '     NO RULE SERVES THIS')]
  const asked = types.map(type => (type === 'every' ? 'every document' : typeName(type, named))).join('; ')
  return [
    head,
    ...wrapped('     served by  ', rules.map(rule => rule.id).join(', ')),
    ...wrapped('     asked of   ', asked),
    ...(restsOnOneRule(trace)
      ? [styled(out, 'bold', '     One rule alone asks for it: judge for yourself whether that is enough.')]
      : []),
    ...(reviewed.length === 0 ? [] : wrapped('     evidenced  ', evidenceInWords(evidencedBy(trace, reviewed)))),
  ]
}

const mostShown = 8

function evidenceInWords(found: readonly EvidencedBy[]): string {
  if (found.length === 0) return 'in none of these documents'
  const shown = found.slice(0, mostShown).map(e => `${e.verdict} in ${printable(e.file)} (${e.rule})`)
  const more = found.length - shown.length
  return `${shown.join('; ')}${more > 0 ? `; and ${counted(more, 'more place')}` : ''}`
}

function summaryOf(traces: readonly Trace[], unserved: readonly string[], reviewed: readonly ReviewedFile[]): string[] {
  const served = `${traces.length - unserved.length} of ${counted(traces.length, 'recommendation')} are served by rules.`
  const lines = [`${served}${unserved.length === 0 ? '' : ` No rule serves ${listed(unserved)}.`}`]
  const thin = traces.filter(restsOnOneRule).map(trace => trace.recommendation.id)
  if (thin.length > 0) lines.push(`${listed(thin)} ${plural(thin.length, 'rests', 'rest')} on one rule alone.`)
  if (reviewed.length === 0)
    return [
      ...lines,
      'That a rule asks is no evidence that documents answer: name them after “trace” to see where they do.',
    ]
  const covered = traces.filter(t => evidencedBy(t, reviewed).some(e => e.verdict === 'covered'))
  const files = counted(reviewed.length, 'document')
  return [...lines, `${covered.length} of ${traces.length} are evidenced by a covered requirement in ${files}.`]
}

function asData(trace: Trace, reviewed: readonly ReviewedFile[]) {
  const { recommendation, rules, types } = trace
  const own = rules.map(({ id, title, set, applies }) => ({ id, title, set, types: applies ?? ['every'] }))
  const evidence = reviewed.length === 0 ? {} : { evidenced: evidencedBy(trace, reviewed) }
  return { ...recommendation, types, rules: own, oneRuleAlone: restsOnOneRule(trace), ...evidence }
}

/** Lines of at most 110 characters; the later ones begin under the first one's text. */
function wrapped(head: string, text: string): string[] {
  const lines: string[] = []
  let line = head
  for (const word of text.split(' ')) {
    if (line.length + word.length > 110) {
      lines.push(line.trimEnd())
      line = ' '.repeat(head.length)
    }
    line += `${word} `
  }
  return [...lines, line.trimEnd()]
}
