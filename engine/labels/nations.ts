import type { Nation } from '../rules/nations.ts'

/** The name of each nation by itself. */
export const nationTitles: Readonly<Record<Nation, string>> = {
  england: 'England',
  scotland: 'Scotland',
  wales: 'Wales',
  'northern-ireland': 'Northern Ireland',
  ireland: 'Ireland',
  elsewhere: 'Elsewhere',
}
