import type { Evidence } from '../review/finding.ts'
import type { Judgement } from '../review/judgement.ts'
import type { Subject } from '../review/subject.ts'
import { characteristics } from '../rules/english-keys.ts'
import { blockWith } from '../text/lookups.ts'
import { spanOfSentence } from '../text/spans.ts'
import { type Characteristic, namedCharacteristics } from './characteristics.ts'
import { noOptions, requirementCheck } from './check.ts'
import { sentencesWith } from './sentences-with.ts'

/** Grounds that policies add to the list. Promising them is fine; claiming that the Act protects them is wrong. */
const invented =
  /\b(?:political (?:belief|opinion|view|affiliation)|social (?:class|background|status)|class background|socio-?economic|car(?:ing|er) (?:responsibilit|duties|status)|parental status|trade union (?:membership|activity)|(?:un)?related criminal|criminal record|HIV status|weight|appearance|accent)\w*/i
const claimsProtection =
  /\bprotected characteristic|\bcharacteristics?\b[^.;]{0,60}\bprotected\b|\bprotected (?:in|by|under) (?:the )?(?:law|act|equality|legislation)|\bprotected grounds?\b/i

/** What section 75 of the Northern Ireland Act 1998 names beside what the Equality Act 2010 does. */
const ofNorthernIreland: readonly (readonly [string, RegExp])[] = [
  ['political opinion', /\bpolitical (?:opinion|belief|view)/i],
  ['dependants', /\bdepend[ae]nts?\b|\bcaring responsib/i],
]
/** What the Equality Act 2010 names and section 75 does not. */
const ofBritainAlone: readonly Characteristic[] = ['gender reassignment', 'pregnancy and maternity']

/** Fewer are no list of characteristics. So many are one where they are not only what people are counted by. */
const fewest = 4
const counting = /\b(?:breakdown|broken down|reports?|survey|figures|numbers|data|collect\w*|records?)\b/i

const marriage: Characteristic = 'marriage and civil partnership'
const civilPartnership = /\bcivil[-\s]+(?:partner|union)/i

/** The nine as a whole: “its nine characteristics”, “the characteristics in section 4”. */
const allNine = '{nine ..5 characteristics|characteristics ..8 section 4|nine ..8 section 4}'

interface List {
  readonly named: ReadonlySet<Characteristic>
  readonly sentences: readonly number[]
}

/** Whether the protected characteristics are listed as in the Equality Act: all nine, and no others. */
export const protectedCharacteristics = requirementCheck({
  name: 'protected-characteristics',
  about: 'Whether the nine protected characteristics are all listed, race among them, and none is invented.',
  options: noOptions,
  phrases: [allNine],
  judge: subject => {
    const best = longestList(subject)
    const quotes = best ? best.sentences.map(s => spanOfSentence(subject.text, s).quote).join(' ') : ''
    if (!best || best.named.size < fewest || (best.named.size === fewest && counting.test(quotes)))
      return withoutList(subject)
    const evidence = evidenceIn(subject, best.sentences.slice(0, mostShown))
    if (subject.nation === 'northern-ireland') return bySection75(best, quotes, evidence)
    const halfNamed = best.named.has(marriage) && !civilPartnership.test(quotes) ? ['civil partnership'] : []
    const absent = [...characteristics.filter(name => !best.named.has(name)), ...halfNamed]
    const extra = claimsProtection.test(`${before(subject, best)} ${quotes}`) ? (invented.exec(quotes)?.[0] ?? '') : ''
    if (absent.length === 0 && extra === '') return { verdict: 'covered', evidence }
    const reasons = [
      absent.length === 0 ? '' : `The list leaves out ${absent.join(', ')}.`,
      extra === '' ? '' : `“${extra}” is not a protected characteristic in the Act.`,
    ]
    return { verdict: 'weak', evidence, reason: reasons.filter(r => r !== '').join(' ') }
  },
})

/** Without a list: weak where the nine are spoken of as a whole, which says nothing of section 75. */
function withoutList(subject: Subject): Judgement {
  const [naming] = sentencesWith(subject, [allNine], ({ kind }) => kind !== 'contents')
  if (naming === undefined || subject.nation === 'northern-ireland') return { verdict: 'missing', evidence: [] }
  const reason = 'It speaks of the nine characteristics, but does not list them.'
  return { verdict: 'weak', evidence: evidenceIn(subject, [naming]), reason }
}

function evidenceIn({ text }: Subject, sentences: readonly number[]): Evidence[] {
  return sentences.map((s): Evidence => ({ ...spanOfSentence(text, s), basis: 'check' }))
}

/** The sentence before a list in the same paragraph, or the one that introduces it: it may say that what follows is protected. */
function before({ text }: Subject, { sentences: [first = 0] }: List): string {
  const leadIn = text.sentences[first]?.leadIn ?? -1
  const place = leadIn >= 0 ? leadIn : first - 1
  const near = leadIn >= 0 || text.sentences[place]?.block === text.sentences[first]?.block
  return near && place >= 0 ? spanOfSentence(text, place).quote : ''
}

/** In Northern Ireland the list of the Equality Act does not hold; public bodies have that of section 75. */
function bySection75({ named }: List, quotes: string, evidence: readonly Evidence[]): Judgement {
  const absent = [
    ...characteristics.filter(name => !named.has(name) && !ofBritainAlone.includes(name)),
    ...ofNorthernIreland.flatMap(([name, words]) => (words.test(quotes) ? [] : [name])),
  ]
  if (absent.length === 0) return { verdict: 'covered', evidence }
  const reason = `Of the grounds of section 75 of the Northern Ireland Act 1998 the list leaves out ${absent.join(', ')}.`
  return { verdict: 'weak', evidence, reason }
}

/** The sentence, or the list with its introducing sentence, that names the most of the nine. */
function longestList(subject: Subject): List | undefined {
  const naming = Map.groupBy(namedCharacteristics(subject), match => match.sentence)
  const groups = new Map<string, number[]>()
  for (const index of naming.keys()) {
    const sentence = subject.text.sentences[index]
    const block = blockWith(subject.text, index)
    if (!sentence || !block || block.kind === 'contents') continue
    const list = block.kind === 'list-item' ? `list ${sentence.paragraph}` : String(index)
    const key = block.cell ? `table ${block.cell.table}` : list
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  }
  let best: List | undefined
  for (const group of [...groups.values(), ...headingRuns(subject)]) {
    const sentences = group.filter(s => naming.has(s))
    const named = new Set(sentences.flatMap(s => naming.get(s) ?? []).map(match => match.name))
    if (named.size > (best?.named.size ?? 0)) best = { named, sentences }
  }
  return best
}

const mostShown = 4

/** Lists written as a run of paragraphs, headings or rows: up to 14 consecutive sentences. */
function headingRuns(subject: Subject): number[][] {
  const short = subject.text.sentences.map(s => s.endToken - s.firstToken <= 5)
  const runs: number[][] = []
  let run: number[] = []
  short.forEach((isShort, index) => {
    if (isShort) run.push(index)
    else {
      if (run.length >= 6) runs.push(run)
      run = []
    }
  })
  return run.length >= 6 ? [...runs, run] : runs
}
