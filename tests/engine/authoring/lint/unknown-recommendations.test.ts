import { expect, test } from 'vitest'
import { unknownRecommendations } from '../../../../engine/authoring/lint/unknown-recommendations.ts'
import { lintOf } from '../../../helpers/lint.ts'
import { wording } from '../../../helpers/rules.ts'

test('a recommendation that the review does not have is shown', () => {
  expect(lintOf(unknownRecommendations, { wordings: wording('x', '  traces: [R02, R23, N12]') }, true)).toEqual([
    'wordings/topic.yml:8:17 T01: there is no recommendation R23',
    'wordings/topic.yml:8:22 T01: there is no recommendation N12',
  ])
})
