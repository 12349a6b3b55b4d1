import type { Decision } from '../decision.ts'
import type { Document } from '../document.ts'
import { type Concern, concernsOf } from '../priority/concerns.ts'
import type { RequirementFinding } from '../review/finding.ts'
import { openingOf, placeWithoutHeading } from '../review/home-of-gap.ts'
import { makeNearestSection, type SectionFor } from '../review/nearest-section.ts'
import { countWords } from '../text/shorten.ts'
import { activeFindings, currentDecisions } from './active-findings.ts'
import { mostEssential } from './comment-size.ts'
import { type CommentText, mostWords, wordsOfPlace } from './comments/comment-text.ts'
import { concernComment } from './comments/concern-comment.ts'
import { pieces } from './comments/fitted.ts'
import { notesOn } from './comments/notes.ts'
import { placesOf } from './comments/wording-comment.ts'
import type { ExportOptions } from './exporter.ts'
import { placeNames } from './place-names.ts'
import type { Report } from './report.ts'
import { requirementOf, ruleOf } from './rule-of.ts'

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

/** What the comments of a Word file depend on. */
export type CommentOptions = Pick<ExportOptions, 'comments' | 'includeCovered'>

/**
 * Plans the comments of a report, the most urgent first; each finding is in one. A comment on wording is on its words, or for a wording
 * that repeats on the first of them; one on a weak requirement on its passage; one on what is missing on the heading where a reader
 * would add it (`homeOfGap`), else on the last. No comment has more than 90 words: what reviewers wrote beyond that follows in comments
 * without a finding, on the same words. Findings set aside are left out, as are covered requirements unless all comments and these are
 * wanted; in the size `essential` there are ten comments at most, `kept` of them already in the file, and one on each passage.
 */
export function commentsFor(report: Report, options: CommentOptions, kept = 0): readonly PlannedComment[] {
  const { document } = report.review
  const title = titlePlace(document)
  if (!title) return []
  const notJudged = notJudgedComment(report, title)
  const names = placeNames(document)
  const decisions = currentDecisions(report.review)
  const sectionFor = makeNearestSection(document)
  const most = options.comments === 'essential' ? mostEssential - kept - notJudged.length : Number.POSITIVE_INFINITY
  const comments: PlannedComment[] = []
  const passages: At[] = []
  for (const concern of concernsIn(report, options)) {
    const at = placeOf(report, concern, sectionFor)
    if (!at) continue
    const passage = isOnPassage(concern)
    if (passage && options.comments === 'essential' && passages.some(other => overlap(other, at))) continue
    const reserved = document.blocks[at.block]?.part === 'body' ? 0 : wordsOfPlace
    const text = concernComment(report, concern, names, reserved)
    const group = commentsOf(concern, at, text, decisions, mostWords - reserved)
    if (comments.length + group.length > most) break
    comments.push(...group)
    if (passage) passages.push(at)
  }
  return [...notJudged, ...comments]
}

function concernsIn(report: Report, { comments, includeCovered }: CommentOptions): readonly Concern[] {
  const wanted = activeFindings(report.review).filter(
    finding =>
      finding.kind !== 'requirement' || finding.verdict !== 'covered' || (includeCovered && comments === 'full'),
  )
  return concernsOf(wanted, finding => (finding.kind === 'reviewer' ? undefined : ruleOf(report, finding)))
}

/** Whether a comment is on words that are commented on themselves, and not where something is to be added. */
function isOnPassage({ findings: [first] }: Concern): boolean {
  return first.kind !== 'requirement' || (first.verdict !== 'ask' && first.evidence.length > 0)
}

function overlap(a: At, b: At): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end
}

/** A comment that says why a document was not judged: a file without comments would look as if nothing were wrong. */
function notJudgedComment({ review: { reading } }: Report, at: At): readonly PlannedComment[] {
  if (reading?.judged.kind !== 'not-judged') return []
  const runs = [{ text: 'Not judged. ', bold: true as const }, { text: reading.judged.sentence }]
  return [{ findings: [], at, paragraphs: [{ runs }] }]
}

/** The words that a comment about the whole document is on: its title, else its first heading, else its first words. */
function titlePlace(document: Document): At | undefined {
  const inBody = document.blocks.flatMap((block, index) =>
    block.part === 'body' && block.text.trim() !== '' && block.kind !== 'contents' ? [{ block, index }] : [],
  )
  const found = inBody.find(b => b.block.kind === 'title') ?? inBody.find(b => b.block.kind === 'heading') ?? inBody[0]
  return wholeBlock(document, found?.index ?? 0)
}

function wholeBlock({ blocks }: Document, block: number): At | undefined {
  const text = blocks[block]?.text
  return text === undefined ? undefined : { block, start: 0, end: text.length }
}

function placeOf(report: Report, { findings }: Concern, sectionFor: SectionFor): At | undefined {
  const [first] = findings
  if (first.kind === 'requirement') return placeOfGap(report, first, sectionFor)
  const places = first.kind === 'reviewer' ? first.occurrences : placesOf(findings.filter(f => f.kind === 'wording'))
  return places[0] && bare(places[0])
}

function placeOfGap(report: Report, finding: RequirementFinding, sectionFor: SectionFor): At | undefined {
  const passage = finding.verdict === 'ask' ? undefined : finding.evidence[0]
  const known = passage ?? finding.home
  if (known) return bare(known)
  const { document } = report.review
  // Reviews of earlier versions have no home for what no heading of its rule fits.
  const near = placeWithoutHeading(requirementOf(report, finding), finding.nearest ?? [], sectionFor)
  const opening = openingOf(document, near >= 0 ? near : sectionFor.last())
  return opening ? bare(opening) : titlePlace(document)
}

function bare({ block, start, end }: At): At {
  return { block, start, end }
}

/** The comment on a concern, and where what reviewers wrote does not fit into it, comments that hold it. */
function commentsOf(
  { findings }: Concern,
  at: At,
  text: CommentText,
  decisions: ReadonlyMap<string, Decision>,
  most: number,
): readonly PlannedComment[] {
  const { lead, what, action, places = '', reference } = text
  const notes = notesOn(findings, decisions)
  const fits = countWords([lead, what, action, places, reference, ...notes].join(' ')) <= most
  const rest = [action, places, ...(fits ? notes : []), reference].filter(line => line !== '')
  const paragraphs = [{ runs: [{ text: `${lead} `, bold: true as const }, { text: what }] }, ...rest.map(plain)]
  return [
    { findings: findings.map(({ id }) => id), at, paragraphs },
    ...(fits
      ? []
      : notes.flatMap(note => pieces(note, most)).map(note => ({ findings: [], at, paragraphs: [plain(note)] }))),
  ]
}

function plain(text: string): CommentParagraph {
  return { runs: [{ text }] }
}
