import { describe, expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { judgedOf } from '../../../engine/review/language.ts'
import { readText } from '../../../engine/text/text.ts'

const judged = (text: string) => judgedOf(readText(exampleDocument(text)))
const welsh =
  'Mae gan bob aelod o staff yr hawl i godi cwyn. Bydd y rheolwr yn cyfarfod â chi o fewn deg diwrnod ac yn rhoi ateb i chi. Os nad ydych yn fodlon gallwch apelio.'
const plain = 'Every member of staff has the right to raise a grievance. The manager will meet you within ten days.'

describe('a document that is not in English is not judged, and the language is named', () => {
  test.each([
    ['Welsh', welsh],
    [
      'Irish',
      'Tá sé de cheart ag gach ball foirne gearán a dhéanamh. Beidh an bainisteoir ag bualadh leis an duine agus ní chuirfear moill ar an bpróiseas.',
    ],
    [
      'Scottish Gaelic',
      'Tha còir aig a h-uile neach gearan a dhèanamh. Feumaidh am manaidsear coinneachadh ris na daoine agus chan eil seo air a dhiùltadh.',
    ],
    [
      'French',
      'Chaque membre du personnel a le droit de déposer une plainte. Le responsable vous rencontre dans les dix jours et donne une réponse par écrit.',
    ],
    [
      'Polish',
      'Każdy pracownik ma prawo złożyć skargę. Kierownik spotka się z nim w ciągu dziesięciu dni i nie może odmówić odpowiedzi na piśmie.',
    ],
    [
      'Arabic script',
      'لكل موظف الحق في تقديم شكوى. سيجتمع المدير معك خلال عشرة أيام ويعطيك إجابة مكتوبة وإذا لم تكن راضيا يمكنك الاستئناف.',
    ],
  ])('%s', (language, text) => {
    const answer = judged(text)
    expect(answer).toMatchObject({ kind: 'not-judged', because: 'not-english' })
    expect(answer.kind === 'not-judged' ? answer.sentence : '').toContain(language)
  })

  test('nor is one that is mostly in Welsh, with an English title', () => {
    expect(judged(`= Grievance policy of the college\n${welsh}\n${welsh}`).kind).toBe('not-judged')
  })
})

test('words count as English with a capital too, so a form of short entries in English is judged', () => {
  const entry = 'We appoint Adeyemi Okonkwo, Birmingham Ladywood, quarterly-reporting supervisor.'
  expect(judged(Array.from({ length: 12 }, () => entry).join('\n'))).toEqual({ kind: 'judged' })
})

test('a document with enough English is judged and says which share was not read', () => {
  expect(judged([plain, plain, welsh].join('\n'))).toMatchObject({
    kind: 'judged',
    notRead: expect.stringMatching(/About \d+ % of the text is not in English \(Welsh\)/),
  })
})

describe('English is judged without a word about language', () => {
  test.each([
    plain,
    'Nothing here.',
    '- age\n- disability\n- gender reassignment\n- race\n- religion\n- sex\n- sexual orientation\n- pregnancy\n- maternity\n- marriage\n- partnership\n- belief\n- union',
    '| Owner | Version |\n| Siân Llewelyn-Rhys, Ysbyty Gwynedd | 2 |\nWe welcome people who speak Cymraeg, français and polski.',
    `= Taking part\n${plain} We call it "le droit de la personne" in our French office.`,
  ])('%s', text => {
    expect(judged(text)).toEqual({ kind: 'judged' })
  })
})

test.each(['', '= Grievance policy', '^ Owner: Head of People'])('an empty document is not judged: “%s”', text => {
  const answer = judged(text)
  expect(answer).toMatchObject({ kind: 'not-judged', because: 'empty' })
  expect(answer.kind === 'not-judged' ? answer.sentence : '').toContain('recognise the text')
})
