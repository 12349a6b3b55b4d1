import { Button } from '@fluentui/react-components'
import { HatGraduationRegular } from '@fluentui/react-icons'
import { type Step, standOf } from './lesson.ts'

/** The lesson on a sample: what to try next, said again as each step is done. */
export function LessonBar({ done, end }: { readonly done: ReadonlySet<Step>; readonly end: () => void }) {
  const { next, at, of } = standOf(done)
  return (
    <section className="lesson" aria-label="Learn by doing">
      <HatGraduationRegular aria-hidden="true" />
      <p aria-live="polite">
        <strong>{next === undefined ? 'That is all you need.' : `Try it, ${at + 1} of ${of}:`}</strong>{' '}
        {next ?? 'Add your own documents in the library. F1 shows all keys.'}
      </p>
      <progress max={of} value={at} aria-label="Steps tried" />
      <Button size="small" appearance={next === undefined ? 'primary' : 'subtle'} onClick={end}>
        {next === undefined ? 'Done' : 'Skip the lesson'}
      </Button>
    </section>
  )
}
