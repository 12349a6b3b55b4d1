import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../../engine/errors.ts'
import { judgeWords } from '../../../engine/review/judge.ts'
import type { LoadedRules } from '../../../engine/rules/load.ts'
import type { Requirement } from '../../../engine/rules/schema.ts'
import { rulesOf, subjectOf } from '../../helpers/rules.ts'

const companion = `
  elements:
    right: { name: the right, says: ["right & accompanied", "bring & companion"] }
    union: { name: a union representative, says: ["union representative"] }
    appeal: { name: the appeal too, says: ["appeal"], commitment: any }
  core: [right]`

const read = new Map<string, LoadedRules>()

function rulesWith(yaml: string): LoadedRules {
  const loaded = read.get(yaml) ?? readRules(yaml)
  read.set(yaml, loaded)
  return loaded
}

function readRules(yaml: string): LoadedRules {
  return rulesOf({
    requirements: [
      '- id: T-01',
      '  title: A test',
      '  strength: legal-duty',
      '  source: A test',
      yaml.replace(/^\n/, ''),
      '  where: [companion]',
      '  missing: It is missing.',
      '  why: It matters.',
      '  fix: { instruction: Write it. }',
      '  examples: { covered: [], weak: [], missing: [] }',
    ].join('\n'),
  })
}

function judge(yaml: string, text: string) {
  const loaded = rulesWith(yaml)
  expect(loaded.problems.map(formatProblem)).toEqual([])
  const { subject, compiled } = subjectOf(text, loaded)
  return judgeWords(subject, compiled.rules[0] as Requirement)
}

const states = (yaml: string, text: string) =>
  Object.fromEntries((judge(yaml, text).parts ?? []).map(part => [part.element, part.state]))

describe('a requirement with elements is', () => {
  test('weak where a part is only being considered, however softly that part may be worded', () => {
    const right = 'You have the right to be accompanied by a union representative.'
    expect(judge(companion, `${right} You may bring the same person to an appeal.`).verdict).toBe('covered')
    const { verdict, reason } = judge(companion, `${right} We are looking at whether they could come to an appeal too.`)
    expect(verdict).toBe('weak')
    expect(reason).toBe('There: the right; a union representative. Left open: the appeal too.')
  })

  test('covered where all of them are said, and each shows its passage', () => {
    const { verdict, evidence, parts } = judge(
      companion,
      'You have the right to be accompanied by a union representative. This holds for an appeal.',
    )
    expect(verdict).toBe('covered')
    expect(parts?.map(part => [part.name, part.state, part.passage?.quote])).toEqual([
      ['the right', 'there', 'You have the right to be accompanied by a union representative.'],
      ['a union representative', 'there', 'You have the right to be accompanied by a union representative.'],
      ['the appeal too', 'there', 'This holds for an appeal.'],
    ])
    expect(evidence.map(span => span.quote)).toEqual([
      'You have the right to be accompanied by a union representative.',
      'This holds for an appeal.',
    ])
  })

  test('weak where its core is there and something is lacking, and says what', () => {
    const { verdict, reason } = judge(companion, 'You have the right to be accompanied.')
    expect(verdict).toBe('weak')
    expect(reason).toBe('There: the right. Lacking: a union representative; the appeal too.')
  })

  test('weak where its core is said as a hope, and says so', () => {
    const { verdict, reason } = judge(
      companion,
      'You should bring a companion. A union representative will come to the appeal.',
    )
    expect(verdict).toBe('weak')
    expect(reason).toBe('There: a union representative; the appeal too. Left open: the right.')
  })

  test('missing where its core is not there, and takes no part for said that stands elsewhere', () => {
    const { verdict, reason, parts } = judge(companion, 'A union representative sits on the panel.')
    expect(verdict).toBe('missing')
    expect(reason).toBeUndefined()
    expect(parts?.map(part => part.state)).toEqual(['lacking', 'lacking', 'lacking'])
  })

  test('missing where its core is denied, and says so', () => {
    const { verdict, reason } = judge(companion, 'You do not have the right to be accompanied at an appeal.')
    expect(verdict).toBe('missing')
    expect(reason).toContain('Ruled out: the right')
  })

  test('missing without a reason where nothing of it is there', () => {
    expect(judge(companion, 'We meet in Leeds.')).toMatchObject({ verdict: 'missing', evidence: [] })
    expect(judge(companion, 'We meet in Leeds.').reason).toBeUndefined()
  })

  test('not covered by a denied part beside a core that is said', () => {
    const text = 'You have the right to be accompanied. You may not bring a union representative. An appeal is heard.'
    expect(judge(companion, text).verdict).toBe('weak')
    expect(states(companion, text).union).toBe('denied')
  })

  test('covered by a part that is said in one place although another denies it', () => {
    const text =
      'You have the right to be accompanied at a meeting or appeal. You may not bring a union representative to a chat. You will be told of the union representative for your site.'
    expect(states(companion, text).union).toBe('there')
  })
})

