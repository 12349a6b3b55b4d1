import { counted } from '../../labels/counts.ts'
import type { LoadedRules, RuleSet } from '../../rules/load.ts'
import { phrasesOf } from '../../rules/phrases-of.ts'
import type { Rule } from '../../rules/schema.ts'
import { listsNamedIn, phraseInWords } from '../../text/in-words.ts'
import { plain } from './markdown.ts'
import { requirementEntry } from './requirement-entry.ts'
import { wordingEntry } from './wording-entry.ts'

/** The page of one rule set: each rule under the topic of its file, then the word lists that its wordings use. */
export function setPage(loaded: LoadedRules, set: RuleSet): string {
  const topics = Map.groupBy(set.rules, rule => topicOf(loaded, rule))
  const kind = set.kind === 'requirements' ? 'requirement' : 'wording'
  return page([
    `# ${plain(set.title)}`,
    '',
    `${plain(set.about)} ${counted(set.rules.length, kind)}, version ${set.version}. [All sets, and how to read them](README.md)`,
    '',
    ...[...topics].flatMap(([topic, rules]) => [
      `## ${topic}`,
      '',
      ...rules.flatMap(rule =>
        rule.kind === 'requirement' ? requirementEntry(rule, loaded.typeCues) : wordingEntry(rule, loaded.typeCues),
      ),
    ]),
    ...wordLists(loaded, set),
  ])
}

/** Joins lines into a page, with no consecutive empty lines and one newline at the end. */
export function page(lines: readonly string[]): string {
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`
}

/** "Before a case", from rules/disciplinary/before-a-case.yml. */
function topicOf({ problemAt }: LoadedRules, rule: Rule): string {
  const { file } = problemAt(rule.id, [], '')
  const words = file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.ya?ml$/, '')
    .replace(/(?<!anti)-/g, ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** The lists that the wordings of a set refer to, as in "‹post title›", and the lists those refer to. */
function wordLists({ lists }: LoadedRules, set: RuleSet): string[] {
  const names = new Set<string>()
  const open = set.rules.flatMap(rule => (rule.kind === 'wording' ? phrasesOf(rule).map(p => p.phrase) : []))
  for (let phrase = open.pop(); phrase !== undefined; phrase = open.pop()) {
    for (const name of listsNamedIn(phrase)) {
      if (names.has(name)) continue
      names.add(name)
      open.push(lists.get(name) ?? '')
    }
  }
  if (names.size === 0) return []
  const entries = [...names].sort().map(name => {
    const words = phraseInWords(lists.get(name) ?? '').map(plain)
    return `- ‹${name.replaceAll('-', ' ')}›: ${words.join(', ')}`
  })
  return ['## Word lists', '', ...entries]
}
