import type { Fields } from '../../engine/authoring/edit/piece-value.ts'
import type { PieceName, PieceTexts } from '../../host/bridge/contract/workshop.ts'

/** What is written, in a word. */
export const called = { rule: 'rule', concept: 'concept', set: 'rule set' } as const

/** What it is called as it is written. */
export function titleOf(kind: PieceName['kind'], fields: Fields | undefined): string {
  const title = kind === 'rule' ? (fields?.name ?? fields?.title) : (fields?.title ?? fields?.about)
  return typeof title === 'string' && title !== '' ? title : 'Not named yet'
}

/** How it stands to what Evenhand ships, and whether it is used, in a sentence. */
export function standingSentence({ standing, used, draft, from, off }: PieceTexts): string {
  const newer = draft === undefined ? '' : ' What you write is kept as a draft and not used yet.'
  switch (standing) {
    case 'shipped':
      return 'It comes with Evenhand. What you change here is kept as your own change, and updates leave it alone.'
    case 'own': {
      const whose = from === undefined ? 'Your own.' : `From ${from}.`
      if (used === undefined) return `${whose} A draft that is not used yet.`
      return `${whose} It is ${off ? 'off' : 'used'}.${newer}`
    }
    case 'changed':
      return used === undefined ? 'Your change, a draft that is not used yet.' : `Changed by you. It is used.${newer}`
    case 'both':
      return `Changed by you, and by an update of Evenhand as well.${newer}`
    case 'gone':
      return 'Your change of a rule that Evenhand no longer has. It is kept and not used.'
    default:
      return standing satisfies never
  }
}
