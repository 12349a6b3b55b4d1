import { Button, Checkbox } from '@fluentui/react-components'
import { AddRegular, DeleteRegular } from '@fluentui/react-icons'
import type { FieldPath, Fields } from '../../engine/authoring/edit/piece-value.ts'
import { isGroup, isList, type Value } from '../../engine/authoring/edit/yaml-text.ts'
import type { Change } from './change.ts'
import { ChoiceField, LinesField, TextField } from './fields.tsx'

interface Properties {
  readonly fields: Fields
  readonly change: Change
}

const firmness = [
  ['committed', 'firmly: must, will, a right'],
  ['aspirational', 'also as a hope: should, aims to'],
  ['any', 'in any way, also may'],
] as const

const nearness = [
  ['', 'as near as the others'],
  ['statement', 'in the same sentence or list item'],
  ['paragraph', 'in the same paragraph'],
  ['section', 'under the same heading'],
  ['document', 'anywhere in the document'],
] as const

/** The parts of a requirement: what each is called, and the ways in which a document can say it. */
export function ElementsField({ fields, change }: Properties) {
  const elements = fields.elements !== undefined && isGroup(fields.elements) ? fields.elements : {}
  const names = Object.keys(elements)
  const core = fields.core !== undefined && isList(fields.core) ? fields.core : []
  const simple = core.every(one => typeof one === 'string')
  const add = () => {
    let number = names.length + 1
    while (names.includes(`part-${number}`)) number++
    change([['elements', `part-${number}`], { name: '', says: [] }])
  }
  return (
    <section className="parts" aria-labelledby="parts-title" data-field="elements">
      <h2 id="parts-title">What must be said, by its parts</h2>
      <p className="quiet">
        A line is one way to say a part. All its words must be in one statement: join them with <code>&amp;</code>, and
        put <code>!</code> before words that must not be there. <code>{'{a|b}'}</code> is either, <code>write~</code> is
        the word in all its forms, <code>..</code> leaves room for up to three words.
      </p>
      {names.map((name, i) => {
        const element = elements[name]
        if (element === undefined || !isGroup(element)) return null
        const at = (key: string) => (value: Value | undefined) => change([['elements', name, key], value])
        return (
          <fieldset key={name} className="part" data-field={`elements.${name}`}>
            <legend>
              Part {i + 1}
              <span className="quiet"> {name}</span>
            </legend>
            <TextField
              field={`elements.${name}.name`}
              label="What it is, as a noun"
              value={element.name}
              change={at('name')}
            />
            <LinesField
              field={`elements.${name}.says`}
              label="Ways to say it"
              hint="One on each line"
              value={element.says}
              change={at('says')}
            />
            <LinesField
              field={`elements.${name}.not`}
              label="Not where a statement has"
              hint="Words that show that it is about something else"
              rows={1}
              optional
              value={element.not}
              change={at('not')}
            />
            <div className="pair">
              <ChoiceField
                field={`elements.${name}.commitment`}
                label="How firmly"
                value={element.commitment ?? 'committed'}
                choices={firmness}
                change={value => at('commitment')(value === 'committed' ? undefined : value)}
              />
              <ChoiceField
                field={`elements.${name}.within`}
                label="How near"
                value={element.within ?? ''}
                choices={nearness}
                change={value => at('within')(value === '' ? undefined : value)}
              />
            </div>
            <div className="part-foot">
              <Checkbox
                label="Without this part the requirement is missing"
                disabled={!simple}
                checked={core.includes(name)}
                onChange={(_, data) =>
                  change([['core'], data.checked === true ? [...core, name] : core.filter(one => one !== name)])
                }
              />
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                onClick={() => change(...withoutPart(fields, name))}
                aria-label={`Take out part ${i + 1}`}
              >
                Take out
              </Button>
            </div>
          </fieldset>
        )
      })}
      <div>
        <Button icon={<AddRegular />} onClick={add}>
          Add a part
        </Button>
      </div>
    </section>
  )
}

/** Takes a part out, and its name out of what must be said. */
function withoutPart(fields: Fields, name: string): (readonly [FieldPath, Value | undefined])[] {
  const named = (['core', 'covered'] as const).flatMap(key => {
    const needs = fields[key]
    return needs !== undefined && isList(needs) && needs.includes(name)
      ? [[[key], needs.filter(one => one !== name)] as const]
      : []
  })
  return [...named, [['elements', name], undefined]]
}
