/** What Landis and Koch call agreement of at most so much kappa (Biometrics 33, 1977, page 165). */
const names = [
  [0.2, 'slight'],
  [0.4, 'fair'],
  [0.6, 'moderate'],
  [0.8, 'substantial'],
  [1, 'almost perfect'],
] as const

/** Below so many findings kappa says little. */
const few = 30

/** What kappa says about two reviewers who both decided so many findings, in sentences. */
export function kappaWords(kappa: number | undefined, both: number): string {
  if (kappa === undefined) {
    return 'There is no kappa: both gave one and the same answer throughout, so it cannot be told how often they would agree by chance.'
  }
  const said =
    kappa < 0
      ? 'You agree less often than by chance.'
      : kappa === 0
        ? 'You agree as often as by chance.'
        : `Beyond what chance alone would give, agreement is ${nameOf(kappa)} (as Landis and Koch call it). 1 is full agreement, 0 no more than chance.`
  return both < few ? `${said} With fewer than thirty findings in common it says little.` : said
}

function nameOf(kappa: number): string {
  return names.find(([most]) => kappa <= most)?.[1] ?? 'almost perfect'
}
