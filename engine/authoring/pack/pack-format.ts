import type { SetHead } from '../../rules/schema.ts'

/** How a packed rule set ends: a YAML file that editors show as one. */
export const packEnding = '.evenhand-rules.yml'

/** The file of a pack that holds the concepts its set brings with it; in a rules folder it is `concepts/NAME.yml`. */
export const packedConcepts = 'concepts.yml'

/** The most characters of a packed set and of one of its files, and the most files. */
export const mostInPack = 5_000_000
export const mostInPackedFile = 1_000_000
export const mostPackedFiles = 100

/** Names that Windows gives to devices. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** Why a file of a pack may not have this name; undefined if it may. Nothing can then be written outside the folder of its set. */
export function wrongFileName(name: string): string | undefined {
  if (!/^[a-z0-9][a-z0-9-]{0,60}\.yml$/.test(name))
    return `a file of a packed set is named in small letters, digits and hyphens and ends in .yml, without a folder; “${name.slice(0, 80)}” is not`
  return devices.test(name.slice(0, -'.yml'.length)) ? `Windows does not allow a file called “${name}”` : undefined
}

/** Why a packed set may not have this name; undefined if it may. */
export function wrongSetName(name: string): string | undefined {
  if (name.length > 60 || name.startsWith('-'))
    return 'the name of a set has at most 60 characters and begins with a letter'
  if (name === 'concepts') return 'the folder “concepts” is kept for concepts; give the set another name'
  return devices.test(name) ? `Windows does not allow a folder called “${name}”; give the set another name` : undefined
}

/** What a packed set must say of itself for those who get it, each with why it is asked. */
export function lackingForOthers({ author, licence, changes, version }: SetHead): string[] {
  return [
    ...(author === undefined ? ['say who made the set: `author`'] : []),
    ...(licence === undefined ? ['say what others may do with it: `licence`, such as CC BY 4.0'] : []),
    ...(changes?.some(change => change.version === version)
      ? []
      : [`say under \`changes\` what is new in version ${version}`]),
  ]
}
