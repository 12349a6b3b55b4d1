import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer, Spinner } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { type MouseEvent, useEffect, useState } from 'react'
import type { CellDetail, CellRequirement } from '../../host/bridge/contract/portfolio.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { dialogGone, useFocusBack } from '../ui/use-focus-back.ts'
import { CellRequirementItem } from './cell-requirement.tsx'
import { NotAskedList } from './not-asked-list.tsx'
import type { CellPlace, MapKind } from './portfolio-choices.ts'
import { CellMark } from './state-mark.tsx'
import './cell-panel.css'

interface Properties {
  readonly kind: MapKind
  readonly place: CellPlace
  /** What the row is called. */
  readonly title: string
  readonly round: string | undefined
  readonly close: () => void
}

/** What a cell rests on, beside the table: each requirement with its verdict, its parts and its passages. */
export function CellPanel({ kind, place, title, round, close }: Properties) {
  useFocusBack()
  const { detail, error } = useCellDetail(kind, place, round)
  return (
    <OverlayDrawer
      open
      position="end"
      size="medium"
      className="cell-panel"
      aria-label={title}
      onClick={event => leave(event, close)}
      onOpenChange={(_, data) => data.open || close()}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          heading={{ as: 'h2' }}
          action={<Button appearance="subtle" aria-label="Close" icon={<DismissRegular />} onClick={close} />}
        >
          {title}
        </DrawerHeaderTitle>
        {detail ? (
          <p>
            {detail.title}: <CellMark state={detail.state} long />
          </p>
        ) : null}
      </DrawerHeader>
      <DrawerBody tabIndex={0}>
        {error === undefined ? null : <p role="alert">{error}</p>}
        {detail ? <Requirements detail={detail} kind={kind} isRound={round !== undefined} /> : null}
        {detail || error !== undefined ? null : <Spinner label="Looking up the passages" />}
      </DrawerBody>
    </OverlayDrawer>
  )
}

/** Closes the panel before a link in it is followed. */
function leave(event: MouseEvent, close: () => void): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  close()
  setTimeout(() => location.assign(link.href), dialogGone)
}

function useCellDetail(kind: MapKind, { row, document }: CellPlace, round: string | undefined) {
  const host = useHost()
  const [detail, setDetail] = useState<CellDetail>()
  const [error, setError] = useState<string>()
  useEffect(() => {
    let isCurrent = true
    host.portfolioCell({ document, [kind]: row, ...(round === undefined ? {} : { round }) }).then(
      read => (isCurrent ? setDetail(read) : undefined),
      failure => (isCurrent ? setError(sentenceOf(failure)) : undefined),
    )
    return () => {
      isCurrent = false
    }
  }, [host, kind, row, document, round])
  return { detail, error }
}

interface RequirementsProperties {
  readonly detail: CellDetail
  readonly kind: MapKind
  readonly isRound: boolean
}

function Requirements({ detail, kind, isRound }: RequirementsProperties) {
  const asked = detail.requirements.filter(({ state }) => state !== 'not-asked').toSorted(byUrgency)
  const notAsked = detail.requirements.filter(({ state }) => state === 'not-asked')
  return (
    <>
      {asked.map(requirement => (
        <CellRequirementItem
          key={requirement.rule}
          requirement={requirement}
          document={detail.document}
          isNamed={kind === 'requirement'}
          isRound={isRound}
        />
      ))}
      {detail.requirements.length === 0 ? <p>No rule that is loaded asks for this.</p> : null}
      <NotAskedList requirements={notAsked} alone={asked.length === 0} />
    </>
  )
}

const order: readonly CellRequirement['state'][] = [
  'wrong-law',
  'missing',
  'weak',
  'ask',
  'covered',
  'elsewhere',
  'decided',
]

function byUrgency(a: CellRequirement, b: CellRequirement): number {
  return order.indexOf(a.state) - order.indexOf(b.state)
}
