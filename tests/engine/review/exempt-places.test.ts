import { describe, expect, test } from 'vitest'
import { flaggedWords } from '../../helpers/flagged-words.ts'

const about = (words: RegExp, text: string) => flaggedWords(text, 'policy').filter(flagged => words.test(flagged))
const terms =
  /BAME|BME|coloured|manpower|chairman|blacklist|illegals|oriental|ghetto|savage|vulnerable group|hard to reach|whitelist|people of colour|ethnics|eskimo|gypsies|lunatic|foreman|spinster|Irish goodbye|manned/i

const leftAlone: Record<string, readonly string[]> = {
  'in quotation marks': [
    'The minutes say “the BAME problem” twice.',
    "They spoke of 'illegals' at lunch.",
    'He wrote "coloured" on the form.',
    'The letter says «illegals» in bold.',
    'The German leaflet said „illegals“ in red.',
    'She quoted: “He called me ‘a chairman of illegals’ and laughed.”',
    '‘The managers’ list of illegals was read out’, she said.',
    'She told us: “I was called coloured.\n“Then they spoke of illegals.\n“Nobody said a word about the ghetto.”',
    'The report reads: “Nobody was asked.\nThe illegals were sent home.”',
  ],
  'in names of people, firms, laws, places and works': [
    'Ask Mr Savage or Councillor Priya Oriental.',
    'The lease is with Oriental Foods Ltd and with Manpower UK Limited.',
    'The Employment Relations Act 1999 (Blacklists) Regulations 2010 forbid it.',
    'The Protection of Vulnerable Groups (Scotland) Act 2007 applies.',
    'The school is in Oriental Street.',
    'We saw the film The Last Illegals on Monday.',
    'The group reads the novel Coloured Water in May.',
    'See Coloured Participation in Parasport: A Review (2015).',
    'See Coloured Participation in Parasport (2015) for figures.',
    'They will sing the song Irish Goodbye at the end.',
    'We belong to the Alliance of BAME Charities.',
    'The National BAME Health Network met.',
    'Her aunt survived the Vilna ghetto.',
  ],
  'in addresses and file names': [
    'See nhs.uk/bame-network for more.',
    'Write to bame@example.org.uk or to manpower@fernside.example.com.',
    'Details: fernside.co.uk/manpower.',
    'Open the file BAME Staff List.docx on the drive.',
    'See bit.ly/bame-staff.',
    'Save it as chairman_notes.pdf first.',
  ],
  'in a list of terms to avoid': [
    '| Avoid | Use instead |\n| coloured people | Black people |\n| manpower | workforce |',
    '| Do not say | Say |\n| BAME | the group you mean |',
    '| Term | Outdated |\n| Black people | coloured people |',
    '| Say | Instead of |\n| chair | chairman |',
    '| Avoid | BAME, chairman |\n| Use | the group, chair |',
    '# Words to avoid\n- coloured\n- manpower',
    '# Language we do not use\nBAME\nchairman',
    '# Abbreviations\nBME  Black and minority ethnic',
    'We do not use:\n- BAME\n- manpower',
    'Please avoid the following:\n- BAME\n- chairman',
    'Words to avoid\n- BAME\n- chairman',
    'Outdated terms: BAME, chairman, manpower.',
    'Avoid: chairman, manpower.',
    '| Better | Avoid |\n| chair | chairman |',
  ],
  'in words that reject it, before or after': [
    'BAME is a term we no longer use.',
    'We avoid BAME.',
    'Do not call anyone coloured.',
    'Manpower is outdated.',
    'BAME should not be used.',
    'BAME and BME are terms that we have dropped.',
    'We have stopped using BAME.',
    'Nobody should describe colleagues as illegals.',
    'Say workforce, not manpower.',
  ],
  'in a definition of one’s own': ['We write BIPOC, for Black, Indigenous and people of colour.'],
}

describe.each(Object.entries(leftAlone))('words are left alone %s', (_kind, texts) => {
  test.each(texts)('%s', text => {
    expect(about(terms, text)).toEqual([])
  })
})

const flagged: Record<string, readonly string[]> = {
  'where an apostrophe is no quotation mark': ['The managers’ list of illegals and the staffs’ view were read.'],
  'after a quotation that has ended': [
    'He said “hello”. The illegals left.',
    'It is called “Home”.\nThe illegals left.',
  ],
  'far from a mark that is never closed': ['He wrote “hello. Then he went home.\nThe illegals left.'],
  'in capitals and in Title Case': [
    'REPORT ILLEGALS TO HR',
    '# REPORT ILLEGALS TO THE COUNCIL\nWe read what you send.',
    '# Report Illegals to the Council\nWe read what you send.',
    'Suppliers Who Breach This Code Are Blacklisted',
    'SERVICES FOR VULNERABLE GROUPS',
    'Our Board Has No BAME Members',
    'THE CHAIRMAN DECIDES',
  ],
  'beside a name': ['The Race Equality Network asked for BAME staff.', 'The Council Chairman will decide.'],
  'where the rejecting word is a noun or rejects something else': [
    'A leaflet drop will reach the illegals.',
    'The challenge BAME staff face is pay.',
    'We reject racism, and we support BAME staff.',
    'BAME staff are no longer used as interpreters.',
    'We must avoid losing hard to reach people.',
  ],
  'in the other column, and below the list': [
    '| Avoid | Use instead |\n| coloured people | BAME people |',
    '# Words to avoid\n- coloured\n# Staff\nWe support BAME staff.',
  ],
  'in prose that only has a full stop': ['Write to us.BAME staff may come.'],
}

describe.each(Object.entries(flagged))('words are flagged %s', (_kind, texts) => {
  test.each(texts)('%s', text => {
    expect(about(terms, text)).not.toEqual([])
  })
})
