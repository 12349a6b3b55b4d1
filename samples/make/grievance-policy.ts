import type { Sample } from './write.ts'

/** A grievance policy with planted gaps and decoys; they are listed in samples/grievance-policy.planted.json. */
export const grievancePolicy: Sample = {
  title: 'Grievance Policy and Procedure',
  header:
    'Alderbrook Minds · Grievance Policy · Version 3.1 · Owner: Head of People · Approved by: Board of Trustees, 14 March 2022 · Next review: March 2024',
  text: `
This is a sample made for Evenhand. Alderbrook Minds is an invented mental-health charity. Gaps and difficult wording are planted on purpose.

# Purpose
This policy sets out how we deal with grievances fairly, promptly and consistently. Alderbrook Minds values the diversity of its people and wants everybody to do their best work.
We are committed to suicide prevention in all our services, and this policy protects the people who deliver them.

# Who this policy covers
This policy applies to all employees, workers, agency staff, volunteers, trustees and job applicants of Alderbrook Minds.

# The law
It is unlawful to treat a person less favourably because of age, disability, gender reassignment, pregnancy and maternity, race, religion or belief, sex or sexual orientation.
The Race Relations Act 1976 and the Disability Discrimination Act 1995 require us to treat everybody fairly.

# Malicious complaints
Malicious or vexatious complaints will lead to disciplinary action, up to and including dismissal. The complainant must prove that a remark was intended to offend.

# Informal stage
You may choose to try to settle a matter informally. You are not required to do so, and you can go straight to the formal stage.
We will endeavour to reply to informal concerns{note:Concerns raised by BAME colleagues are counted in the annual people report.} as soon as possible.

# Formal stage
## Putting your grievance in writing
Put your grievance in writing to your line manager without unreasonable delay. If it is about your line manager, send it to the Head of People instead.
## The meeting
We will hold a meeting within five working days of receiving your grievance. At the meeting you can explain your grievance and say how you think it should be resolved. The meeting will be adjourned if we need to investigate further.
Notes of the meeting will be taken, and you will be given a copy of them.
## Being accompanied
You have the right to be accompanied at the grievance meeting and at any appeal by a colleague, a trade union representative or a trade union official. Your companion must be approved by HR before the meeting.
Your companion may address the meeting, sum up your case and confer with you, but may not answer questions for you. If your companion cannot attend, we will agree another date within five working days.
## The investigation
The investigating manager should be impartial and where possible trained. Grievances are treated in confidence.
## Outcome
You will be told the outcome in writing within ten working days of the meeting, with the action that we will take to resolve your grievance.

# Appeal
You may appeal in writing within ten working days of the outcome. Your appeal will be heard by a more senior manager who has not been involved before. The decision on your appeal will be given in writing and is final.

| Step | Who | Time |
| Meeting | Line manager | Within five working days |
| Outcome letter | Line manager | Within ten working days |
| Appeal meeting | Director, with a BAME manager on the panel | Within ten working days |

# Support
Support may be available from HR. The employee assistance programme offers a telephone counselling line for all staff.
The BAME Staff Network can go with you to meetings and offer support. {comment:BAME colleagues|Is this the term we want to keep using?|Left as it is for now, to be settled with the network.} can also speak to their manager. Victimisation is unacceptable.
[] If you feel unsafe at work, BAME colleagues and everybody else can call the Head of People on any day.

# Mediation
Mediation is voluntary. It is offered where both people agree to it.

# Overlapping procedures
If you raise a grievance during a disciplinary process, we will pause that process or deal with both together.

# Language in this policy
We no longer use the term BME. Language such as “coloured” or “half-caste” is not acceptable at Alderbrook Minds and will be dealt with under the disciplinary policy.
Our 2021 survey asked what “BAME staff” thought of our complaints process. Mental health support, religious minorities and the small minority of cases that reach appeal were also covered.
The Black and Asian Mental Health Alliance advised us on this section.

# Review of this policy
The policy {-was last read by BAME colleagues in 2019 and-} will be reviewed regularly. {+Copies will be sent to BAME colleagues.+} Reports to BAME staff and to **BA**ME volunteers will be published on the intranet.
Questions about this policy go to [insert name].
`,
}
