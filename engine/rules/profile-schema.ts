import { z } from 'zod'
import { nations } from './nations.ts'

/** The most entries in a list of a profile, and the most characters in an entry. */
const entries = 1_000
const characters = 200

const text = z.string().trim().min(1).max(characters, `longer than ${characters} characters; shorten it`)
const many = `more than ${entries.toLocaleString('en-GB')} entries; leave some out`
const names = z.array(text).max(entries, many).default([])

/** The organisation: its names, its house style, words it has settled on, and answers about which duties apply to it. */
export const profileSchema = z.strictObject({
  title: text.optional().describe('what the profile is called: "NHS style"'),
  source: text.optional().describe('where its style is written down, with the date'),
  organisation: names.describe('names by which the organisation calls itself'),
  nation: z.enum(nations).optional().describe('where it works, if in one nation: its law is the one to judge by'),
  names: names.describe('its networks, services and teams; nothing inside them is flagged'),
  'preferred-term': z
    .strictObject({ term: text, since: z.iso.date().optional() })
    .optional()
    .describe('the collective term it has chosen, and when: the term changes, so it has a date'),
  'house-terms': names.describe('other collective terms it has chosen; they are not flagged'),
  black: z.enum(['capital', 'lower']).optional().describe('whether Black has a capital letter; nothing said: no view'),
  disability: z
    .enum(['person-first', 'identity-first'])
    .optional()
    .describe('people with a disability, or disabled people'),
  clauses: z
    .record(text, z.string().trim().min(1).max(5_000, 'longer than 5,000 characters; shorten it'))
    .refine(clauses => Object.keys(clauses).length <= entries, many)
    .optional()
    .describe('its own standard wording in place of what a rule suggests, by the id of the rule'),
  accepted: names.describe('other words that it has settled on; they are not flagged'),
  answers: z
    .record(text, z.boolean())
    .refine(answers => Object.keys(answers).length <= entries, many)
    .default({})
    .describe('such as public-functions, nhs-contract'),
})
