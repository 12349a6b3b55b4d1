import type { Sample } from './write.ts'

/** A programme plan with planted gaps and decoys; they are listed in samples/programme-plan.planted.json. */
export const programmePlan: Sample = {
  title: 'Community Support Programme Plan 2026 to 2028',
  header: 'Alderbrook Minds · Community Support Programme Plan · Draft 2',
  text: `
This is a sample made for Evenhand. Alderbrook Minds is an invented mental-health charity. Gaps and difficult wording are planted on purpose.

# Summary
The programme gives people who live with severe mental illness a support worker, a peer group and a plan for a crisis. It works in three boroughs and will reach 900 people a year by 2028.

# Why this programme
Waiting lists are long. Community support is cheaper than a hospital bed, and people prefer it. Lack of take-up among BME groups is a concern, and B.A.M.E. communities are hard to reach.
Our partner, the BME Carers Forum, has told us that letters in English go unread. The Workforce Race Equality Standard indicator compares “BME staff” with White staff.

# Objectives
+ Open two peer groups in each borough by 30 September 2026.
+ Where possible, offer support to ethnic people in their own language.
+ Aim to recruit a more diverse staff team.
+ Increase the number of people with a crisis plan from 140 to 600 by March 2028. Owner: Service Manager.

# Who we work with
| Group | Borough | Target |
| White British | All | 500 people |
| Black Caribbean | Eastmere | 160 people |
| Ethnic minorities | All | 240 people |

The programme targets the Asian community in Eastmere and seeks to promote inclusion. Global majority clients will be offered a range of activities. Others will be signposted in due course.
We may wish to appoint a community worker if resources allow. Suitable training will be provided to staff.
Access for minorities will be looked into. {comment:Racialised communities|We need to say what we mean by this.|Agreed, add a line.} were not consulted.

# How we will work
Complaints will be answered as soon as possible and in any case within five working days. The plan will be reviewed by the Service Manager every three months. Staff meet regularly, on the first Monday of each month.
Reasonable adjustments are made so far as is reasonably practicable, which are the words of the law.
{+Ideally, peer workers are paid.+} {-BIPOC volunteers were to be asked-} Volunteers are paid their travel costs.
It is hoped that carers will join.{note:Carers from BIPOC backgrounds are counted with all carers.}
[] Support will be available after the programme ends.

# Risks
| Risk | What we will do |
| Staff leave | Exit talks within one week, by the Service Manager |
| Rooms are not accessible | Each room is visited before it is booked |

# Money
The budget is £412,000 a year. Details are in [the budget](https://alderbrookminds.example/budget).
Lead: TBC.
`,
}
