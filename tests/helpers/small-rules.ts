import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requirement, wording } from './rules.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

export const samplesFolder = join(root, 'samples')

const counselling = requirement('{ covered: [{ any: [counselling], commitment: committed }], weak: [counselling] }')

/** A folder with one requirement (T-01, counselling) and one wording (T01, BAME): all rules take longer to load than most tests. */
export const smallRules = makeSmallRules(counselling, wording('"=BAME"'))

/** The same, with an exact replacement for BAME and wording for counselling. */
export function suggestingRules(): string {
  return makeSmallRules(
    counselling.replace('{ instruction: Write it. }', '{ wording: "We offer counselling by [provider]." }'),
    wording('"=BAME"', '  instead: { wording: [minority ethnic] }\n  replace: { BAME: minority ethnic }'),
  )
}

function makeSmallRules(requirements: string, wordings: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-rules-'))
  for (const name of ['english.yml', 'document-types.yml', 'nations.yml', 'scopes.yml', 'concepts']) {
    cpSync(join(root, 'rules', name), join(folder, name), { recursive: true })
  }
  const set = (name: string, kind: string, topic: string) => {
    mkdirSync(join(folder, name))
    const head = `name: ${name}\ntitle: ${name}\nversion: 1.2.0\nkind: ${kind}\nabout: A test\n`
    writeFileSync(join(folder, name, 'set.yml'), head)
    writeFileSync(join(folder, name, 'topic.yml'), topic)
  }
  set('support', 'requirements', requirements)
  set('terms', 'wordings', wordings)
  return folder
}
