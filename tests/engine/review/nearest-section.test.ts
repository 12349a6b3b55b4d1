import { describe, expect, it } from 'vitest'
import { makeNearestSection } from '../../../engine/review/nearest-section.ts'
import type { Requirement } from '../../../engine/rules/schema.ts'
import { aReport, aRequirement } from '../../helpers/report.ts'

/** The words of the block where a reader would add what a rule asks for. */
function placeIn(text: string, more: Partial<Requirement>, nearest?: string): string | undefined {
  const rule = aRequirement('GRV-01', { title: 'A title', ...more })
  const report = aReport({ text, says: [{ rule, ...(nearest === undefined ? {} : { nearest: [nearest] }) }] })
  const { document, findings } = report.review
  const [finding] = findings
  if (finding?.kind !== 'requirement') throw new Error('no requirement')
  const sections = makeNearestSection(document)
  const near = sections.near(rule, finding.nearest ?? [])
  return document.blocks[near >= 0 ? near : sections.last()]?.text
}

const policy = `= Grievance policy
# 1 Purpose
This explains how we deal with grievances.
# 2 The hearing
A manager hears your grievance and you can bring a companion to the meeting.
# 3 If you are not satisfied
You can appeal to a director within ten days.
# 4 Records
We keep papers for a year and then destroy them.
# 5 Contacts
The people team.`

describe('a gap is put where a reader would add it', () => {
  it('under the heading that has words of the headings that its rule names', () => {
    expect(placeIn(policy, { where: ['record keeping'], name: 'Data protection' })).toBe('4 Records')
  })

  it('under the heading that has words of its name', () => {
    expect(placeIn(policy, { name: 'Contact for questions' })).toBe('5 Contacts')
  })

  it('in the section whose text speaks of it, where no heading does', () => {
    expect(placeIn(policy, { name: 'Time limit of an appeal' })).toBe('3 If you are not satisfied')
  })

  it('by the names of its parts', () => {
    const elements = { one: { name: 'companion at the meeting', says: ['x'], commitment: 'any' as const } }
    expect(placeIn(policy, { name: 'Paid time off', elements })).toBe('2 The hearing')
  })

  it('whatever the endings of words', () => {
    expect(placeIn(policy, { name: 'Recording what was destroyed' })).toBe('4 Records')
  })

  it('not for a word that only begins alike', () => {
    const formal = policy.replace('3 If you are not satisfied', '3 A formal appeal')
    expect(placeIn(formal, { name: 'Accessible formats' })).toBe('5 Contacts')
  })

  it('not for a word that most sections have, nor for one other word of its headings in the text', () => {
    const everywhere = policy.replaceAll(/\.\n/g, ' of a grievance.\n')
    expect(placeIn(everywhere, { name: 'Group grievances' })).toBe('5 Contacts')
    expect(placeIn(policy, { name: 'Impact', where: ['company papers'] })).toBe('5 Contacts')
    expect(placeIn(policy, { name: 'Impact', where: ['papers destroyed'] })).toBe('4 Records')
  })

  it('rather where the passage is whose words come nearest', () => {
    const twice = '# One\nThe appeal is heard.\n# Two\nThe appeal is heard.\n# Three\nMore.\n# Four\nOther.'
    expect(placeIn(twice, { name: 'Appeal heard' })).toBe('One')
    const other = twice.replace('# Two\nThe appeal is heard.', '# Two\nThe appeal is heard soon.')
    expect(placeIn(other, { name: 'Appeal heard' }, 'The appeal is heard soon.')).toBe('Two')
  })
})

describe('where no section is near', () => {
  it('it is the last heading, not the title', () => {
    expect(placeIn(policy, { name: 'Menopause' })).toBe('5 Contacts')
  })

  it('one word that sections share is no reason', () => {
    expect(placeIn(policy, { name: 'Grievance' })).not.toBe('2 The hearing')
  })

  it('headings that are the title are no sections: one that repeats it, and one that is above all others', () => {
    const rule = { name: 'Handling of grievances' }
    expect(placeIn(policy.replace('# 1 Purpose', '# Grievance policy'), rule)).toBe('2 The hearing')
    expect(placeIn(policy.replaceAll('# ', '## ').replace('= Grievance policy', '# Handling grievances'), rule)).toBe(
      '1 Purpose',
    )
  })
})

describe('a document with hardly any headings', () => {
  const plain = '= Policy\nWe value people.\nYou can appeal to a director within ten days.\nThank you.'

  it('is taken paragraph by paragraph', () => {
    expect(placeIn(plain, { name: 'Appeal to a director' })).toBe('You can appeal to a director within ten days.')
  })

  it('has what is near nothing at its end, never on its title', () => {
    expect(placeIn(plain, { name: 'Menopause' })).toBe('Thank you.')
    expect(placeIn('= Policy\n# Aims\nWe value people.', { name: 'Menopause' })).toBe('Aims')
  })

  it('has its title and that of its file, which have no text, for none of them', () => {
    const titles =
      '# grievance-policy-v2\n# Grievance handling at work\n# Aims\nWe are fair.\n# Steps\nWrite to us.\n# Appeal\nWrite again.'
    expect(placeIn(titles, { name: 'Handling of groups' })).toBe('Appeal')
  })

  it('is its title only where there is nothing else', () => {
    expect(placeIn('= Policy', { name: 'Menopause' })).toBe('Policy')
  })
})
