import { exampleDay, exampleDocument } from '../../engine/authoring/examples.ts'
import { compileRules } from '../../engine/compile-rules.ts'
import type { Document } from '../../engine/document.ts'
import { loadRules } from '../../engine/load-rules.ts'
import { toFindings } from '../../engine/review/flag.ts'
import { makeSubject, matchDocument } from '../../engine/review/subject.ts'
import { flag, judge } from '../../engine/review-document.ts'
import type { Rule } from '../../engine/rules/schema.ts'
import { readRuleFiles, shippedRules } from '../../host/files/rule-files.ts'

/** Changes the characters of a text and not what it says. The same text where there is nothing to change. */
type Change = (text: string) => string

const ligatures: readonly (readonly [letters: string, ligature: string])[] = [
  ['ffi', '\ufb03'],
  ['ffl', '\ufb04'],
  ['ff', '\ufb00'],
  ['fi', '\ufb01'],
  ['fl', '\ufb02'],
]
const contractions: readonly (readonly [written: RegExp, short: string])[] = [
  [/\bwill not\b/g, 'won’t'],
  [/\bcannot\b/g, 'can’t'],
  [/\b(do|does|did|is|are|was|were|has|have|must|should|would|could) not\b/g, '$1n’t'],
  [/\b([Ww]e|[Yy]ou|[Tt]hey) will\b/g, '$1’ll'],
  [/\b([Ww]e|[Yy]ou|[Tt]hey) are\b/g, '$1’re'],
  [/\b([Ww]e|[Yy]ou|[Tt]hey) have (?=\w+(?:ed|n)\b)/g, '$1’ve '],
]

/** Joins two words in the middle of a text by other characters than a space. */
const between =
  (joint: string): Change =>
  text => {
    const spaces = [...text.matchAll(/(?<=[a-z,]) (?=[a-z])/g)].map(found => found.index)
    const at = spaces[spaces.length >> 1]
    return at === undefined ? text : `${text.slice(0, at)}${joint}${text.slice(at + 1)}`
  }

const changes: Readonly<Record<string, Change>> = {
  'a ligature': text => ligatures.reduce((changed, [letters, ligature]) => changed.replaceAll(letters, ligature), text),
  'a line break for a space': between('\v'),
  'a doubled space': text => text.replace(/(?<=\p{L}) (?=\p{L})/gu, '  '),
  'a note number after a word': text => text.replace(/(\p{Ll}{3})(?=[ .,])/u, '$1¹'),
  contractions: text => contractions.reduce((changed, [written, short]) => changed.replace(written, short), text),
  CAPITALS: text => text.toUpperCase(),
  'Title Case': text => text.replace(/(?<![\p{L}\p{N}’'])\p{Ll}/gu, letter => letter.toUpperCase()),
}

const compiled = compileRules(loadRules(await readRuleFiles(shippedRules)))

/** What a rule says of a document read as the first type that it applies to. */
function outcome(rule: Rule, document: Document): string {
  const type = rule.applies?.[0] ?? 'policy'
  const subject = makeSubject(matchDocument(document, compiled), compiled, { type, asAt: exampleDay })
  if (rule.kind === 'requirement') return judge(subject, rule).verdict
  const hits = toFindings(subject, [{ rule, hits: flag(subject, rule) }])
  return hits.some(finding => finding.occurrences.length > 0) ? 'flag' : 'pass'
}

/** Whether a rule is about how a word is written, so that capitals make another word of it: “gypsy”, “Bame”. */
function aboutCapitals(rule: Rule): boolean {
  return rule.kind === 'wording' && (rule.find ?? []).some(phrase => /=[a-z]|=Bame/.test(phrase))
}

const listing = process.argv.includes('--list')
const rows = Object.entries(changes).flatMap(([name, change]) =>
  (['wording', 'requirement'] as const).map(kind => {
    let changed = 0
    let lost = 0
    for (const rule of compiled.rules) {
      if (rule.kind !== kind || (/case|capitals/i.test(name) && aboutCapitals(rule))) continue
      const wanted = rule.kind === 'wording' ? 'flag' : 'covered'
      for (const text of rule.kind === 'wording' ? rule.examples.flag : rule.examples.covered) {
        const document = exampleDocument(text)
        const altered = {
          ...document,
          blocks: document.blocks.map(block => ({ ...block, text: change(block.text).replaceAll('\v', '\n') })),
        }
        if (altered.blocks.every((block, i) => block.text === document.blocks[i]?.text)) continue
        if (outcome(rule, document) !== wanted) continue
        changed++
        const got = outcome(rule, altered)
        if (got === wanted) continue
        lost++
        if (listing) console.log(`${name}\t${rule.id}\t${got}\t${altered.blocks.map(b => b.text).join(' / ')}`)
      }
    }
    const stay = changed === 0 ? '' : `${((100 * (changed - lost)) / changed).toFixed(1)} %`
    return { change: name, of: kind === 'wording' ? 'flag' : 'covered', changed, 'other verdict': lost, stay }
  }),
)
console.table(rows)
