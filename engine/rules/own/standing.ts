import { parse } from 'yaml'
import type { Problem } from '../../errors.ts'
import { readYaml } from '../problems.ts'
import type { OwnText } from './layers.ts'

/**
 * How an organisation's text stands to what is shipped: `own`: nothing of that name is shipped. `changed`: it is the change of a shipped
 * one. `both`: the shipped one was changed since as well. `gone`: what it changes is no longer shipped.
 */
export type Standing = 'own' | 'changed' | 'both' | 'gone'

/** How a text with this base stands to what is shipped now. Comments and layout of the shipped text do not matter. */
export function standingOf(base: string | undefined, shipped: string | undefined): Standing {
  if (base === undefined) return 'own'
  if (shipped === undefined) return 'gone'
  return base === shipped || meaning(base) === meaning(shipped) ? 'changed' : 'both'
}

function meaning(text: string): string {
  return JSON.stringify(parse(text))
}

/** What is wrong where a text holds something else than the one set, rule or concept of its name; syntax is left to the loader. */
export function misnamed({ kind, name, text }: Pick<OwnText, 'kind' | 'name' | 'text'>, path: string): Problem[] {
  const yaml = readYaml(path, text)
  const { value } = yaml
  if (yaml.problems.length > 0) return []
  switch (kind) {
    case 'rule': {
      if (!Array.isArray(value) || value.length !== 1)
        return [yaml.at([], 'here stands one rule, as a list of one entry that begins with “- id:”')]
      const id = idOf(value[0])
      return id === name ? [] : [yaml.at([0, 'id'], `the id of this rule is ${name}; make a new rule for another id`)]
    }
    case 'concept': {
      const names = typeof value === 'object' && value !== null ? Object.keys(value) : []
      return names.length === 1 && names[0] === name
        ? []
        : [yaml.at(names.slice(0, 1), `here stands one concept, which is called ${name}`)]
    }
    case 'set':
      return nameOf(value) === name ? [] : [yaml.at(['name'], `the name of this rule set is ${name}`)]
    default:
      return kind satisfies never
  }
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
}

function nameOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined
}
