/** The equality policy: much of what the charity says once for all its policies is here. */
export const equality = (spring: boolean) => `
This is a sample made for Evenhand. Saltmarsh Minds is an invented charity.

# Our commitment
Saltmarsh Minds is an anti-racist organisation. In 2025 minority ethnic people were turned away from the Marsh Road crisis house twice as often as white people. Saltmarsh Minds will halve that gap by March 2028, train every manager of the crisis house to act on racism, and report to the Board of Trustees each year on what has changed for minority ethnic clients and staff.
Racism is structural: it is built into how services are designed, who is believed and who is promoted, and not only into what individuals say.

# The law
The Equality Act 2010 protects people from discrimination because of age, disability, gender reassignment, marriage and civil partnership, pregnancy and maternity, race, religion or belief, sex, and sexual orientation. Race includes colour, nationality and ethnic or national origins.
- Direct discrimination is treating somebody worse because of a protected characteristic.
- Indirect discrimination is a rule for everybody that puts a group at a disadvantage.
- Harassment is unwanted conduct with the purpose or effect of violating dignity.
- Victimisation is treating somebody badly because they complained or helped with a complaint.
People are also protected because of somebody they are associated with, or because of what others perceive them to be.

# Who answers for it
The board is accountable for race equality. Amara Osei, a trustee, is its sponsor for race equality and reports to the board every quarter.
We do an equality impact assessment of every new policy, service and budget, and the board’s People Committee oversees that they are done well. The equality impact assessment of this policy was completed in June 2026. It found that our forms for monitoring left out mixed backgrounds, and they were changed.

# Our objectives
| Objective | Who | By when |
| Halve the gap in who is turned away from the crisis house by ethnicity, and so end unlawful discrimination in admission | Director of Services | 31 March 2028 |
| Raise the share of minority ethnic managers from 8% to 18% | Head of People | 31 December 2028 |

# Our workforce
We collect the ethnicity of applicants, staff and leavers, analyse pay, promotion and grievances by it, and publish the results each June.
${
  spring
    ? `
# The Race Equality Network
The Race Equality Network is open to minority ethnic staff and volunteers. It is a safe space for support and ideas. Its members meet monthly in paid time, and it has a budget of £4,000 a year.
`
    : ''
}
# Getting help
This policy is available in large print, in easy read and in other languages. Ask the Race Equality Lead, who also takes reports of racism: equality@saltmarshminds.example. See our Grievance Policy and our Dignity at Work Policy.
`
