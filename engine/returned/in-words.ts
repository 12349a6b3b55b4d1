import type { FindingChange, WhyLost } from '../compare/finding-change.ts'
import { counted, listed, plural } from '../labels/counts.ts'
import { requirementLabels, requirementVerdicts } from '../labels/requirement-verdicts.ts'
import { type CameBack, type CameBackFinding, type CameBackState, isOtherText } from './came-back.ts'
import type { ChangeOutcome, ReturnedChange } from './change-states.ts'

/** The name of each state, and its shape, so that colour is never alone. */
export const cameBackLabels: Readonly<Record<CameBackState, { readonly shape: string; readonly name: string }>> = {
  answered: { shape: '❝', name: 'Answered' },
  resolved: { shape: '☑', name: 'Resolved by the author' },
  fixed: { shape: '✓', name: 'Fixed' },
  proposed: { shape: '✎', name: 'Proposed, not yet decided' },
  moved: { shape: '→', name: 'Moved' },
  'still-there': { shape: '●', name: 'Still there' },
  lost: { shape: '?', name: 'Could not be followed' },
}

const lostWords: Readonly<Record<WhyLost, string>> = {
  'words-gone': 'The words that it was on are gone.',
  elsewhere: 'Its words are gone from their place, and the same words are flagged at another. It may have moved there.',
  ambiguous: 'Its words are there more than once now, so its place is unclear.',
  'not-judged': 'Its rule was not applied to this version.',
}

/** How a finding changed between two versions, beyond its state: a sentence for each thing to note. */
export function whatChangedInWords({
  because,
  verdict,
  verdictNow,
  places,
  reworded,
}: FindingChange): readonly string[] {
  const partly = places && places.now > 0 && places.now < places.before
  return [
    ...(because === undefined ? [] : [lostWords[because]]),
    ...(verdictNow === undefined ? [] : [`It was ${verdictWord(verdict)} and is now ${verdictWord(verdictNow)}.`]),
    ...(partly ? [`Still in ${places.now} of ${counted(places.before, 'place')}.`] : []),
    ...(reworded && verdictNow === undefined ? ['Its passage was reworded.'] : []),
  ]
}

/** What a change that we proposed, and nobody has decided on, would do to a finding. */
function proposedWords({ state, verdictNow, places }: FindingChange): string {
  const undecided = 'The change that we proposed is still tracked in the file: nobody has accepted or rejected it.'
  if (state === 'fixed') return `${undecided} Accepted, it fixes this.`
  if (verdictNow !== undefined) return `${undecided} Accepted, it makes this ${verdictWord(verdictNow)}.`
  return places
    ? `${undecided} Accepted, ${counted(places.now, 'place')} of ${places.before} would be left.`
    : undecided
}

/** What became of a finding that was sent out, beyond its state: a sentence for each thing to note. */
export function whatHappened({ change, comment, done, state, edited, pending }: CameBackFinding): readonly string[] {
  return [
    ...(pending ? [proposedWords(change)] : whatChangedInWords(change)),
    ...(done && state !== 'resolved' ? ['Its comment is marked as resolved.'] : []),
    ...(edited === undefined ? [] : [`Our comment was changed. It now reads: “${edited}”`]),
    ...(comment === 'deleted' ? ['Our comment was deleted.'] : []),
    ...(comment === 'unsure' ? ['Our comment could not be told from another, so nothing was attached.'] : []),
  ]
}

/** The findings that came back in a state: those of which there is more to tell first, the others as they were. */
export function inState({ findings }: Pick<CameBack, 'findings'>, state: CameBackState): readonly CameBackFinding[] {
  const isNoted = (one: CameBackFinding) => Number(one.replies.length > 0 || whatHappened(one).length > 0)
  return findings.filter(one => one.state === state).sort((a, b) => isNoted(b) - isNoted(a))
}

/** What the reader should know about the whole file: a sentence each. */
export function cameBackNotices({ sent, ids, findings, others, changes, paragraphs }: CameBack): readonly string[] {
  const left = findings.some(({ comment }) => comment === 'there' || comment === 'edited')
  const unsure = findings.filter(({ comment }) => comment === 'unsure').length
  const beside = others.filter(one => one.beside).length
  const together = findings.filter(one => one.together > 1 && (one.done || one.replies.length > 0)).length
  return [
    ...(isOtherText(paragraphs) ? [otherText(paragraphs)] : []),
    ...(sent > 0 && !left && unsure === 0
      ? [
          `None of our ${counted(sent, 'comment')} is in the file any more. What is listed here was told from its text alone.`,
        ]
      : []),
    ...(left && !ids
      ? [
          'The program that saved the file dropped the ids of our comments. They were recognised by their author and words.',
        ]
      : []),
    ...(unsure > 0
      ? [
          `Our comments on ${counted(unsure, 'finding')} could not be told from others, so nothing was attached to these.`,
        ]
      : []),
    ...(together > 0
      ? [
          `${counted(together, 'finding shares its comment', 'findings share a comment')} with others: what was said there is shown on each.`,
        ]
      : []),
    ...(beside > 0
      ? [
          `${counted(beside, 'comment is', 'comments are')} on the same words as one of ours. ${plural(beside, 'It', 'They')} may be ` +
            'meant as a reply, but the file does not say so.',
        ]
      : []),
    ...(changes.length > 0 ? [changesSentence(changes)] : []),
  ]
}

function otherText({ before, kept }: CameBack['paragraphs']): string {
  const alone = 'What became of its findings is told from the words alone.'
  return kept === 0
    ? `None of the ${counted(before, 'paragraph')} that were sent is in this file: it may be another document. Check that it is the right one. ${alone}`
    : `Hardly any paragraph of the version that was sent is left in this file. ${alone}`
}

const outcomeWords: Readonly<Record<ChangeOutcome, string>> = {
  accepted: 'accepted',
  rejected: 'rejected',
  pending: 'not yet decided',
  unclear: 'unclear, because the words there are others now',
}

/** "Of 3 changes that we proposed, 2 were accepted and 1 is not yet decided." */
function changesSentence(changes: readonly ReturnedChange[]): string {
  const parts = (Object.keys(outcomeWords) as ChangeOutcome[]).flatMap(outcome => {
    const count = changes.filter(change => change.outcome === outcome).length
    const past = outcome === 'accepted' || outcome === 'rejected'
    const verb = past ? plural(count, 'was', 'were') : plural(count, 'is', 'are')
    return count === 0 ? [] : [`${count} ${verb} ${outcomeWords[outcome]}`]
  })
  const undecided = changes.some(({ outcome }) => outcome === 'pending')
    ? ' What is not decided was read as part of the text, but counts as proposed, not as done.'
    : ''
  return `Of ${counted(changes.length, 'change')} that we proposed, ${listed(parts)}.${undecided}`
}

/** What became of a proposed change, in a word or two. */
export function outcomeName(outcome: ChangeOutcome): string {
  return outcome === 'unclear' ? 'unclear' : outcomeWords[outcome]
}

function verdictWord(verdict: CameBackFinding['change']['verdict']): string {
  const found = requirementVerdicts.find(one => one === verdict)
  return found ? requirementLabels[found].word : ''
}
