/** How far two reviewers agree on findings that both have decided. */
export interface AgreementFigures {
  /** How many findings both have decided, and on how many of them they say the same. */
  readonly both: number
  readonly same: number
  /** 0 to 100; undefined where there is nothing that both have decided. */
  readonly percent: number | undefined
  /**
   * Cohen's kappa: agreement beyond what the two would reach by chance, given how often each uses each answer. 1 is full agreement, 0
   * is no better than chance, and less is worse. Undefined where both give one and the same answer throughout, which tells nothing.
   */
  readonly kappa: number | undefined
}

/**
 * The agreement of two reviewers, from the answers of the one and of the other to each finding. Kappa is (o − e) / (1 − e), where o is
 * the share of equal answers and e the share to be expected by chance (J. Cohen, A coefficient of agreement for nominal scales,
 * Educational and Psychological Measurement 20, 1960, 37–46).
 */
export function agreementOf(answers: readonly (readonly [string, string])[]): AgreementFigures {
  const both = answers.length
  const same = answers.filter(([one, other]) => one === other).length
  if (both === 0) return { both, same, percent: undefined, kappa: undefined }
  const ones = Map.groupBy(answers, ([one]) => one)
  const others = Map.groupBy(answers, ([, other]) => other)
  // Counts rather than shares, so that full chance agreement is found exactly.
  const byChance = [...ones].reduce((sum, [answer, given]) => sum + given.length * (others.get(answer)?.length ?? 0), 0)
  const most = both * both
  return {
    both,
    same,
    percent: (100 * same) / both,
    kappa: byChance === most ? undefined : (same * both - byChance) / (most - byChance),
  }
}
