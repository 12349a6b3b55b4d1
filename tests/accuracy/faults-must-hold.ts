import type { Block, Document } from '../../engine/document.ts'
import type { RequirementFinding } from '../../engine/review/finding.ts'
import type { Review } from '../../engine/review/review.ts'
import type { ReviewedFault } from './faults.ts'

/** Something that must hold for a fault's document. */
export interface MustHold {
  /** In words: "GRV-08 is missing". */
  readonly says: string
  readonly rule?: string
  /** What is wrong, each in words; empty where it holds. */
  wrong(fault: ReviewedFault): readonly string[]
}

/** What must hold for each fault file, by its name without `.docx`. */
export const mustHold: Readonly<Record<string, readonly MustHold[]>> = {
  '01-negated-right': [is('GRV-08', 'missing'), is('GRV-14', 'missing'), is('GRV-25', 'missing')],
  '02-no-longer': [is('GRV-14', 'missing'), is('GRV-25', 'missing')],
  '03-struck-text': [is('GRV-14', 'missing'), spared('coloured people'), warned(/struck|crossed|strike/i)],
  '04-content-control-prompts': [is('GRV-14', 'missing'), is('ALL-20', 'weak', 'missing')],
  '05-optional-and-drafting-notes': [
    is('GRV-14', 'missing'),
    is('GRV-08', 'missing'),
    is('GRV-25', 'missing'),
    is('ALL-20', 'weak', 'missing'),
  ],
  '06-blanks-not-seen': [
    is('ALL-20', 'missing'),
    ...['{{director}}', '[number]', '«HR_Email»', '[CHARITY NAME]', '(insert time)', 'Lorem ipsum', 'TBA', '[ ]'].map(
      blankSeen,
    ),
  ],
  '07-control-block-with-tabs': [is('ALL-03', 'covered'), is('ALL-04', 'covered')],
  '09-control-table-with-header-row': [is('ALL-03', 'covered'), is('ALL-04', 'covered')],
  '10-time-given-and-denied': [unsaid('GRV-14', /\bno time\b/i)],
  '12-fortnight': [is('GRV-14', 'covered'), unsaid('GRV-14', /\bno time\b/i)],
  '13-terms-to-avoid-table': [spared('coloured people'), spared('BAME'), spared('manpower')],
  '14-words-to-avoid-list': [spared('coloured people'), spared('BAME'), spared('manpower'), spared('BME')],
  '16-typed-note-numbers': [
    flagged('banter'),
    flagged('coloured community'),
    sameWith(/(?<=\p{L})\d{1,2}\b/gu, nothing),
  ],
  '18-ligatures': [
    flagged('suﬀers from'),
    flagged('chairman'),
    flagged('disadvantaged'),
    is('GRV-14', 'covered'),
    sameWith(/[ﬀ-ﬆ]/g, ligature => ligature.normalize('NFKC')),
  ],
  '19-zero-width-in-capitals': [flagged('B\u200bAME'), flagged('BA\u00adME'), sameWith(/[\u200b\u00ad]/g, nothing)],
  '20-double-space-in-fixed-words': [is('ALL-06', 'covered'), is('ALL-08', 'covered'), sameWith(/(?<= ) +/g, nothing)],
  '21-capitals-and-title-case': [
    flagged('ILLEGALS'),
    flagged('Illegals'),
    flagged('Drug Abuse'),
    flagged('Blacklisted'),
  ],
  '23-addresses-without-www': [spared('bame-network'), spared('manpower'), spared('bame-staff')],
  '25-blanks-of-a-form': [is('ALL-20', 'covered')],
  '26-northern-ireland': [withoutBritishLaw(), unshown('ALL-08', 'Disability Discrimination Act 1995')],
  '28-contractions': [is('GRV-31', 'covered'), is('ALL-01', 'covered'), sameWith(/\b(w)on’t|(?:’(re|ll))/gi, inFull)],
  '28b-no-contractions': [is('GRV-31', 'covered'), is('ALL-01', 'covered')],
}

/** The verdict on a requirement is one of these. */
function is(rule: string, ...verdicts: readonly RequirementFinding['verdict'][]): MustHold {
  return {
    says: `${rule} is ${verdicts.join(' or ')}`,
    rule,
    wrong({ review }) {
      const verdict = requirementOf(review, rule)?.verdict
      return verdict !== undefined && verdicts.includes(verdict) ? [] : [verdict ?? 'not judged']
    },
  }
}

/** The finding's reason does not say this. */
function unsaid(rule: string, words: RegExp): MustHold {
  return {
    says: `${rule} does not say ${words.source.replaceAll('\\b', '')}`,
    rule,
    wrong({ review, compiled }) {
      const finding = requirementOf(review, rule)
      const known = compiled.byId.get(rule)
      const weak = known?.kind === 'requirement' && finding?.verdict === 'weak' ? known.weak : undefined
      const said = [finding?.reason, weak].filter(text => text !== undefined && words.test(text))
      return said.map(text => `it says “${text}”`)
    },
  }
}

