import { shortDate } from '../../engine/labels/dates.ts'
import type { Remark } from '../../engine/returned/returned-file.ts'
import type { Answer } from '../../host/bridge/contract/versions.ts'
import { Detail } from '../ui/details.tsx'
import { useAnswers } from './answers-context.tsx'

/** What the document's authors answered to our comment on a finding: who, when and in which words. Nothing where they did not. */
export function AnswerList({ finding }: { readonly finding: string }) {
  const answers = useAnswers(finding)
  if (answers.length === 0) return null
  return (
    <Detail name="Came back">
      {answers.map(answer => (
        <AnswerText key={answer.version} answer={answer} />
      ))}
    </Detail>
  )
}

function AnswerText({ answer: { version, replies, done, together, edited } }: { readonly answer: Answer }) {
  return (
    <div className="answer">
      {replies.map(reply => (
        <RemarkText key={`${reply.author} ${reply.date} ${reply.text}`} remark={reply} />
      ))}
      {edited === undefined ? null : <p>Our comment was changed. It now reads: “{edited}”</p>}
      <p className="quiet">
        {done ? 'Its comment is marked as resolved. ' : ''}
        In the file of version {version}
        {together > 1 ? `, on a comment about ${together} findings` : ''}.
      </p>
    </div>
  )
}

/** What somebody wrote in a comment, with who and when. */
export function RemarkText({ remark: { author, date, text } }: { readonly remark: Remark }) {
  return (
    <blockquote className="remark">
      <p>{text}</p>
      <footer className="quiet">
        {author === '' ? 'Somebody' : author}
        {date === '' ? '' : `, ${shortDate(date)}`}
      </footer>
    </blockquote>
  )
}
