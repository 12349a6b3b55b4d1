/** The disciplinary policy, the same in both rounds: its review date has passed and it cites an Act that was repealed. */
export const disciplinary = () => `
This is a sample made for Evenhand. Saltmarsh Minds is an invented charity.

# About this policy
This policy explains what happens when somebody’s conduct falls below what we expect. It applies to all employees. For problems with performance, see our Managing Performance Policy.
The Race Relations Act 1976 requires us to treat everybody fairly when we use this policy.

# Principles
No action is taken before the facts are established. You will be told in writing what is alleged, and you can answer it before a decision is made.
You have the right to be accompanied at any disciplinary hearing by a colleague or a trade union representative.

# Gross misconduct
Examples are theft, violence, serious breach of confidence, and racist abuse or harassment.

# The hearing
You will have at least five working days’ notice of the hearing, with copies of the evidence. A manager who has not investigated the matter will hear it.

# Outcomes
The outcomes are no action, a first written warning, a final written warning, or dismissal. A first warning lasts for six months and a final one for twelve.

# Appeals
You may appeal in writing within ten working days of the outcome. A director or trustee who was not involved will hear the appeal.
`
