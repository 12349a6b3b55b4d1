/** The supervision and appraisal policy. */
export const supervision = () => `
This is a sample made for Evenhand. Saltmarsh Minds is an invented charity.

# About this policy
Supervision is protected time to think about your work, your development and your wellbeing. Everybody has it at least once a month for an hour.

# What supervision covers
Race, culture and difference is a standing item at every supervision meeting: how they come up in your work, and what you need.
Supervision is confidential except where somebody is at risk. You can ask for another supervisor if you do not feel safe to talk about racism with yours.

# Appraisal
Everybody will have at least one equality objective for the year, tied to the work of their team. It will be reviewed at the mid-year meeting and count in the appraisal.
Your appraisal looks at the training you have done and what you have changed because of it.

# Records
Notes are kept by the supervisor and shared with you.
`
