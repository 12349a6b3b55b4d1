import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UserError } from '../../engine/errors.ts'
import type { Profile } from '../../engine/rules/profile.ts'
import { readProfileFile } from '../../engine/rules/profile-file.ts'

const folder = fileURLToPath(new URL('../../profiles', import.meta.url))

/** The source text of the profiles that come with the product, by name: govuk, nhs, race-equality-sector. */
export async function shippedProfiles(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.yml')).sort()
  const read = names.map(async name => [basename(name, '.yml'), await readFile(join(folder, name), 'utf8')] as const)
  return new Map(await Promise.all(read))
}

/**
 * Reads a profile by its path, or by the name of one that comes with the product. Throws UserError `not-found` if there is
 * neither, and `bad-profile` if it cannot be used.
 */
export async function readProfile(wanted: string): Promise<Profile> {
  const shipped = await shippedProfiles()
  const known = shipped.get(wanted)
  if (known !== undefined) return readProfileFile(`${wanted}.yml`, known, shipped)
  let source: string
  try {
    source = await readFile(wanted, 'utf8')
  } catch (cause) {
    throw new UserError(
      'not-found',
      `There is no profile at ${wanted}. Give the path of your profile.yml or one of these names: ${[...shipped.keys()].join(', ')}.`,
      { cause },
    )
  }
  return readProfileFile(wanted, source, shipped)
}
