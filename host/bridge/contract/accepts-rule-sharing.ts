import { z } from 'zod'

const line = z.string().trim().min(1).max(500)
const release = {
  set: z.string().max(60),
  version: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/),
  author: line,
  licence: line,
  what: line,
}
/** A little more than the engine takes, so that it says why a larger one is refused. */
const file = { name: z.string().min(1).max(500), text: z.string().max(6_000_000) }

/** What each call by which rule sets are shared accepts. */
export const acceptsRuleSharing = {
  packRuleSet: z.strictObject(release),
  savePackedRuleSet: z.strictObject({ ...release, folder: z.string().min(1).max(4000) }),
  readRuleSet: z.strictObject(file),
  setWouldChange: z.strictObject({ ...file, job: z.string().min(1).max(100) }),
  addRuleSet: z.strictObject(file),
}