/** None of the passages of a requirement's finding holds these words, unless it is covered. */
function unshown(rule: string, words: string): MustHold {
  return {
    says: `${rule} does not hold “${words}” against the policy`,
    rule,
    wrong({ review }) {
      const finding = requirementOf(review, rule)
      if (finding === undefined || finding.verdict === 'covered') return []
      return finding.evidence.some(e => e.quote.includes(words)) ? [`${finding.verdict} because of it`] : []
    },
  }
}

function flagged(words: string): MustHold {
  return { says: `“${words}” is flagged`, wrong: fault => (isFlagged(fault, words) ? [] : ['it is not']) }
}

/** Every occurrence of the words is spared. */
function spared(words: string): MustHold {
  return { says: `“${words}” is not flagged`, wrong: fault => (isFlagged(fault, words) ? ['it is'] : []) }
}

function isFlagged({ document, review }: ReviewedFault, words: string): boolean {
  return placesOf(document, words).some(({ block, start }) =>
    review.findings.some(
      finding =>
        finding.kind === 'wording' &&
        finding.occurrences.some(at => at.block === block && at.start < start + words.length && start < at.end),
    ),
  )
}

/** The reader is told of something when the file is opened. */
function warned(about: RegExp): MustHold {
  return {
    says: 'the reader is told that struck-out text was left out',
    wrong: ({ warnings }) => (warnings.some(w => about.test(w.message)) ? [] : ['nothing is said']),
  }
}

/** A blank is among the passages of ALL-20; so that one is not seen only because another stands beside it, it is tried alone. */
function blankSeen(blank: string): MustHold {
  return {
    says: `${blank} is seen as a blank when it is the only one`,
    rule: 'ALL-20',
    wrong({ document, again }) {
      const alone: Block = { kind: 'paragraph', part: 'body', text: `The panel reports to ${blank}.` }
      const kept = document.blocks.filter(b => !/[[\]{«]/.test(b.text))
      const verdict = requirementOf(again({ ...document, blocks: [...kept, alone] }), 'ALL-20')?.verdict
      return verdict === 'weak' || verdict === 'missing' ? [] : [String(verdict)]
    },
  }
}

/** The review says the same of the document with its characters mended. */
function sameWith(fault: RegExp, mended: (found: string, ...groups: string[]) => string): MustHold {
  return {
    says: 'the review is that of the same text in plain characters',
    wrong({ document, review, again }) {
      const blocks = document.blocks.map(block => ({ ...block, text: block.text.replace(fault, mended) }))
      return differences(review, again({ ...document, blocks }))
    },
  }
}

function differences(review: Review, plain: Review): string[] {
  const results = ({ outcomes }: Review) =>
    new Map(
      outcomes.map(o => [o.rule, o.kind === 'judged' ? o.verdict : o.kind === 'searched' ? o.occurrences : o.kind]),
    )
  const wanted = results(plain)
  return [...results(review)].flatMap(([rule, given]) =>
    given === wanted.get(rule) ? [] : [`${rule} ${given}, not ${wanted.get(rule)}`],
  )
}

function nothing(): string {
  return ''
}

function inFull(_: string, will = '', after = ''): string {
  if (will !== '') return `${will}ill not`
  return after.toLowerCase() === 're' ? ' are' : ' will'
}

/** No gap rests on the law of Great Britain, which does not extend to this policy. */
function withoutBritishLaw(): MustHold {
  return {
    says: 'no gap is called a duty or a right under the law of Great Britain',
    wrong({ review, compiled }) {
      return review.findings.flatMap(finding => {
        const rule = compiled.byId.get(finding.kind === 'requirement' ? finding.rule : '')
        if (finding.kind !== 'requirement' || rule?.kind !== 'requirement' || finding.verdict === 'covered') return []
        return /^l(?:aw|egal)/.test(rule.strength) && british.test(rule.source) ? [`${rule.id} ${finding.verdict}`] : []
      })
    },
  }
}

const british = /Equality Act 2010|Employment Rights Act 1996|Employment Relations Act 1999/

function requirementOf({ findings }: Review, rule: string): RequirementFinding | undefined {
  return findings.filter(finding => finding.kind === 'requirement').find(finding => finding.rule === rule)
}

function placesOf({ blocks }: Document, words: string): { block: number; start: number }[] {
  return blocks.flatMap(({ text }, block) => {
    const places: { block: number; start: number }[] = []
    for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
      places.push({ block, start })
    return places
  })
}
