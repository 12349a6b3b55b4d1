import type { Evidence } from '../finding.ts'
import { type Subject, spanOfSentence } from '../rules/subject.ts'
import type { RequirementCheck } from './check.ts'
import { anyOf, sentencesWith } from './sentences-with.ts'

/** The nine protected characteristics of the Equality Act 2010, section 4, with the words policies use for them. */
export const characteristics: readonly (readonly [name: string, words: RegExp])[] = [
  ['age', /\bage\b/i],
  ['disability', /\bdisab(?:ility|ilities|led)\b/i],
  ['gender reassignment', /\bgender[- ]re-?assignment|transgender|trans status|transsexual|gender identity/i],
  ['marriage and civil partnership', /\bmarriage|marital|civil partner/i],
  ['pregnancy and maternity', /\bpregnan|maternity/i],
  ['race', /\brace\b|\bracial\b|ethnic/i],
  ['religion or belief', /\breligio|\bbeliefs?\b|\bfaith\b/i],
  ['sex', /\bsex\b|\bgender\b(?![- ](?:re-?assignment|identity))/i],
  ['sexual orientation', /\bsexual (?:orientation|preference)|sexuality/i],
]

/** Grounds that policies add to the list. To promise them is good; to say that the Act protects them is wrong. */
const invented =
  /\b(?:political (?:belief|opinion|view|affiliation)|social class|socio-?economic|caring responsibilit|trade union (?:membership|activity)|(?:un)?related criminal|HIV status|weight|appearance)\w*/i

interface List {
  readonly named: ReadonlySet<string>
  readonly sentences: readonly number[]
}

/** Whether the protected characteristics are listed as the Equality Act has them: all nine, and none that it has not. */
export const protectedCharacteristics: RequirementCheck = {
  kind: 'requirement',
  name: 'protected-characteristics',
  about: 'Whether the nine protected characteristics are all listed, race among them, and none is invented.',
  judge: subject => {
    const best = longestList(subject)
    if (!best || best.named.size < 4) return { verdict: 'missing', evidence: [] }
    const evidence = best.sentences.map((s): Evidence => ({ ...spanOfSentence(subject, s), grade: 'firm' }))
    const absent = characteristics.map(([name]) => name).filter(name => !best.named.has(name))
    const quotes = evidence.map(e => e.quote).join(' ')
    const extra = /protected characteristic/i.test(quotes) ? (invented.exec(quotes)?.[0] ?? '') : ''
    if (absent.length === 0 && extra === '') return { verdict: 'covered', evidence }
    const reasons = [
      absent.length === 0 ? '' : `The list leaves out ${absent.join(', ')}.`,
      extra === '' ? '' : `“${extra}” is not a protected characteristic in the Act.`,
    ]
    return { verdict: 'weak', evidence, reason: reasons.filter(r => r !== '').join(' ') }
  },
}

/** The sentence, or the list with the sentence that introduces it, that names most of the nine. */
function longestList(subject: Subject): List | undefined {
  const { text } = subject
  const naming = new Set(sentencesWith(subject, anyOf(characteristics.map(([, words]) => words))))
  const groups = new Map<number, number[]>()
  text.sentences.forEach((sentence, index) => {
    const kind = subject.document.blocks[sentence.block]?.kind
    if (kind === 'contents' || (kind !== 'list-item' && !naming.has(index))) return
    const key = kind === 'list-item' ? -1 - sentence.paragraph : index
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  })
  let best: List | undefined
  for (const sentences of [...groups.values(), ...headingRuns(subject)]) {
    if (!sentences.some(s => naming.has(s))) continue
    const quotes = sentences.map(s => spanOfSentence(subject, s).quote).join('\n')
    const named = new Set(characteristics.filter(([, words]) => words.test(quotes)).map(([name]) => name))
    if (named.size > (best?.named.size ?? 0)) best = { named, sentences: carrying(subject, sentences) }
  }
  return best
}

/** Lists that are written as a run of paragraphs, headings or rows: up to 14 sentences on end. */
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

/** Of a list's sentences those that name a characteristic; at most four, to show. */
function carrying(subject: Subject, sentences: readonly number[]): number[] {
  const naming = sentences.filter(s =>
    characteristics.some(([, words]) => words.test(spanOfSentence(subject, s).quote)),
  )
  return naming.slice(0, 4)
}
