/** A recommendation of the independent review, or (N) a checkable point from its running text. */
export interface Recommendation {
  readonly id: string
  readonly chapter: 'Values and governance' | 'Working environment' | 'Programmes' | 'Training' | 'Points in the text'
  /** What it asks for, in our own short words. */
  readonly title: string
}

const chapters: Record<Recommendation['chapter'], Record<string, string>> = {
  'Values and governance': {
    R01: 'Leaders act in a planned, joined-up way and stay visible',
    R02: 'Our own anti-racist statement, and anti-racist policies that support staff',
    R03: 'Positive action in equality policy and recruitment, and succession planning',
    R04: 'Equality objectives in everyone’s supervision and appraisal',
    R05: 'Equality impact assessments everywhere, with oversight',
    R06: 'Workforce and service data analysed by ethnicity',
    R07: 'Equality at every trustee meeting, and a trustee with the right expertise',
    R08: 'An internal committee that tracks delivery',
    R09: 'An independent advisory group that meets every quarter',
  },
  'Working environment': {
    R10: 'A staff network with safe space and peer support',
    R11: 'Vicarious racism acknowledged and understood',
    R12: 'Equality objectives that aim to end discrimination and foster good relations',
    R13: 'Bespoke counselling for staff',
  },
  Programmes: {
    R14: 'An internal race and mental health group that advises services',
    R15: 'Language of programme plans reviewed, with a race equality objective in each area',
    R16: 'Lasting engagement with race equality organisations',
    R17: 'A policy and communications plan on race and mental health',
  },
  Training: {
    R18: 'Training that leads to action and counts in performance',
    R19: 'Support for leaders to agree what “anti-racist” means in services',
    R20: 'Spaces to voice uncertainty and name learning needs',
    R21: 'Continuing learning about structural racism and unequal outcomes',
    R22: 'A regular race and mental health forum with outside speakers',
  },
  'Points in the text': {
    N01: 'An anti-racism statement that is tailored, not generic',
    N02: 'Change that does not rest on the staff who raise concerns',
    N03: 'Recommendations in sequence, each with a named owner',
    N04: 'Openness about income with a history tied to racial atrocities',
    N05: 'Services for particular ethnic groups made known',
    N06: 'Joint bids with race equality organisations',
    N07: 'Services adapted where this benefits minoritised groups',
    N08: 'Policy positions that rest on evidence from services',
    N09: 'A regular cycle: plan, do, review',
    N10: 'Repeated learning over years, not only at induction',
    N11: 'Staff survey results read by ethnicity and acted on',
  },
}

/** R01 to R22, then N01 to N11. */
export const recommendations: readonly Recommendation[] = Object.entries(chapters).flatMap(([chapter, titles]) =>
  Object.entries(titles).map(([id, title]) => ({ id, chapter: chapter as Recommendation['chapter'], title })),
)