describe('elements stand together', () => {
  const two = (together: string, within = '') => `
  elements:
    letter: { name: a letter, says: ["letter"] }
    reasons: { name: reasons, says: ["reasons"]${within} }
  core: [letter]
  together: ${together}`

  test.each([
    ['statement', 'A letter gives reasons.', 'A letter comes. Reasons are given.'],
    ['paragraph', 'We send:\n- a letter\n- reasons', 'A letter comes.\nReasons are given.'],
    ['section', '# End\nA letter comes.\nReasons are given.', '# End\nA letter comes.\n# Talk\nReasons are given.'],
    ['document', '# End\nA letter comes.\n# Talk\nReasons are given.', '# End\nA letter comes.'],
  ])('in one %s', (level, near, apart) => {
    expect(judge(two(level), near).verdict).toBe('covered')
    expect(judge(two(level), apart).verdict).toBe('weak')
  })

  test('nearer or farther where one of them says so', () => {
    const far = two('statement', ', within: document')
    expect(judge(far, '# End\nA letter comes.\n# Talk\nReasons are given.').verdict).toBe('covered')
    const near = two('document', ', within: statement')
    expect(judge(near, 'A letter comes. Reasons are given.').verdict).toBe('weak')
    expect(judge(near, 'A letter gives reasons.').verdict).toBe('covered')
  })

  test('and the place with most of them is taken, wherever it is', () => {
    const { verdict, evidence } = judge(two('statement'), 'A letter comes.\nLater a letter gives reasons.')
    expect(verdict).toBe('covered')
    expect(evidence.map(span => span.quote)).toEqual(['Later a letter gives reasons.'])
  })

  test('among equal places the one under the heading where it belongs, else the first', () => {
    const text = 'A letter gives reasons.\n# Your companion\nThe letter has reasons.'
    expect(judge(two('statement'), text).evidence[0]?.quote).toBe('The letter has reasons.')
    expect(judge(two('statement'), text.replace('companion', 'chair')).evidence[0]?.quote).toBe(
      'A letter gives reasons.',
    )
  })
})

describe('of several elements', () => {
  const some = `
  elements:
    oral: { name: by word of mouth, says: ["orally"] }
    post: { name: by post, says: ["post"] }
    web: { name: on the web, says: ["website"] }
  core: [{ at-least: 1, of: [oral, post, web] }]
  covered: [{ at-least: 2, of: [oral, post, web] }]
  together: document`

  test('as many must be said as the rule asks, whichever', () => {
    expect(judge(some, 'Complain orally.').verdict).toBe('weak')
    expect(judge(some, 'Complain by post.\nOur website takes complaints.').verdict).toBe('covered')
    expect(judge(some, 'Complain.').verdict).toBe('missing')
  })
})

