import { stringify } from 'yaml'
import type { Commitment, Element, Requirement } from '../../rules/schema.ts'
import type { ModelEntry } from './model-sections.ts'
import { time, wordsOfPassage } from './words-of-passage.ts'

/** What a draft needs to know beside the passage. */
export interface DraftSettings {
  readonly id: string
  /** The title of the model document, which is the source. */
  readonly source: string
  /** The type of document that is asked; nothing said: every document. */
  readonly type?: string
  /** Names of concepts that suit the passage. */
  readonly concepts: readonly string[]
  /** What concepts stand for. */
  readonly lists: ReadonlyMap<string, string>
}

/** Ways to draft a requirement, the best first: each is tried until its own example passes. */
export const draftWays = ['as-said', 'any-commitment', 'own-words'] as const
export type DraftWay = (typeof draftWays)[number]

/**
 * Drafts a requirement from a passage of a model document, as YAML: its element is made of the statement's own words, by concepts where
 * they have them, and the passage is its first example. What a person must still write is said where it stands.
 */
export function draftRequirement(entry: ModelEntry, settings: DraftSettings, way: DraftWay): string {
  const { id, source, type, lists } = settings
  const concepts = way === 'own-words' ? [] : settings.concepts
  const { parts, hasTime } = wordsOfPassage(entry.passage, concepts, lists)
  const commitment = way === 'as-said' ? commitmentOf(entry) : 'any'
  const what = small(entry.name)
  const elements = {
    said: { name: what, says: [parts.join(' & ')], commitment },
    ...(hasTime ? { time: { name: 'by when', says: [time], commitment: 'any', within: 'paragraph' } } : {}),
  } satisfies Record<string, Element>
  const rule = {
    id,
    name: entry.name,
    title: entry.title,
    ...(type === undefined ? {} : { applies: [type] }),
    strength: 'practice',
    source,
    elements,
    core: ['said'],
    missing: `The document does not say this: ${what}.`,
    why: `Our model document says it. Say here who is helped by it, and how.`,
    fix: { instruction: `Say it, for instance as “${source}” does.` },
    examples: { covered: [oneLine(entry.passage)] },
  } satisfies Partial<Record<keyof Requirement, unknown>>
  return stringify([rule], { lineWidth: 0 })
}

/** The head of the set of a standard, as YAML. */
export function draftSet(name: string, title: string, source: string): string {
  return stringify(
    {
      name,
      title,
      version: '0.1.0',
      kind: 'requirements',
      about: `What “${source}” says, asked of other documents of its kind.`,
    },
    { lineWidth: 0 },
  )
}

/** A name for a set, made of a title: small letters and hyphens. */
export function setNameOf(title: string): string {
  const words = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
  return words.slice(0, 50).replace(/^-+|-+$/g, '') || 'standard'
}

function commitmentOf({ grade }: ModelEntry): Commitment {
  if (grade === 'committed') return 'committed'
  return grade === 'aspirational' ? 'aspirational' : 'any'
}

function oneLine(passage: string): string {
  return passage.replace(/\s+/g, ' ').trim()
}

/** A name inside a sentence: its first letter is small, unless the first word is an abbreviation. */
function small(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
