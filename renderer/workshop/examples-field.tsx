import { Button, Field, Textarea } from '@fluentui/react-components'
import { AddRegular, DeleteRegular } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import type { Fields } from '../../engine/authoring/edit/piece-value.ts'
import { isGroup, isList, type Value } from '../../engine/authoring/edit/yaml-text.ts'
import type { ExampleTried } from '../../engine/authoring/live/examples-tried.ts'
import { requirementExamples, wordingExamples } from '../../engine/labels/example-labels.ts'
import type { Change } from './change.ts'
import { ExampleResult } from './example-result.tsx'

interface Properties {
  readonly fields: Fields
  readonly change: Change
  readonly tried: readonly ExampleTried[]
}

/** The examples of a rule, which are its tests, each with what the rule does with it now. */
export function ExamplesField({ fields, change, tried }: Properties) {
  const examples = fields.examples !== undefined && isGroup(fields.examples) ? fields.examples : {}
  const verdicts: readonly (readonly [string, string])[] = 'find' in fields ? wordingExamples : requirementExamples
  const added = useRef<string>(undefined)
  const last = useRef<HTMLTextAreaElement>(null)
  // Whoever adds an example goes on writing in it: on the button, each space would add another.
  useEffect(() => {
    if (added.current !== undefined) last.current?.focus()
    added.current = undefined
  })
  return (
    <section className="parts" aria-labelledby="examples-title">
      <h2 id="examples-title">Examples</h2>
      <p className="quiet">
        The rule can be used once it has at least two examples of each kind and each comes out as you want; for texts
        that say part of it, two are only good to have. Take the words of real policies. A line is a paragraph;{' '}
        <code># </code> begins a heading and <code>- </code> an item of a list.
      </p>
      {verdicts.map(([verdict, label]) => {
        const texts = listIn(examples[verdict])
        return (
          <div key={verdict} className="examples-of" data-field={`examples.${verdict}`}>
            <h3>{label}</h3>
            {texts.map((text, i) => {
              const result = tried.find(one => one.wanted === verdict && one.index === i && one.text === text.trim())
              return (
                <div key={i} className="example" data-field={`examples.${verdict}.${i}`}>
                  <div className="example-text">
                    <Field label={`${label}, ${i + 1}`} className="unseen-label">
                      <Textarea
                        rows={Math.min(6, Math.max(2, text.split('\n').length))}
                        resize="vertical"
                        value={text}
                        textarea={added.current === verdict && i === texts.length - 1 ? { ref: last } : {}}
                        onChange={(_, data) => change([['examples', verdict, i], data.value])}
                      />
                    </Field>
                    <Button
                      appearance="subtle"
                      icon={<DeleteRegular />}
                      aria-label={`Take out: ${label}, ${i + 1}`}
                      onClick={() => change([['examples', verdict, i], undefined])}
                    />
                  </div>
                  {result ? <ExampleResult result={result} /> : null}
                </div>
              )
            })}
            <div>
              <Button
                size="small"
                icon={<AddRegular />}
                aria-label={`Add an example: ${label}`}
                onClick={() => {
                  added.current = verdict
                  change([
                    ['examples', verdict],
                    [...texts, ''],
                  ])
                }}
              >
                Add an example
              </Button>
            </div>
          </div>
        )
      })}
    </section>
  )
}

function listIn(value: Value | undefined): readonly string[] {
  return value !== undefined && isList(value) ? value.map(String) : []
}
