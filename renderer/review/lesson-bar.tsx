import { Button } from '@fluentui/react-components'
import { HatGraduationRegular } from '@fluentui/react-icons'
import { progressOf, type Step } from './lesson.ts'

/** The lesson on a sample: what to try next, step by step. */
export function LessonBar({ done, end }: { readonly done: ReadonlySet<Step>; readonly end: () => void }) {
  const { next, done: count, of } = progressOf(done)
  return (
    <section className="lesson" aria-label="Learn by doing">
      <HatGraduationRegular aria-hidden="true" />
      <p aria-live="polite">
        <strong>{next === undefined ? 'That is all you need.' : `Step ${next.number} of ${of}:`}</strong>{' '}
        {next?.say ?? 'Add your own documents in the library. Press F1 for all keyboard shortcuts.'}
      </p>
      <progress max={of} value={count} aria-label="Steps tried" />
      <Button size="small" appearance={next === undefined ? 'primary' : 'subtle'} onClick={end}>
        {next === undefined ? 'Done' : 'Skip the tour'}
      </Button>
    </section>
  )
}
