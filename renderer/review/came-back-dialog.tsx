import { type CameBackFinding, cameBackStates } from '../../engine/returned/came-back.ts'
import type { ReturnedChange } from '../../engine/returned/change-states.ts'
import { cameBackLabels, cameBackNotices, inState, outcomeName, whatHappened } from '../../engine/returned/in-words.ts'
import type { OtherComment } from '../../engine/returned/returned-file.ts'
import type { VersionHistory } from '../../host/bridge/contract/versions.ts'
import { RemarkText } from '../findings/answer-list.tsx'
import { PlainDialog } from '../ui/plain-dialog.tsx'
import { ChangeGroup } from './change-group.tsx'
import { ChangeLink } from './change-link.tsx'
import { NewFindings } from './new-findings.tsx'

interface Properties {
  readonly document: string
  readonly history: VersionHistory
  readonly mask: boolean
  readonly close: () => void
}

/** How a version that was sent out came back: its findings by state, with the replies, proposed changes and others' comments. */
export function CameBackDialog({ document, history, mask, close }: Properties) {
  const { cameBack, names } = history
  if (!cameBack) return null
  const { opened, others, changes, version, sameRules } = cameBack
  const then = (finding: string) => ({ document, version, finding })
  const notices = cameBackNotices(cameBack)
  return (
    <PlainDialog title={`What came back of version ${version}`} close={close}>
      {notices.map(notice => (
        <p key={notice}>{notice}</p>
      ))}
      {sameRules ? null : (
        <p>The rules or your organisation have changed since it was sent, which may change what is found.</p>
      )}
      {cameBackStates.map(state => {
        const { shape, name } = cameBackLabels[state]
        return (
          <ChangeGroup key={state} shape={shape} name={name} items={inState(cameBack, state)}>
            {one => (
              <li key={one.change.finding}>
                <ChangeLink
                  name={names[one.change.finding]}
                  now={one.change.now}
                  then={then(one.change.finding)}
                  mask={mask}
                  close={close}
                />
                <Happened finding={one} />
              </li>
            )}
          </ChangeGroup>
        )
      })}
      <NewFindings opened={opened} names={names} then={then} mask={mask} close={close} />
      <ProposedChanges changes={changes} />
      <OtherComments others={others} />
    </PlainDialog>
  )
}

function Happened({ finding }: { readonly finding: CameBackFinding }) {
  return (
    <>
      {finding.replies.map(reply => (
        <RemarkText key={`${reply.author} ${reply.date} ${reply.text}`} remark={reply} />
      ))}
      <span className="quiet"> {whatHappened(finding).join(' ')}</span>
    </>
  )
}

function ProposedChanges({ changes }: { readonly changes: readonly ReturnedChange[] }) {
  return (
    <ChangeGroup shape="±" name="Changes that we proposed" items={changes}>
      {({ was, now, outcome }) => (
        <li key={`${was} ${now} ${outcome}`}>
          {was === '' ? null : <del>{was}</del>} {now === '' ? null : <ins>{now}</ins>}: {outcomeName(outcome)}
        </li>
      )}
    </ChangeGroup>
  )
}

function OtherComments({ others }: { readonly others: readonly OtherComment[] }) {
  return (
    <ChangeGroup shape="❞" name="Comments by other people" items={others}>
      {other => (
        <li key={`${other.author} ${other.date} ${other.text}`}>
          <RemarkText remark={other} />
          {other.anchored === '' ? null : (
            <span className="quiet">
              on “{other.anchored}”{other.beside ? ', where one of ours is too' : ''}
            </span>
          )}
        </li>
      )}
    </ChangeGroup>
  )
}
