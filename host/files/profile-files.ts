import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UserError } from '../../engine/errors.ts'

const folder = fileURLToPath(new URL('../../profiles', import.meta.url))

/** The source text of the profiles that come with the product, by name: govuk, nhs, race-equality-sector. */
export async function shippedProfiles(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.yml')).sort()
  const read = names.map(async name => [basename(name, '.yml'), await readFile(join(folder, name), 'utf8')] as const)
  return new Map(await Promise.all(read))
}

/** A profile file that was found, with the profiles on which it may build. */
export interface ProfileFile {
  readonly file: string
  readonly source: string
  readonly shipped: ReadonlyMap<string, string>
}

/** A larger file is no profile. */
const mostBytes = 1_000_000

/**
 * Finds a profile by its path, or by the name of one that comes with the product. Throws UserError `not-found` if there is
 * neither, and `bad-profile` if it is no file, such as a pipe, or larger than 1 MB.
 */
export async function findProfile(wanted: string): Promise<ProfileFile> {
  const shipped = await shippedProfiles()
  const known = shipped.get(wanted)
  if (known !== undefined) return { file: `${wanted}.yml`, source: known, shipped }
  const found = await stat(wanted).catch(() => undefined)
  if (found && (!found.isFile() || found.size > mostBytes))
    throw new UserError('bad-profile', `${wanted} is not a profile. Give the path of your profile.yml.`)
  try {
    return { file: wanted, source: await readFile(wanted, 'utf8'), shipped }
  } catch (cause) {
    throw new UserError(
      'not-found',
      `There is no profile at ${wanted}. Give the path of your profile.yml or one of these names: ${[...shipped.keys()].join(', ')}.`,
      { cause },
    )
  }
}
