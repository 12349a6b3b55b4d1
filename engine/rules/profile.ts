import { z } from 'zod'

const names = z.array(z.string().trim().min(1)).default([])

/** The organisation: its names, its house terms, words it has settled on, and answers about which duties apply to it. */
export const profileSchema = z.strictObject({
  organisation: names.describe('names by which the organisation calls itself'),
  names: names.describe('its networks, services and teams; nothing inside them is flagged'),
  'house-terms': names.describe('collective terms it has chosen; they are not flagged'),
  accepted: names.describe('other words that it has settled on; they are not flagged'),
  answers: z.record(z.string(), z.boolean()).default({}).describe('such as public-functions, nhs-contract'),
})

export type Profile = z.infer<typeof profileSchema>

/** A profile that says nothing: rules that depend on an answer do not apply. */
export const emptyProfile: Profile = profileSchema.parse({})
