import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { printable, printableLines } from '../../cli/terminal.ts'
import { runMain } from '../helpers/command.ts'
import { headingStyles, makeDocx, p } from '../helpers/docx.ts'
import { makeFolder } from '../helpers/folder.ts'
import { smallRules } from '../helpers/small-rules.ts'

/** Clears the screen, sets the window's title, does the same by a single character, and turns the order of what follows. */
const steering = '\u001b[2J\u001b]0;owned\u0007\u009b2J\u202e'
const steers = /(?!\n)\p{Cc}|\p{Bidi_Control}/u
const run = (...args: string[]) => runMain(args, { rules: smallRules })

describe('nothing from outside steers the terminal', () => {
  test('neither a file, nor a result that is there already, nor a heading', async () => {
    const heading = 'Grievance policy \u009b2J\u202e'
    const bytes = makeDocx({ body: p(heading, 'Title') + p('We support BAME staff.'), styles: headingStyles })
    const folder = makeFolder({ [`in/a${steering}.docx`]: bytes })
    const args = ['review', join(folder, 'in'), '--out', join(folder, `out${steering}`)]
    const first = await run(...args)
    expect(first.out).toContain('1 file reviewed')
    const again = await run(...args)
    expect(again.err).toContain('would be overwritten')
    expect(first.out + first.err + again.out + again.err).not.toMatch(steers)
  })

  test('nor what is written in the command itself', async () => {
    const folder = makeFolder({ 'a.docx': 'none' })
    for (const args of [
      [steering],
      ['review', steering, '--out', folder],
      ['review', join(folder, 'a.docx'), '--out', folder, '--profile', steering],
      ['review', join(folder, 'a.docx'), '--out', folder, '--type', steering],
      ['review', join(folder, 'a.docx'), '--out', folder, '--rules', steering],
      ['rules', 'explain', steering, join(folder, 'a.docx')],
      ['rules', 'explain', 'T-01', steering],
      ['rules', steering],
      ['serve', '--port', steering],
    ]) {
      const { code, out, err } = await run(...args)
      expect(code, args.join(' ')).toBe(2)
      expect(out + err, args.join(' ')).not.toMatch(steers)
    }
  })

  test('nor rules from a stranger', async () => {
    const folder = makeFolder()
    cpSync(smallRules, folder, { recursive: true })
    writeFileSync(join(folder, 'terms', 'other.yml'), JSON.stringify([{ id: `X${steering}`, [steering]: steering }]))
    for (const args of [
      ['rules', 'check'],
      ['review', makeFolder({ 'a.docx': makeDocx({ body: p('BAME') }) }), '--out', makeFolder()],
    ]) {
      const { out, err } = await runMain(args, { rules: folder })
      expect(out + err).toContain('other.yml')
      expect(out + err).not.toMatch(steers)
    }
  })
})

test('line ends stay in text of several lines, and not in a name', () => {
  expect(printableLines('a\nb\u001bc')).toBe('a\nb\ufffdc')
  expect(printable('a\nb')).toBe('a\ufffdb')
})