describe('statements about something else', () => {
  test('do not count for the rule, nor what stands under a heading about it', () => {
    const rule = `
  elements: { time: { name: a time, says: ["ten days"] } }
  core: [time]
  not: ["invoice"]`
    expect(judge(rule, 'You hear within ten days.').verdict).toBe('covered')
    expect(judge(rule, 'We pay each invoice within ten days.').verdict).toBe('missing')
    expect(judge(rule, '# Your invoice\nWe pay within ten days.').verdict).toBe('missing')
  })

  test('do not count for one of its elements', () => {
    const rule = `
  elements:
    reply: { name: a reply, says: ["reply"] }
    time: { name: a time, says: ["ten days"], not: ["appeal"] }
  core: [reply]`
    expect(judge(rule, 'We reply. An appeal ends within ten days.').verdict).toBe('weak')
  })

  test('nor for a line that rules them out', () => {
    const rule = '\n  elements: { x: { says: ["bring & companion & !interview"] } }\n  core: [x]'
    expect(judge(rule, 'You can bring a companion.').verdict).toBe('covered')
    expect(judge(rule, 'You can bring a companion to the interview.').verdict).toBe('missing')
  })
})

describe('a mistake in the elements is shown where it stands, and the rule is left out', () => {
  test.each([
    ['two of one name', '\n  elements: { a: { says: [x] }, a: { says: [y] } }\n  core: [a]', 'there twice'],
    [
      'an unknown concept',
      '\n  elements: { a: { says: ["<nobody-knows>"] } }\n  core: [a]',
      'no word list is called <nobody-knows>',
    ],
    ['a core that is no element', '\n  elements: { a: { says: [x] } }\n  core: [b]', 'no element is called “b”'],
    ['no core', '\n  elements: { a: { says: [x] } }', 'names its `core`'],
    ['a bracket that is not closed', '\n  elements: { a: { says: ["x & {y|z"] } }\n  core: [a]', '"{" is not closed'],
    ['nothing after &', '\n  elements: { a: { says: ["x & !"] } }\n  core: [a]', 'no words'],
    ['only what is unwanted', '\n  elements: { a: { says: ["!x"] } }\n  core: [a]', 'wanted'],
  ])('%s', (_, yaml, message) => {
    const { problems, sets } = rulesWith(yaml)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems[0]?.file).toBe('requirements/topic.yml')
    expect(problems[0]?.line).toBeGreaterThan(1)
    expect(problems.map(formatProblem).join('\n')).toContain(message)
    expect(sets.flatMap(set => set.rules)).toEqual([])
  })
})

describe('the passage that is shown', () => {
  const comes = `
  elements:
    right: { name: the right, says: ["companion & come"] }
    union: { name: a union representative, says: ["union representative"] }
  core: [right]`

  test('is the sentence that says it, not the one before that its “they” stands for', () => {
    const { verdict, evidence, parts } = judge(comes, 'Your companion is a colleague. They will come to the meeting.')
    expect(verdict).toBe('weak')
    expect(evidence[0]?.quote).toBe('They will come to the meeting.')
    expect(parts?.[0]?.passage?.quote).toBe('They will come to the meeting.')
  })

  test('is the sentence that leaves it open, where one of them does', () => {
    const { evidence, parts } = judge(
      comes.replace('companion & come', 'companion & come & help'),
      'Your companion will help you. They may come to the meeting where possible.',
    )
    expect(parts?.[0]?.state).toBe('soft')
    expect(evidence[0]?.quote).toBe('They may come to the meeting where possible.')
  })
})

test('where nothing speaks of the core, a denial elsewhere is about something else and is not told', () => {
  expect(states(companion, 'The rota is fixed. There is no appeal against it.')).toEqual({
    right: 'lacking',
    union: 'lacking',
    appeal: 'lacking',
  })
  expect(states(companion, 'You do not have the right to be accompanied. There is no appeal.')).toMatchObject({
    right: 'denied',
    appeal: 'denied',
  })
})
