import { expect, test } from 'vitest'
import { judged } from '../../helpers/checks.ts'

test('two titled policies are enough, one is weak, a vague word is weak', () => {
  const verdict = (text: string) => judged('related-policies', text).verdict
  expect(verdict('See the Whistleblowing Policy and our Dignity at Work Policy.')).toBe('covered')
  expect(verdict('See the Whistleblowing Policy.')).toBe('weak')
  expect(verdict('See our other policies.')).toBe('weak')
  expect(verdict('See you soon.')).toBe('missing')
})

const verdictOf = (text: string) => judged('related-policies', text).verdict

test.each([
  ['Read this with the Family Leave Policy and the Freedom to Speak Up Policy.', 'covered'],
  ['You may also need our “Speaking Up” guide and our “Time Off” policy.', 'covered'],
  ['This links to three other policies: Lone Working, Gifts and Hospitality, and Travel.', 'covered'],
  ['Good policy is shared. Acas guidance and Welsh Government guidance are on their websites.', 'missing'],
  ['# Related policies\n- Lone working\n- Gifts and hospitality', 'covered'],
  ['See also: Complaints at Work, Safeguarding in Youth Theatre, Blowing the Whistle.', 'covered'],
  ['Linked sections: 5 Grievances, 7 Capability, 14 Dignity.', 'covered'],
  ['^ To be read alongside: Gifts Policy F2; Travel Procedure F3', 'covered'],
  ['Concerns about fraud are raised under the whistleblowing policy.', 'weak'],
  ['Read this beside the club’s other staffing policies.', 'weak'],
  ['The matter may move into the disciplinary process.', 'weak'],
  ['| Related policies | Lone working; others |', 'weak'],
  ['Where figures fall, selection procedures are changed.', 'missing'],
  ['= Travel Policy\nThe Travel Policy covers everyone. This Travel Policy is new.', 'missing'],
  ['Travel Policy ............ 4\nLone Working Policy ............ 9', 'missing'],
  ['# Related policies\nNone.', 'missing'],
  ['title: Redundancy procedure', 'missing'],
  ['The NHS guidance on age and Harbour Arts’s guidance on words have more information.', 'missing'],
  ['For complaints please use Harbour’s grievance procedure.', 'weak'],
  ['See the Safer Recruitment Guidance and the Lone Working Policy.', 'covered'],
  ['HR-031 Lone Working; HR-040 Gifts and Hospitality', 'covered'],
  ['The M25 Junction and the A12 are closed.', 'missing'],
  ['Small matters are not dealt with under HR-031 Lone Working or HR-040 Gifts', 'missing'],
  ['Travel policy The charity pays for trains. Gifts policy The charity takes none.', 'covered'],
  ['= Travel Policy\nThe treaty guides our policy on travel.', 'missing'],
])('%s: %s', (text, verdict) => expect(verdictOf(text)).toBe(verdict))
