import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { catalogueOf } from '../../engine/authoring/catalogue/catalogue.ts'
import { counted } from '../../engine/labels/counts.ts'
import { ruleSchema } from '../../engine/rules/rule-schema.ts'
import { shippedHashFile } from '../../host/files/is-shipped.ts'
import { hashOfRules } from '../../host/files/load-rules.ts'
import { writeResult } from '../../host/files/result-files.ts'
import { readRuleFiles } from '../../host/files/rule-files.ts'
import { readRulesArguments } from './arguments.ts'
import type { RulesCommand } from './command.ts'
import { provenRules } from './sound-rules.ts'

/**
 * `rules catalogue`: writes the rules as pages into `docs/rules` beside the rules folder, and their JSON Schema and their hash into
 * that folder. Pages of sets that are gone are removed; what is up to date is left as it is.
 */
export const catalogueCommand: RulesCommand = async (args, { out }, folder) => {
  readRulesArguments('catalogue', args, {})
  const loaded = await provenRules(folder)
  const pages = catalogueOf(loaded)
  const docs = join(dirname(folder), 'docs', 'rules')
  const stale = existsSync(docs) ? readdirSync(docs).filter(name => name.endsWith('.md') && !pages.has(name)) : []
  for (const name of stale) rmSync(join(docs, name))
  const files = [
    ...[...pages].map(([name, text]) => [join(docs, name), text] as const),
    [join(folder, 'rule.schema.json'), `${JSON.stringify(ruleSchema(loaded.typeCues), null, 2)}\n`] as const,
    [join(folder, shippedHashFile), `${hashOfRules(await readRuleFiles(folder))}\n`] as const,
  ]
  const changed = files.filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
  for (const [path, text] of changed) await writeResult(path, new TextEncoder().encode(text))
  const removed = stale.length === 0 ? '' : `, ${stale.length} removed`
  out.write(
    `${counted(pages.size, 'page')} in docs/rules and rules/rule.schema.json: ${changed.length} written${removed}.\n`,
  )
  return 0
}
