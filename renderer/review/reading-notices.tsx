import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { typeTitle } from '../../engine/labels/document-types.ts'
import type { UndecidedType } from '../../engine/review/type-decision.ts'
import type { NamedType } from '../../engine/rules/document-types.ts'
import { isOfBritain } from '../../engine/rules/nations.ts'
import type { OpenDocument } from '../../host/bridge/contract/documents.ts'
import { useReviewActions, useReviewBusy } from '../state/review-context.tsx'

/** As what the document was read, where the reviewer should know or decide: it was not judged, its type, what it is about, or whose law. */
export function ReadingNotices({
  document: { summary, types },
}: {
  readonly document: Pick<OpenDocument, 'summary' | 'types'>
}) {
  const { type, reading } = summary
  if (reading?.judged.kind === 'not-judged') return <NotJudged sentence={reading.judged.sentence} />
  return (
    <>
      {type.how === 'undecided' ? <WhichType decision={type} types={types} /> : null}
      {reading?.scope.scope === 'neither' ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {reading.scope.because} Only its owner, dates, blanks and language were looked at. If it is a policy about
            people, choose its type above.
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {reading && !isOfBritain(reading.nation.nation) ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{reading.nation.because}</MessageBarBody>
        </MessageBar>
      ) : null}
      {reading?.judged.notRead === undefined ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{reading.judged.notRead}</MessageBarBody>
        </MessageBar>
      )}
    </>
  )
}

function NotJudged({ sentence }: { readonly sentence: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>Not judged.</MessageBarTitle> {sentence}
      </MessageBarBody>
    </MessageBar>
  )
}

/** Asks which type the document is of. An answer is kept, and the document reviewed again as that. */
function WhichType({ decision, types }: { readonly decision: UndecidedType; readonly types: readonly NamedType[] }) {
  const { candidates, because } = decision
  const { chooseType } = useReviewActions()
  const busy = useReviewBusy()
  return (
    <MessageBar intent="info" layout="multiline" className="which-type">
      <MessageBarBody>
        <MessageBarTitle>What kind of document is this?</MessageBarTitle>
        <span id="which-type"> {because} If it is none of these, choose its type above.</span>
      </MessageBarBody>
      <MessageBarActions role="group" aria-label="What kind of document is this?" aria-describedby="which-type">
        {candidates.map(name => (
          <Button key={name} size="small" disabled={busy} onClick={() => chooseType(name)}>
            {typeTitle(name, types)}
          </Button>
        ))}
      </MessageBarActions>
    </MessageBar>
  )
}
