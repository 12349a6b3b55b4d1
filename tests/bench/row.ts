/** A line of the table: what was measured, and how it compares with something measured in the same run. */
export interface Row {
  readonly what: string
  readonly measured: string
  readonly ratio?: number
  /** What the ratio is to. */
  readonly to?: string
  /** What was asked for, and whether the ratio or the measure meets it. */
  readonly target?: { readonly says: string; readonly met: boolean }
}

/** The rows as a table in Markdown, with a title over each group. */
export function tableOf(groups: readonly (readonly [title: string, rows: readonly Row[]])[]): string {
  const lines = groups.flatMap(([title, rows]) => [
    `| **${title}** | | | |`,
    ...rows.map(({ what, measured, ratio, to, target }) => {
      const compared = ratio === undefined ? '' : `${ratio.toFixed(2)} × ${to ?? ''}`
      const verdict = target === undefined ? '' : `${target.says}: ${target.met ? 'met' : '**missed**'}`
      return `| ${what} | ${measured} | ${compared} | ${verdict} |`
    }),
  ])
  return ['| what | measured | ratio | target |', '|---|---:|---|---|', ...lines].join('\n')
}

/** "1,234" */
export function count(n: number): string {
  return Math.round(n).toLocaleString('en-GB')
}
