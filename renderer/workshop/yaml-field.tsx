import { Field, Textarea } from '@fluentui/react-components'
import { useRef } from 'react'
import type { Problem } from '../../engine/errors.ts'

interface Properties {
  readonly text: string
  readonly write: (text: string) => void
  readonly problems: readonly Problem[]
}

/** The text of a rule as YAML. A mistake leads to its place. */
export function YamlField({ text, write, problems }: Properties) {
  const field = useRef<HTMLTextAreaElement>(null)
  const goTo = ({ line, column }: Problem) => {
    const lines = text.split('\n')
    const at = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1
    field.current?.focus()
    field.current?.setSelectionRange(at, Math.min(text.length, at + 1))
  }
  return (
    <div className="yaml">
      <Field label="The rule in YAML" hint="Form and YAML are two views of one text: comments and order stay.">
        <Textarea
          textarea={{ ref: field }}
          className="yaml-text"
          resize="vertical"
          rows={Math.max(16, Math.min(40, text.split('\n').length + 2))}
          value={text}
          spellCheck={false}
          onChange={(_, data) => write(data.value)}
        />
      </Field>
      {problems.length === 0 ? null : (
        <ul className="yaml-problems">
          {problems.map(problem => (
            <li key={`${problem.file}${problem.line}:${problem.column}${problem.message}`}>
              <button type="button" className="as-link" onClick={() => goTo(problem)}>
                Line {problem.line}
              </button>
              : {problem.message}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
