/** The learning plan: learning about racism, and vicarious racism a second time. */
export const learning = () => `
This is a sample made for Evenhand. Saltmarsh Minds is an invented charity.

# About this plan
This is the training plan of Saltmarsh Minds for 2026 to 2029. It is for all staff, managers, volunteers and trustees.

# What we will learn
| Year | Topic | For whom |
| 2026 | What racism is: structural racism, and unequal access, experience and outcomes in mental health | Everybody |
| 2027 | Culture, faith and mental health in our services | Everybody who works with clients |
| 2028 | Responding to racism, with practice in pairs | Managers |
Training is not a single event. Every topic is repeated, with a follow-up session six months later, in each of the three years.
Sessions cover vicarious racism and racial trauma: what they are, how they show, and what colleagues and managers can do.

# From learning to action
After each session everybody writes down one action for their own work. Managers review these actions in supervision after three months, and they count in the appraisal.

# Space to be unsure
Learning circles of eight meet each quarter. They are a safe space to be unsure, to ask, and to say what you still need to learn.

# Who trains
Trainers are experts in race equality, and are paid for their work. Nobody is asked to teach about racism because of their own ethnicity.
`
