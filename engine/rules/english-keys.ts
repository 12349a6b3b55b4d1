/** What the control block of a document can say of it. */
export const controlKinds = ['review-due', 'reviewed-on', 'approved-on', 'approver', 'version', 'owner'] as const

/** The nine protected characteristics of the Equality Act 2010, section 4. */
export const characteristics = [
  'age',
  'disability',
  'gender reassignment',
  'marriage and civil partnership',
  'pregnancy and maternity',
  'race',
  'religion or belief',
  'sex',
  'sexual orientation',
] as const
