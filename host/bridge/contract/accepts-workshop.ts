import { z } from 'zod'
import { ownKinds } from '../../../engine/rules/own/layers.ts'

const name = z
  .string()
  .max(60)
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/)
const id = z.string().min(1).max(100)
const piece = { kind: z.enum(ownKinds), name }
const text = { ...piece, set: z.exactOptional(name), text: z.string().min(1).max(1_000_000) }

/** What each call of the rule workshop accepts. */
export const acceptsWorkshop = {
  ownRules: z.strictObject({}),
  pieceTexts: z.strictObject(piece),
  newRule: z.strictObject({ kind: z.enum(['requirement', 'wording']) }),
  keepDraft: z.strictObject(text),
  tryText: z.strictObject({ ...text, document: z.exactOptional(id) }),
  wouldChange: z.strictObject({ ...text, text: z.exactOptional(text.text), job: id }),
  stopTrying: z.strictObject({ job: id }),
  useDraft: z.strictObject(piece),
  dropDraft: z.strictObject(piece),
  takeOut: z.strictObject(piece),
  settleChanged: z.strictObject({ ...piece, keep: z.enum(['ours', 'shipped']) }),
}
