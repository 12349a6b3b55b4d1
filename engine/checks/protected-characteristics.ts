import type { Evidence } from '../review/finding.ts'
import type { Subject } from '../review/subject.ts'
import { characteristics } from '../rules/english-keys.ts'
import { blockWith } from '../text/lookups.ts'
import { spanOfSentence } from '../text/spans.ts'
import { type Characteristic, namedCharacteristics } from './characteristics.ts'
import { noOptions, requirementCheck } from './check.ts'

/** Grounds that policies add to the list. Promising them is fine; claiming that the Act protects them is wrong. */
const invented =
  /\b(?:political (?:belief|opinion|view|affiliation)|social class|socio-?economic|caring responsibilit|trade union (?:membership|activity)|(?:un)?related criminal|HIV status|weight|appearance)\w*/i

interface List {
  readonly named: ReadonlySet<Characteristic>
  readonly sentences: readonly number[]
}

/** Whether the protected characteristics are listed as in the Equality Act: all nine, and no others. */
export const protectedCharacteristics = requirementCheck({
  name: 'protected-characteristics',
  about: 'Whether the nine protected characteristics are all listed, race among them, and none is invented.',
  options: noOptions,
  judge: subject => {
    const best = longestList(subject)
    if (!best || best.named.size < 4) return { verdict: 'missing', evidence: [] }
    const evidence = best.sentences.map((s): Evidence => ({ ...spanOfSentence(subject.text, s), basis: 'check' }))
    const absent = characteristics.filter(name => !best.named.has(name))
    const quotes = evidence.map(e => e.quote).join(' ')
    const extra = /protected characteristic/i.test(quotes) ? (invented.exec(quotes)?.[0] ?? '') : ''
    if (absent.length === 0 && extra === '') return { verdict: 'covered', evidence }
    const reasons = [
      absent.length === 0 ? '' : `The list leaves out ${absent.join(', ')}.`,
      extra === '' ? '' : `“${extra}” is not a protected characteristic in the Act.`,
    ]
    return { verdict: 'weak', evidence, reason: reasons.filter(r => r !== '').join(' ') }
  },
})

/** The sentence, or the list with its introducing sentence, that names the most of the nine. */
function longestList(subject: Subject): List | undefined {
  const naming = Map.groupBy(namedCharacteristics(subject), match => match.sentence)
  const groups = new Map<number, number[]>()
  for (const index of naming.keys()) {
    const sentence = subject.text.sentences[index]
    const kind = blockWith(subject.text, index)?.kind
    if (!sentence || kind === 'contents') continue
    const key = kind === 'list-item' ? -1 - sentence.paragraph : index
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  }
  let best: List | undefined
  for (const group of [...groups.values(), ...headingRuns(subject)]) {
    const sentences = group.filter(s => naming.has(s))
    const named = new Set(sentences.flatMap(s => naming.get(s) ?? []).map(match => match.name))
    if (named.size > (best?.named.size ?? 0)) best = { named, sentences: sentences.slice(0, mostShown) }
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
