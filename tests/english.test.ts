import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const files = (...patterns: readonly string[]) => globSync(patterns as string[], { cwd: root }).sort()

/** Words and phrases that readers stumble over, each with what to write in its place. */
const odd: readonly (readonly [pattern: RegExp, better: string])[] = [
  [/\banew\b/i, 'again'],
  [/\bof now\b/i, 'current'],
  [/\bmeanwhile\b/i, 'since then, or leave it out'],
  [/\bwhom\b/i, 'who'],
  [/\bpassed over\b/i, 'skipped'],
  [/\blet it go\b/i, 'discard'],
  [/\bto be known\b/i, 'to note'],
  [/\bit must be said\b/i, 'required'],
  [/\bfault is (?:its|Evenhand’s) own\b/i, 'something went wrong in Evenhand'],
  [/\b(?:for|ask) leave\b/i, 'permission'],
  [/\bmend(?:ed|ing|s)?\b/i, 'fix, correct, repair'],
  [/\bgiven up\b/i, 'stopped'],
  [/\blook(?:s|ed|ing)? after\b/i, 'maintain'],
  // “Where the organisation stands” and “what stands out” are ordinary words.
  [/(?<!\bwhere\b[^.]{0,60})\bstands?\b(?! (?:for|out)\b)/i, 'is, stays'],
  [/\bwhosoever|whoever\b/i, 'anyone who'],
  [/\ball the same\b/i, 'anyway'],
  [/\bis said\b/i, 'is shown, is written'],
]

/** Where a phrase is right: part of a message, with the reason. */
const allowed: readonly string[] = [
  // The words that a prefix may match besides, of all kinds.
  'able about above accent',
]

const sources = files(
  'renderer/**/*.{ts,tsx}',
  'cli/**/*.ts',
  'engine/{export,labels,docx,authoring}/**/*.ts',
  'engine/errors.ts',
  'host/{bridge,files,workers,workspace}/**/*.ts',
  'host/host.ts',
  'renderer/**/*.{ts,tsx}',
  'electron/**/*.{ts,cts}',
)
const pages = [...files('README.md', 'CONTRIBUTING.md', 'docs/*.md')].filter(page => page !== 'docs/dependencies.md')

/** The texts of a source that people may read: literals with a space in them and the words between tags, without comments. */
function textsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const literals = code.match(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/g) ?? []
  const between = code.match(/>[^<>{}=;]*[a-z] [^<>{}=;]*</g) ?? []
  return [...literals, ...between].filter(text => text.includes(' '))
}

function oddIn(texts: readonly string[]): string[] {
  return texts.flatMap(text =>
    allowed.some(part => text.includes(part))
      ? []
      : odd.flatMap(([pattern, better]) => (pattern.test(text) ? [`${better}: ${text.trim().slice(0, 200)}`] : [])),
  )
}

test.each(sources)('what %s says is plain English', path => {
  expect(oddIn(textsOf(read(path)))).toEqual([])
})

test.each(pages)('%s is plain English', path => {
  expect(oddIn(read(path).split('\n'))).toEqual([])
})

test('the words are found in literals and between tags, and not in comments', () => {
  const source = "// begins anew\nconst a = 'Decide anew'\nconst b = <p>the rules of now</p>\n/** meanwhile */"
  expect(oddIn(textsOf(source))).toEqual(["again: 'Decide anew'", 'current: >the rules of now<'])
})
