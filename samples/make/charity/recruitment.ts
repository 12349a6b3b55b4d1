/** The recruitment policy, which calls people by a term that the other policies have given up. */
export const recruitment = () => `
This is a sample made for Evenhand. Saltmarsh Minds is an invented charity.

# About this policy
This policy is for everybody who recruits staff and volunteers at Saltmarsh Minds.

# Before a post is advertised
Vacancies are advertised inside and outside the charity for at least two weeks, including those for acting up and secondment. The person specification lists only what the job needs.

# Advertising
We are keen to hear from BAME candidates, who are under-represented among our managers. Every advert says so, and is placed with at least one organisation led by people from the communities we want to hear from.

# Shortlisting and interview
Names are taken off applications before shortlisting. Two people score each application against the same criteria. No interview panel is made up of people of one ethnicity only.
Reasonable adjustments are offered to every candidate.

# Monitoring
The Head of People monitors applications, shortlists and appointments by ethnicity, and reports the results to the board each year.

# Succession
Line managers talk with their staff about their next step each year.
This policy should be read with our Equality Policy and our Flexible Working Policy.
`
