import type { Sample } from './write.ts'

/** An EDI policy with planted gaps and decoys; they are listed in samples/edi-policy.planted.json. */
export const ediPolicy: Sample = {
  title: 'Equality, Diversity and Inclusion Policy',
  header: 'Alderbrook Minds · Equality, Diversity and Inclusion Policy',
  text: `
This is a sample made for Evenhand. Alderbrook Minds is an invented mental-health charity. Gaps and difficult wording are planted on purpose.

# Our commitment
Alderbrook Minds is an anti-racist organisation. Alderbrook Minds will publish its ethnicity pay gap, train every manager of the Riverside Crisis House to act on racism, and report to the Board of Trustees each year on what has changed for Black and minority ethnic staff.
Equality is at the heart of our values. We are committed to being an inclusive charity that people are proud of.
We no longer use the term BAME, and we reject a colour-blind approach.

# Who this policy covers
This policy covers employees, workers, agency staff, volunteers, trustees and people who apply to us.

# The law
The Equality Act 2010 protects people from discrimination because of age, disability, gender reassignment, marriage and civil partnership, pregnancy and maternity, race, religion or belief, sex and sexual orientation. Race includes colour, nationality and ethnic or national origins.
The Act replaced the Race Relations Act 1976, the Sex Discrimination Act 1975 and the Disability Discrimination Act 1995, which have been repealed.

## Kinds of discrimination
+ **Direct discrimination** is treating somebody worse because of a protected characteristic.
+ **Indirect discrimination** is a rule for everybody that puts people who share a protected characteristic at a disadvantage.
+ **Harassment** is unwanted conduct with the purpose or effect of violating a person's dignity.
+ **Victimisation** is treating somebody badly because they complained or supported a complaint.
Discrimination by association and by perception are covered as well: a person is protected if they are treated badly because of somebody they know, or because of what others believe them to be.

# What we will do
Managers will make reasonable adjustments within ten working days of a request.

| Action | Who | By when |
| Publish the ethnicity pay gap | Director of People | 31 March 2027 |
| Train all interview panels | Head of Recruitment | 30 June 2027 |
| Report recruitment data by ethnicity to the board | Director of People | Each January |

# Recruitment
We seek to attract diverse candidates from visible minorities and from minority groups. Managers should record the reasons for each decision.{note:Non-white applicants were 18% of all applicants in 2024.}
Applications from people of colour are encouraged.
Adverts will be reviewed periodically. {comment:Training will be provided|By whom, and when?|To be agreed with the new Head of Recruitment.} where appropriate.

# Monitoring
We monitor recruitment, grievances and leavers by ethnicity, and the Director of People reports the results to the board every six months.

# Working together
The {+Global Majority Leaders Network+} {-BAME network-} meets every month. The network and the trade union were consulted on this policy.
Ethnic minority colleagues told us what works, and minority ethnic volunteers are asked each year as well.
[] The Black community in our area has a long history. Its elders helped to start our first service in 1984.

> “I was told that BME people do not apply. We do apply.” A member of staff, 2023

# An equality impact assessment
An equality impact assessment of this policy was completed on 12 May 2025. It found that information was available in English only, and a translation into five languages followed.

# Getting help
If you need this policy in large print, easy read or another language, ask the Inclusion Manager. Questions, and reports of racism, go to the Inclusion Manager at inclusion@alderbrookminds.example. See also our Grievance Policy, our Dignity at Work Policy and our Recruitment Policy, all on the [staff pages](https://alderbrookminds.example/policies).
`,
}
