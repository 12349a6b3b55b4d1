/** The programme plan of the crisis house. */
export const programme = () => `
This is a sample made for Evenhand. Saltmarsh Minds is an invented charity.

# The programme
The Marsh Road crisis house offers a short stay to people in a mental health crisis in Saltmarsh and the Levels. This is its programme plan for 2026 to 2029.

# Who we serve, and who we do not reach
In 2025 people from racialised communities were 22% of those referred and 11% of those admitted. Our own records show that they were more often turned away because of an earlier detention. Racism in the mental health system is one of the reasons.

# Objectives
| Objective | Measure | Who | By when |
| People from racialised communities are admitted in the same share as they are referred | Admissions by ethnicity, each quarter | Service Manager | 31 March 2028 |
| Stays end with a plan that the person has agreed | Share of stays | Deputy Manager | 31 March 2027 |

# How we will do it
The entry rules were tested for whom they exclude, and the rule on earlier detentions is taken out. We will promote our Friday group for Somali women at the mosque, on local radio and on our website. Interpreters are booked for every assessment where they are wanted.
An equality impact assessment of this plan was done in May 2026. It found that visiting hours clash with Friday prayers, and they were changed.
We will work with Levels Black Minds, a race-equality organisation, for the whole three years, and pay them for their time.

# Review
The Service Manager reports progress, with figures by ethnicity, to the People Committee every quarter. The plan is reviewed each April.
`
