import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { NationDecision } from '../../../engine/review/jurisdiction.ts'
import { ReadingNotices } from '../../../renderer/review/reading-notices.tsx'
import type { ReviewActions } from '../../../renderer/state/review-actions.ts'
import { ReviewProvider } from '../../../renderer/state/review-context.tsx'
import { opened } from '../../helpers/opened.ts'

const { summary, types } = opened([], [], [])

function shown(nation: NationDecision): string {
  const reading = {
    judged: { kind: 'judged' },
    scope: { scope: 'people', how: 'title', because: 'Its title says so.' },
    nation,
  } as const
  return renderToStaticMarkup(createElement(ReadingNotices, { document: { summary: { ...summary, reading }, types } }))
}

test('the reviewer is told when a document was read with the law of another nation than those of Great Britain', () => {
  const because = 'Read with the law of Northern Ireland: it names the Fair Employment Tribunal.'
  expect(shown({ nation: 'northern-ireland', how: 'text', because })).toContain(because)
})

test('the law of Great Britain needs no notice', () => {
  expect(shown({ nation: 'great-britain', how: 'assumed', because: 'Nothing names a nation.' })).toBe('')
})

test('a reviewer who is asked for the type chooses among the names that the rules give', () => {
  const type = {
    how: 'undecided',
    type: 'policy',
    candidates: ['job-advert', 'land-use'],
    because: 'Looks like either.',
  } as const
  const notices = createElement(ReadingNotices, { document: { summary: { ...summary, type }, types } })
  const actions = { chooseType: () => undefined } as unknown as ReviewActions
  const html = renderToStaticMarkup(
    createElement(ReviewProvider, { actions, busy: false, readOnly: false, children: notices }),
  )
  expect(html).toContain('>Job advert</button>')
  expect(html).toContain('>Land use</button>')
})
