import type { RuleFile } from '../../rules/load.ts'
import { readYaml } from '../../rules/problems.ts'

/** The folder of a set in a rules folder, with `/` at its end: "language/tone/" for the set called tone. */
export function folderOfSet(files: readonly RuleFile[], name: string): string | undefined {
  const head = files.find(file => /(?:^|\/)set\.yml$/.test(file.path) && nameIn(file) === name)
  return head?.path.slice(0, -'set.yml'.length)
}

/** The file of a rules folder with the concepts that belong to a set. */
export function conceptFileOf(set: string): string {
  return `concepts/${set}.yml`
}

function nameIn({ path, text, refused }: RuleFile): unknown {
  const { value } = readYaml(path, text, refused)
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined
}
