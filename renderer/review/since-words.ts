import type { VersionHistory } from '../../host/bridge/contract/versions.ts'

/** "3 closed, 1 new, 2 reworded since version 1." */
export function sinceWords({ counts, version, sameRules }: NonNullable<VersionHistory['since']>): string {
  const { closed, opened, reworded, lost } = counts
  const parts = [
    `${closed} closed`,
    `${opened} new`,
    `${reworded} reworded`,
    ...(lost > 0 ? [`${lost} not followed`] : []),
  ]
  const rules = sameRules ? '' : ' The rules or your organisation were others then, which may be why.'
  return `${parts.join(', ')} since version ${version}.${rules}`
}
