import { confusionOf, figuresOf, givenVerdicts, wantedVerdicts } from './figures.ts'
import { shareShown } from './passage-shown.ts'
import { isRight, isVerdict, type Part, pairOf, parts, type Scored } from './scored.ts'

const partNames: Readonly<Record<Scored['part'], string>> = {
  labels: 'labelled policies',
  written: 'written documents',
  bank: 'bank',
  own: 'own bank',
  elements: 'parts in sentences',
  flags: 'wordings in sentences',
  file: 'file',
  cases: 'cases',
  faults: 'faults',
}

/** The table: a line for each part and each of its groups. */
export function tableLines(scored: readonly Scored[]): string[] {
  const heads = ['n', 'right', 'agree', 'kappa', 'ev. P', 'ev. R', 'ev. F1', 'shown']
    .map(head => head.padStart(8))
    .join('')
  const rows = groupsOf(scored).map(({ part, group, own }) => line(group === '' ? partNames[part] : `  ${group}`, own))
  return [`${''.padEnd(34)}${heads}`, ...rows]
}

/** The figures of each part and group, and every answer, for other programs. */
export function asData(scored: readonly Scored[]): object {
  const figures = groupsOf(scored).map(({ part, group, own }) => ({
    part,
    group,
    right: own.filter(isRight).length,
    ...figuresOf(own.filter(isVerdict).map(pairOf)),
    shown: shareShown(own.filter(isVerdict)),
    n: own.length,
  }))
  return { figures, answers: scored }
}

/** The answers of each part, as group "", and of each of its groups. */
function groupsOf(scored: readonly Scored[]): { part: Part; group: string; own: readonly Scored[] }[] {
  return parts.flatMap(part => {
    const all = scored.filter(s => s.part === part)
    if (all.length === 0) return []
    const groups = [...new Set(all.flatMap(s => s.groups))].sort()
    return [
      { part, group: '', own: all },
      ...groups.map(group => ({ part, group, own: all.filter(s => s.groups.includes(group)) })),
    ]
  })
}

function line(name: string, scored: readonly Scored[]): string {
  const right = scored.filter(isRight).length
  const verdicts = scored.filter(isVerdict)
  const { kappa, precision, recall, f1 } = figuresOf(verdicts.map(pairOf))
  const measured = verdicts.length === 0 ? [] : [kappa, precision, recall, f1, shareShown(verdicts)]
  const cells = [scored.length, right, decimal(right / scored.length), ...measured.map(decimal)]
  return `${name.padEnd(34)}${cells.map(cell => String(cell).padStart(8)).join('')}`
}

function decimal(share: number): string {
  return Number.isNaN(share) ? '–' : share.toFixed(3)
}

/** For each part with verdicts: how often each was given for each that was wanted. */
export function confusionLines(scored: readonly Scored[]): string[] {
  return parts.flatMap(part => {
    const pairs = scored.filter(s => s.part === part && isVerdict(s)).map(pairOf)
    if (pairs.length === 0) return []
    const rows = confusionOf(pairs)
    return [
      '',
      `${partNames[part].padEnd(24)}${givenVerdicts.map(v => v.padStart(9)).join('')}`,
      ...wantedVerdicts.map(
        (v, i) => `  ${`wanted ${v}`.padEnd(22)}${rows[i]?.map(n => String(n).padStart(9)).join('') ?? ''}`,
      ),
    ]
  })
}

/** The rules with the most wrong answers about passages and policies, with how many of how many are wrong. */
export function worstLines(scored: readonly Scored[], most = 25): string[] {
  const byRule = Map.groupBy(
    scored.filter(s => s.rule !== '' && s.part !== 'faults'),
    s => s.rule,
  )
  const worst = [...byRule]
    .map(([rule, all]) => ({ rule, n: all.length, wrong: all.filter(s => !isRight(s)).length }))
    .filter(({ wrong }) => wrong > 0)
    .sort((a, b) => b.wrong / b.n - a.wrong / a.n || b.wrong - a.wrong || a.rule.localeCompare(b.rule))
    .slice(0, most)
  if (worst.length === 0) return []
  return ['', `Worst rules (wrong of all): ${worst.map(({ rule, n, wrong }) => `${rule} ${wrong}/${n}`).join(', ')}`]
}

/** The wrong answers, each with what was read, what was wanted and given, and why. */
export function disagreementLines(scored: readonly Scored[]): string[] {
  return scored.filter(s => !isRight(s)).flatMap(answerLines)
}

/** One answer with what was read and why. */
export function answerLines({ id, rule, wanted, given, text, reason, evidence }: Scored): string[] {
  return [
    '',
    `${id}${id.includes(rule) || rule === '' ? '' : `  ${rule}`}  wanted ${wanted}, given ${given}`,
    ...text.split('\n').map(l => `    ${l}`),
    ...(reason === undefined ? [] : [`  because: ${reason}`]),
    ...evidence.map(quote => `  evidence: “${quote}”`),
  ]
}
