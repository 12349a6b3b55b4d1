import type { Document } from '../document.ts'
import { counted, plural } from '../labels/counts.ts'
import { type Strength, strengthLabels, strengths } from '../labels/strengths.ts'
import { wordingVerdicts } from '../labels/wording-verdicts.ts'
import type { Finding } from '../review/finding.ts'
import { activeFindings, currentDecisions } from './active-findings.ts'
import { type CommentText, commentText, mostWords } from './comment-text.ts'
import { placeNames } from './place-names.ts'
import type { Report } from './report.ts'
import { strengthOf } from './rule-of.ts'

export interface CommentRun {
  readonly text: string
  readonly bold?: true
}

export interface CommentParagraph {
  readonly runs: readonly CommentRun[]
}

/** A planned comment: its text, the words it is on, and its findings. Offsets are UTF-16 units of the block's text. */
export interface PlannedComment {
  readonly findings: readonly string[]
  readonly at: { readonly block: number; readonly start: number; readonly end: number }
  readonly paragraphs: readonly CommentParagraph[]
}

type At = PlannedComment['at']

/** How findings that are not anchored on words are grouped. */
type Group = 'missing' | 'weak' | 'ask' | 'covered'

interface Entry {
  readonly finding: Finding
  readonly text: CommentText
  readonly at: At
  /** Absent if the finding is anchored on its own words. */
  readonly group?: Group
  readonly strength?: Strength
  readonly rank: number
}

/** The most separate comments on one heading; if there are more, they are grouped in one comment. */
const mostOnHeading = 3

/** Words reserved where Word does not allow comments (notes, headers, text boxes): the comment then starts by quoting its place. */
const wordsOfPlace = 20

/**
 * Plans the comments of a report, the gravest first; each finding is in exactly one. A comment on a wording is on its words, on a
 * weak requirement on its passage, on a missing one on the heading it belongs under; those without a heading share one numbered
 * comment on the title, law first. Findings set aside are left out, as are covered requirements unless `includeCovered`.
 */
export function commentsFor(report: Report, options: { readonly includeCovered: boolean }): readonly PlannedComment[] {
  const { document } = report.review
  const title = titlePlace(document)
  if (!title) return []
  const notJudged = notJudgedComment(report, title)
  const names = placeNames(document)
  const decisions = currentDecisions(report.review)
  const entries = activeFindings(report.review)
    .map((finding): Entry | undefined => {
      const place = placeOf(finding, title, options.includeCovered)
      if (!place) return undefined
      const apart = document.blocks[place.at.block]?.part !== 'body'
      const most = mostWords - (apart ? wordsOfPlace : 0)
      const text = commentText(report, finding, decisions.get(finding.id), names, most)
      const strength = finding.kind === 'requirement' ? { strength: strengthOf(report, finding) } : {}
      return { finding, text, ...place, ...strength, rank: rankOf(report, finding) }
    })
    .filter(entry => entry !== undefined)
    .sort((a, b) => a.rank - b.rank)
  return [...notJudged, ...comments(entries, title)]
}

/** A comment that says why a document was not judged: a file without comments would look as if nothing were wrong. */
function notJudgedComment({ review: { reading } }: Report, at: At): readonly PlannedComment[] {
  if (reading?.judged.kind !== 'not-judged') return []
  const runs = [{ text: 'Not judged. ', bold: true as const }, { text: reading.judged.sentence }]
  return [{ findings: [], at, paragraphs: [{ runs }] }]
}

/** The words that comments about the whole document are anchored on: its title, else its first heading, else its first words. */
function titlePlace(document: Document): At | undefined {
  const inBody = document.blocks.flatMap((block, index) =>
    block.part === 'body' && block.text.trim() !== '' && block.kind !== 'contents' ? [{ block, index }] : [],
  )
  const found = inBody.find(b => b.block.kind === 'title') ?? inBody.find(b => b.block.kind === 'heading') ?? inBody[0]
  const index = found?.index ?? 0
  const block = document.blocks[index]
  return block && { block: index, start: 0, end: block.text.length }
}

function placeOf(finding: Finding, title: At, includeCovered: boolean): { at: At; group?: Group } | undefined {
  if (finding.kind !== 'requirement') return finding.occurrences[0] && { at: bare(finding.occurrences[0]) }
  if (finding.verdict === 'covered' && !includeCovered) return undefined
  const passage = finding.evidence[0]
  if (passage && finding.verdict !== 'ask') return { at: bare(passage) }
  return { at: finding.home ? bare(finding.home) : title, group: finding.verdict }
}

function bare({ block, start, end }: At): At {
  return { block, start, end }
}

const gravity: readonly Group[] = ['missing', 'weak', 'ask', 'covered']

function rankOf(report: Report, finding: Finding): number {
  if (finding.kind === 'reviewer') return 49
  if (finding.kind === 'wording') return 50 + wordingVerdicts.indexOf(finding.verdict)
  if (finding.verdict === 'covered') return 100
  return strengths.indexOf(strengthOf(report, finding)) * 10 + gravity.indexOf(finding.verdict)
}

function comments(entries: readonly Entry[], title: At): PlannedComment[] {
  const groups = new Map<string, Entry[]>()
  entries.forEach((entry, index) => {
    const key = entry.group === undefined ? `own ${index}` : `${entry.group} ${entry.at.block}`
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  })
  return [...groups.values()].flatMap(group => {
    const [first] = group
    if (!first) return []
    const most = first.at.block === title.block ? 1 : mostOnHeading
    return group.length > most ? [gathered(first, group, title)] : group.map(single)
  })
}

function single({ finding, at, text }: Entry): PlannedComment {
  const rest = [text.why, text.action, text.note, text.reference].filter(t => t !== '')
  return {
    findings: [finding.id],
    at,
    paragraphs: [paragraph({ text: `${text.label} `, bold: true }, { text: text.what }), ...rest.map(plain)],
  }
}

function gathered(first: Entry, group: readonly Entry[], title: At): PlannedComment {
  const paragraphs: CommentParagraph[] = [paragraph({ text: introduction(first, group.length, title), bold: true })]
  let strength: Strength | undefined
  group.forEach(({ text, ...entry }, index) => {
    if (entry.strength !== undefined && entry.strength !== strength) {
      strength = entry.strength
      paragraphs.push(paragraph({ text: strengthLabels[strength], bold: true }))
    }
    const rest = [text.why, text.action, text.note].filter(t => t !== '').join(' ')
    paragraphs.push(
      paragraph({ text: `${index + 1}. ${text.what}`, bold: true }, ...(rest === '' ? [] : [{ text: ` ${rest}` }])),
      plain(text.reference),
    )
  })
  return { findings: group.map(e => e.finding.id), at: first.at, paragraphs }
}

export function introduction(first: Pick<Entry, 'at' | 'group'>, count: number, title: At): string {
  const whole = first.at.block === title.block
  switch (first.group) {
    case 'ask':
      return `${counted(count, 'question')} that only a person can answer`
    case 'covered':
      return `${counted(count, 'point')} that the document as a whole covers`
    case 'weak':
      return `${counted(count, 'point')} that ${whole ? 'this document' : 'this section'} makes only weakly`
    default:
      return whole
        ? `${counted(count, 'point')} ${plural(count, 'is', 'are')} missing from this document`
        : `${counted(count, 'missing point')} that would fit in this section`
  }
}

function paragraph(...runs: readonly CommentRun[]): CommentParagraph {
  return { runs }
}

function plain(text: string): CommentParagraph {
  return { runs: [{ text }] }
}
