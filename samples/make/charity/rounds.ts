import type { Sample } from '../write.ts'
import { board } from './board.ts'
import { communications } from './communications.ts'
import { complaints } from './complaints.ts'
import { dignity } from './dignity.ts'
import { disciplinary } from './disciplinary.ts'
import { equality } from './equality.ts'
import { grievance } from './grievance.ts'
import { learning } from './learning.ts'
import { programme } from './programme.ts'
import { recruitment } from './recruitment.ts'
import { supervision } from './supervision.ts'
import { whistleblowing } from './whistleblowing.ts'

/** The invented charity whose documents these are. */
export const charity = 'Saltmarsh Minds'

/** A round of the charity's documents: the folder that they are in, its name, and the day on which it is looked at. */
export interface Round {
  readonly folder: string
  readonly name: string
  readonly asAt: string
  /** By file name without ending. */
  readonly documents: readonly (readonly [name: string, sample: Sample])[]
}

export const rounds: readonly Round[] = [
  { folder: 'autumn-2026', name: 'Autumn 2026', asAt: '2026-10-12', documents: documentsOf(false) },
  { folder: 'spring-2027', name: 'Spring 2027', asAt: '2027-04-12', documents: documentsOf(true) },
]

function documentsOf(spring: boolean): Round['documents'] {
  const head = (title: string, control: string, text: string): Sample => ({
    title,
    header: `${charity} · ${title}${control === '' ? '' : ` · ${control}`}`,
    text,
  })
  const people = 'Owner: Head of People'
  const by = 'Approved by: Board of Trustees'
  return [
    [
      'board-terms-of-reference',
      head(
        'Board of Trustees: Terms of Reference',
        spring
          ? `Version 4 · Owner: Company Secretary · ${by}, 9 February 2027 · Next review: February 2028`
          : `Version 3 · Owner: Company Secretary · ${by}, 3 February 2026 · Next review: February 2027`,
        board(spring),
      ),
    ],
    ...(spring
      ? ([
          [
            'communications-plan',
            head('Communications Plan', 'Version 1 · Owner: Head of Communications', communications()),
          ],
        ] as const)
      : []),
    [
      'complaints-policy',
      head(
        'Complaints Policy',
        `Version 5 · Owner: Director of Services · ${by}, 14 July 2026 · Next review: July 2028`,
        complaints(),
      ),
    ],
    [
      'dignity-at-work-policy',
      head(
        'Dignity at Work Policy',
        spring
          ? `Version 3 · ${people} · ${by}, 9 February 2027 · Next review: February 2029`
          : `Version 2 · ${people} · ${by}, 10 June 2025 · Next review: June 2027`,
        dignity(spring),
      ),
    ],
    [
      'disciplinary-policy',
      head(
        'Disciplinary Policy',
        `Version 2 · ${people} · ${by}, 11 March 2023 · Next review: March 2026`,
        disciplinary(),
      ),
    ],
    [
      'equality-policy',
      head(
        'Equality, Diversity and Inclusion Policy',
        spring
          ? `Version 5 · Owner: Race Equality Lead · ${by}, 9 February 2027 · Next review: February 2029`
          : `Version 4 · Owner: Race Equality Lead · ${by}, 14 July 2026 · Next review: July 2028`,
        equality(spring),
      ),
    ],
    [
      'grievance-policy',
      head(
        'Grievance Policy',
        spring
          ? `Version 4 · ${people} · ${by}, 9 February 2027 · Next review: February 2029`
          : `Version 3 · ${people} · ${by}, 10 June 2025 · Next review: June 2027`,
        grievance(spring),
      ),
    ],
    [
      'learning-plan',
      head(
        'Training Plan 2026 to 2029',
        `Version 1 · Owner: Learning Manager · ${by}, 12 May 2026 · Next review: May 2027`,
        learning(),
      ),
    ],
    [
      'programme-plan',
      head(
        'Crisis House Programme Plan',
        `Version 2 · Owner: Director of Services · ${by}, 12 May 2026 · Next review: April 2027`,
        programme(),
      ),
    ],
    [
      'recruitment-policy',
      head('Recruitment Policy', `Version 6 · ${people} · ${by}, 13 May 2025 · Next review: May 2027`, recruitment()),
    ],
    [
      'supervision-policy',
      head(
        'Supervision and Appraisal Policy',
        `Version 2 · ${people} · ${by}, 13 May 2025 · Next review: May 2027`,
        supervision(),
      ),
    ],
    [
      'whistleblowing-policy',
      head(
        'Whistleblowing Policy',
        `Version 3 · Owner: Company Secretary · ${by}, 14 July 2026 · Next review: July 2028`,
        whistleblowing(),
      ),
    ],
  ]
}
