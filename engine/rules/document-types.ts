/** The kinds of document the product knows, as `applies` in rules and `--type` name them. */
export const documentTypes = [
  'grievance',
  'disciplinary',
  'edi',
  'recruitment',
  'dignity',
  'supervision',
  'eia',
  'programme',
  'training',
  'terms-of-reference',
  'communications',
  'staff-network',
  'whistleblowing',
  'sickness-absence',
  'capability',
  'flexible-working',
  'redundancy',
  'probation',
  'equality-monitoring',
  'hate-incidents',
  'job-advert',
  'complaints',
  'safeguarding',
  'restrictive-practice',
  'service-charter',
  'interpreting',
  'fundraising',
  'procurement',
  'board-report',
  'strategy',
  'handbook',
  'policy',
] as const

/**
 * `handbook` holds several policies: each part of it is reviewed as its own type. `policy` is any other policy: only the rules
 * for every document apply to it.
 */
export type DocumentType = (typeof documentTypes)[number]
