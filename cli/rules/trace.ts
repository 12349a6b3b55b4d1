import { type Trace, traceRules } from '../../engine/authoring/trace.ts'
import { counted, listed } from '../../engine/labels/counts.ts'
import { type NamedType, typeName } from '../../engine/rules/document-types.ts'
import { type Output, styled } from '../terminal.ts'
import { readRulesArguments } from './arguments.ts'
import type { RulesCommand } from './command.ts'
import { soundRules } from './sound-rules.ts'

/** `rules trace`: lists the rules that serve each recommendation of the review. Returns 1 if no rule serves one of them. */
export const traceCommand: RulesCommand = async (args, { out }, folder) => {
  const { flags } = readRulesArguments('trace', args, { flags: ['json'] })
  const { sets, typeCues } = await soundRules(folder)
  const traces = traceRules(
    sets.flatMap(set => set.rules),
    typeCues,
  )
  const unserved = traces.filter(trace => trace.rules.length === 0).map(trace => trace.recommendation.id)
  if (flags.has('json')) out.write(`${JSON.stringify(traces.map(asData), null, 2)}\n`)
  else {
    for (const trace of traces) out.write(`${entryOf(trace, typeCues, out).join('\n')}\n`)
    const served = `${traces.length - unserved.length} of ${counted(traces.length, 'recommendation')} are served.`
    out.write(`\n${served}${unserved.length === 0 ? '' : ` No rule serves ${listed(unserved)}.`}\n`)
  }
  return unserved.length > 0 ? 1 : 0
}

function entryOf(
  { recommendation: { id, title }, rules, types }: Trace,
  named: readonly NamedType[],
  out: Output,
): string[] {
  if (rules.length === 0) return [`${id}  ${title}`, styled(out, 'red', '     NO RULE SERVES THIS')]
  return [
    `${id}  ${title}`,
    ...wrapped(`     rules      `, rules.map(rule => rule.id).join(', ')),
    ...wrapped(
      `     documents  `,
      types.map(type => (type === 'every' ? 'every document' : typeName(type, named))).join('; '),
    ),
  ]
}

function asData({ recommendation, rules, types }: Trace) {
  const own = rules.map(({ id, title, set, applies }) => ({ id, title, set, types: applies ?? ['every'] }))
  return { ...recommendation, types, rules: own }
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
