import { expect, test } from 'vitest'
import { aboutRule } from '../../../../engine/authoring/catalogue/about-rule.ts'
import { aRequirement, aWording } from '../../../helpers/report.ts'

test('a rule’s page shows its effect on people and its effort where the rule names them', () => {
  expect(aboutRule(aRequirement('GRV-01', { effect: 'low', effort: 'large' }), [])).toEqual(
    expect.arrayContaining(['Effect on people: low.', 'Effort: large.']),
  )
  expect(aboutRule(aWording('L001', { effect: 'high' }), [])).toContain('Effect on people: high.')
  expect(aboutRule(aRequirement('GRV-01'), []).join(' ')).not.toMatch(/Effect|Effort/)
})
