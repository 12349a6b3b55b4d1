/** The grievance policy as it was in autumn, and with what the review of autumn led to. */
export const grievance = (spring: boolean) => `
This is a sample made for Evenhand. Saltmarsh Minds is an invented charity.

# About this policy
Saltmarsh Minds wants problems at work to be put right early and fairly. This policy covers employees, bank workers, volunteers and trustees. It sits beside our Disciplinary Policy, our Dignity at Work Policy and our Flexible Working Policy.

# Raising a grievance
You can talk to your manager first, but you do not have to. Put a formal grievance in writing to your line manager. If it is about your manager, send it to the Head of People.
We will acknowledge your grievance within three working days and invite you to a meeting within ten working days.
${
  spring
    ? `
# Complaints of racism
Complaints of racism have a route of their own: you can take them straight to the Race Equality Lead instead of your line manager. They will be investigated by somebody who is trained in race equality and has had nothing to do with the matter.
`
    : ''
}
# Being accompanied
${
  spring
    ? 'You have the right to be accompanied at every grievance meeting and appeal by a colleague, a trade union representative or a trade union official. Your companion may put your case, sum it up and confer with you.'
    : 'You have the right to be accompanied at the grievance meeting and at any appeal by a colleague, a trade union representative or a trade union official. Your companion must be approved by HR before the meeting.'
}

# The outcome
The manager who heard your grievance will write to you within ten working days of the meeting, with the reasons and what will be done.

# Appeals
You can appeal in writing within ten working days. A senior manager who was not involved before will hear the appeal and write to you with the result within ten working days. That decision is final.

# Protection and support
Nobody will be treated worse because they raised a grievance in good faith or gave evidence. That is victimisation; it is unlawful, and we will deal with it under our Disciplinary Policy.
${spring ? 'A named member of the People team, who takes no part in the case, will be your contact for support from the day you raise a grievance.' : 'Support is available from your manager.'}

# Monitoring
The Head of People ${spring ? 'records every grievance by ethnicity, outcome and time taken, and reports the figures to the board every six months.' : 'keeps a record of grievances.'}
`
