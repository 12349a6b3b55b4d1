import { ProgressBar } from '@fluentui/react-components'

interface Properties {
  readonly words: string
  /** How much of it is done, from 0 to 1; absent where that is not known. */
  readonly part?: number
}

/** What is going on, and how far it has come. */
export function WorkShown({ words, part }: Properties) {
  return (
    <div className="sharing-work">
      <p role="status">{words}</p>
      <ProgressBar aria-label={words} {...(part === undefined ? {} : { value: part })} />
    </div>
  )
}
