import { Button } from '@fluentui/react-components'
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { offerOfFix, offerOfInstead } from '../../engine/export/suggestion.ts'
import { useReadOnly } from '../state/review-context.tsx'
import { copyText } from '../ui/copy-text.ts'
import type { Entry } from './entries.ts'
import { SuggestionSwitch } from './suggestion-switch.tsx'

/** What the rule offers: wording to paste or to send to Word, or what to do. Nothing where the requirement is covered. */
export function OfferBox({ entry }: { readonly entry: Entry }) {
  const readOnly = useReadOnly()
  const offer = offerOf(entry)
  if (!offer) return null
  const wording = wordingOf(entry)
  return (
    <section className="offer" aria-label={offer.heading}>
      <p className="found-head">{offer.heading}</p>
      <p>{wording ?? offer.text}</p>
      <div className="offer-actions">
        {wording === undefined ? null : <CopyButton text={wording} />}
        {readOnly ? null : <SuggestionSwitch entry={entry} />}
      </div>
    </section>
  )
}

function CopyButton({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState(false)
  return (
    <Button
      size="small"
      icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
      onClick={() => setCopied(copyText(text))}
      onBlur={() => setCopied(false)}
    >
      <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
    </Button>
  )
}

function offerOf({ rule, verdict }: Entry) {
  if (rule?.kind === 'wording') return rule.instead && offerOfInstead(rule.instead)
  return rule && verdict !== 'covered' ? offerOfFix(rule.fix) : undefined
}

/** Wording that can be pasted as it stands; a list of other words cannot, nor can an instruction. */
function wordingOf({ rule }: Entry): string | undefined {
  return rule?.kind === 'requirement' && 'wording' in rule.fix ? rule.fix.wording.trim() : undefined
}
