import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, stringify } from 'yaml'
import { exampleDay, exampleDocument } from '../../engine/authoring/examples.ts'
import { compileRules } from '../../engine/compile-rules.ts'
import type { Document } from '../../engine/document.ts'
import { loadRules } from '../../engine/load-rules.ts'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import { makeSubject, matchDocument, type Subject } from '../../engine/review/subject.ts'
import type { LoadedRules, RuleFile } from '../../engine/rules/load.ts'
import { emptyProfile, type Profile } from '../../engine/rules/profile.ts'

const folder = fileURLToPath(new URL('../../rules/', import.meta.url))

/** The files of the shipped rules folder. */
export function shippedFiles(): RuleFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.yml'))
    .sort()
    .map(path => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(folder, path), 'utf8') }))
}

/** The shipped files that rule sets of a test stand beside: the English, the types and the concepts. */
export function filesBesideSets(): RuleFile[] {
  return shippedFiles().filter(f => !f.path.includes('/') || f.path.startsWith('concepts/'))
}

/** Rules written in a test: topic files of a set of requirements and of a set of wordings, beside the shipped English. */
export function rulesOf(topics: { requirements?: string; wordings?: string; words?: string }): LoadedRules {
  const files = filesBesideSets()
  const set = (name: string, kind: string, topic: string) => [
    {
      path: `${name}/set.yml`,
      text: `name: ${name}\ntitle: Test\nversion: 1.0.0\nkind: ${kind}\nabout: A test\n${topics.words ?? ''}`,
    },
    { path: `${name}/topic.yml`, text: topic },
  ]
  return loadRules([
    ...files,
    ...(topics.requirements === undefined ? [] : set('requirements', 'requirements', topics.requirements)),
    ...(topics.wordings === undefined ? [] : set('wordings', 'wordings', topics.wordings)),
  ])
}

/**
 * A requirement as YAML, with everything but what a test is about filled in. `says` is a flow mapping: `covered` are patterns that say
 * all of it, `weak` patterns that say something of it; `offends`, `offends-weakly` and `otherwise` are those of the rule.
 */
export function requirement(says: string, more = ''): string {
  const { covered, weak, ...rest }: { covered?: unknown; weak?: unknown } & Record<string, unknown> = parse(says)
  const elements = {
    ...(covered === undefined ? {} : { whole: { commitment: 'aspirational', says: covered } }),
    ...(weak === undefined ? {} : { part: { commitment: 'any', says: weak } }),
  }
  const names = Object.keys(elements)
  const words = {
    ...rest,
    ...(names.length === 0
      ? {}
      : {
          elements,
          core: names.length === 2 ? [{ 'at-least': 1, of: names }] : names,
          covered: covered === undefined ? [] : ['whole'],
          together: 'document',
        }),
  }
  return [
    '- id: T-01',
    '  title: A test',
    '  strength: legal-duty',
    '  source: A test',
    ...Object.entries(words).map(
      ([key, value]) => `  ${key}: ${stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`,
    ),
    '  missing: It is missing.',
    '  why: It matters.',
    '  fix: { instruction: Write it. }',
    `  examples: { covered: [], weak: [], missing: [] }`,
    more,
  ].join('\n')
}

/** A wording as YAML, with everything but what a test is about filled in. */
export function wording(find: string, more = '', id = 'T01'): string {
  return [
    `- id: ${id}`,
    '  title: A test',
    `  find: [${find}]`,
    '  verdict: depends',
    '  source: A test',
    '  why: It matters.',
    '  examples: { flag: ["x"] }',
    more,
  ].join('\n')
}

/** A document, or text in the notation of rule examples, read with compiled rules. */
export function subjectOf(
  text: string | Document,
  loaded: LoadedRules,
  profile: Profile = emptyProfile,
): { subject: Subject; compiled: CompiledRules } {
  const compiled = compileRules(loaded, profile)
  const reading = matchDocument(typeof text === 'string' ? exampleDocument(text) : text, compiled)
  return { compiled, subject: makeSubject(reading, compiled, { type: 'policy', asAt: exampleDay }) }
}
