import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../../engine/errors.ts'
import { listsOf, readConcepts } from '../../../engine/rules/concepts.ts'
import { readPhrase } from '../../../engine/text/notation.ts'

function read(text: string, path = 'concepts/test.yml') {
  const { concepts, problems } = readConcepts([{ path, text }])
  return { concepts, names: concepts.map(concept => concept.name), problems: problems.map(formatProblem) }
}

const concept = (name: string, ...members: string[]) =>
  `${name}:\n  about: A test.\n  members:\n${members.map(member => `    - ${JSON.stringify(member)}\n`).join('')}`

test('a concept is a set of phrases, which may name other concepts', () => {
  const { concepts, problems } = read(concept('chief', 'director', '<boss>') + concept('boss', 'head of ..2 team'))
  expect(problems).toEqual([])
  expect(readPhrase('<chief>', listsOf(concepts))).toHaveLength(1)
})

describe('a mistake is shown where it stands, and the other concepts go on', () => {
  test.each([
    ['a bracket that never closes', concept('bad', 'a', 'b {c|d'), 5, '"{" is not closed'],
    ['an unknown concept', concept('bad', '<nobody>'), 4, 'no word list is called <nobody>'],
    ['itself as a member', concept('bad', 'a', 'not <bad>'), 5, 'contains itself'],
    ['no members', 'bad:\n  about: A test.\n  members: []\n', 3, ''],
    ['no about', 'bad:\n  members: [a]\n', 2, 'about'],
    ['two of one name', concept('bad', 'a') + concept('bad', 'b'), 5, 'there twice'],
    ['too many members', concept('bad', ...Array.from({ length: 50_000 }, (_, i) => `word${i}`)), 4, 'at most'],
  ])('%s', (_, bad, line, message) => {
    const { concepts, problems: found } = readConcepts([
      { path: 'concepts/test.yml', text: bad },
      { path: 'concepts/good.yml', text: concept('good', 'director') },
    ])
    const problems = found.map(formatProblem)
    expect(problems[0]).toContain(message)
    expect(problems[0]).toMatch(new RegExp(`^concepts/test\\.yml:${line}:\\d+ `))
    expect(concepts.map(c => c.name)).toContain('good')
  })

  test('concepts that contain each other', () => {
    const { names, problems } = read(concept('one', '<two>') + concept('two', 'x <one>') + concept('good', 'a'))
    expect(names).toEqual(['good'])
    expect(problems).toHaveLength(2)
    expect(problems[0]).toContain('contains itself')
  })

  test('concepts that grow each other beyond all bounds', () => {
    const many = Array.from({ length: 40 }, (_, i) => concept(`c${i}`, 'word', `<c${i + 1}> <c${i + 1}> <c${i + 1}>`))
    const { names, problems } = read(`${many.join('')}${concept('c40', 'word')}${concept('good', 'a')}`)
    expect(names).toContain('good')
    expect(problems.join('\n')).toContain('comes to over 20,000 words')
  })

  test('a name that is not one', () => {
    const { names, problems } = read(`Bad Name:\n  about: x\n  members: [a]\n${concept('good', 'a')}`)
    expect(problems).toEqual(['concepts/test.yml:2:3 a concept is named in small letters, digits and hyphens'])
    expect(names).toEqual(['good'])
  })

  test('a file that is not YAML', () => {
    expect(read('a: [').problems.length).toBeGreaterThan(0)
  })
})

test('only files under concepts/ are concepts', () => {
  expect(read(concept('x', 'a'), 'grievance/topic.yml').names).toEqual([])
})
