import { Link } from '@fluentui/react-components'
import { shownWords } from '../../engine/labels/masked.ts'
import type { NamedFinding } from '../../host/bridge/contract/versions.ts'
import { useListDispatch } from '../findings/list-context.tsx'
import { dialogGone } from '../ui/use-focus-back.ts'
import { goTo } from '../ui/use-route.ts'

interface Properties {
  readonly name: NamedFinding | undefined
  /** The finding as it is now; without it the link leads to the one of the earlier version. */
  readonly now: string | undefined
  readonly then: { readonly document: string; readonly version: number; readonly finding: string }
  /** Whether words to avoid are shown masked. */
  readonly mask: boolean
  readonly close: () => void
}

/** A finding's name as a link: to itself where it is still there, else to the earlier version that had it. */
export function ChangeLink({ name, now, then, mask, close }: Properties) {
  const dispatch = useListDispatch()
  const follow = () => {
    close()
    if (now === undefined) setTimeout(() => goTo({ page: 'review', ...then }), dialogGone)
    else dispatch({ kind: 'choose', entry: now })
  }
  const title = name?.title ?? then.finding
  const quote = title.includes(`“${name?.quote}”`) ? '' : (name?.quote ?? '')
  return (
    <Link as="button" onClick={follow}>
      {name?.rule === undefined ? '' : <span className="quiet">{name.rule} </span>}
      {title}
      {quote === '' ? '' : ` “${shownWords(quote, name?.verdict, mask)}”`}
    </Link>
  )
}
