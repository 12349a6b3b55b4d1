import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AppInBrowser, axeViolations, openApp } from '../helpers/app-in-browser.ts'
import { findBrowser } from '../helpers/browser.ts'
import { samplesFolder } from '../helpers/small-rules.ts'
import { wordFile } from '../helpers/word-file.ts'
import { stillness } from './stillness.ts'

const browser = findBrowser()
const looks = ['light', 'dark', 'high-contrast'] as const

describe.skipIf(browser === undefined)(
  'what opens over a screen has no fault for accessibility',
  { timeout: 180_000 },
  () => {
    let app: AppInBrowser
    const page = () => app.page
    const goTo = (place: string) =>
      page().getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: place }).click()
    const found: Record<string, string[]> = {}

    /** Notes what axe finds on the page as it is, in each look. */
    const look = async (what: string) => {
      for (const theme of looks) {
        await app.opened.host.setSettings({ theme })
        await expect.poll(() => page().evaluate(() => document.documentElement.dataset.scheme)).toBe(theme)
        await stillness(page())
        const violations = await axeViolations(page())
        if (violations.length > 0) found[`${what}, ${theme}`] = violations
      }
    }
    const close = async () => {
      await page().keyboard.press('Escape')
      await expect.poll(() => page().getByRole('dialog').count()).toBe(0)
    }
    const choose = async (files: Parameters<Awaited<ReturnType<typeof chooser>>['setFiles']>[0]) =>
      (await chooser()).setFiles(files)
    const chooser = async () => {
      const [opened] = await Promise.all([
        page().waitForEvent('filechooser'),
        page().getByRole('button', { name: 'Add documents' }).click(),
      ])
      return opened
    }

    /** What a screen reader says of the page's buttons: of those in the document what is marked there. */
    const buttonsHeard = async () => {
      const client = await page().context().newCDPSession(page())
      const { nodes } = await client.send('Accessibility.getFullAXTree')
      return nodes.filter(n => !n.ignored && n.role?.value === 'button').map(n => String(n.name?.value ?? ''))
    }

    beforeAll(async () => {
      app = await openApp(browser ?? '')
      await page().getByRole('heading', { name: 'Drop a policy here to begin' }).waitFor()
    }, 120_000)
    afterAll(() => app?.close())

    test('an import with a file that was refused', async () => {
      await choose([
        wordFile('Old.docx', 'We support BAME staff and people.'),
        { ...wordFile('bad.docx'), buffer: Buffer.from('x') },
      ])
      await page().getByRole('heading', { name: '1 document read, 1 refused' }).waitFor()
      await look('import')
      expect(found).toEqual({})
      await page().getByRole('button', { name: 'Close' }).click()
    })

    test('a decision that lost its place, and how it is attached to the likeliest one', async () => {
      await page().getByRole('link', { name: 'Old' }).click()
      await page()
        .getByRole('tab', { name: /Language/ })
        .click()
      await page().locator('.row', { hasText: 'BAME' }).click()
      await page()
        .getByRole('button', { name: /^Accept/ })
        .click()
      await page().locator('.row[data-state=accepted]').waitFor()
      await goTo('Library')
      await choose([wordFile('Old.docx', 'Everyone in the organisation knows that BAME colleagues belong here.')])
      await page().getByText('1 decision has lost its place in this version.').waitFor()
      await page().getByRole('button', { name: 'Show', exact: true }).click()
      await page()
        .getByRole('tab', { name: /Language/ })
        .click()
      await page().locator('.row').first().click()
      await look('lost decisions')
      await page().getByRole('button', { name: 'What changed' }).click()
      await page().getByRole('dialog').waitFor()
      await look('what changed')
      await page().keyboard.press('Escape')
      expect(found).toEqual({})
      await page().getByRole('button', { name: 'Attach it there' }).click()
      await page().locator('.row[data-state=accepted]').waitFor()
      expect(
        await page()
          .getByText(/lost its place/)
          .count(),
      ).toBe(0)
    })

    test('a sample, whose marks a screen reader hears, its lesson, filters, menus and dialogs', async () => {
      await goTo('Library')
      await page().getByRole('button', { name: 'More for Old' }).click()
      await page().getByRole('menuitem', { name: 'Open' }).waitFor()
      await look('document menu')
      await page().keyboard.press('Escape')
      await choose(join(samplesFolder, 'grievance-policy.docx'))
      await page().locator('.findings-list .row').first().waitFor()
      const heard = await buttonsHeard()
      expect(heard.some(name => /^Findings: .*depends on context: “Malicious complaints”/.test(name))).toBe(true)
      expect(heard.some(name => /^\d+ missing here: ./.test(name))).toBe(true)
      await page().getByRole('button', { name: 'Filter' }).click()
      await look('filter')
      await page().keyboard.press('Escape')
      await page().locator('.row').first().click()
      await page().getByText('Why, who it affects, and source').click()
      await look('card')
      await page().getByRole('button', { name: 'Everywhere' }).click()
      await page().getByRole('menuitem').first().waitFor()
      await look('everywhere menu')
      await page().keyboard.press('Escape')
      await page()
        .getByRole('button', { name: /^Read as/ })
        .click()
      await page().getByRole('menuitemradio').first().waitFor()
      await look('type menu')
      await page().keyboard.press('Escape')
      await page().getByRole('tab', { name: /Added/ }).click()
      await page().getByRole('button', { name: 'Add a finding' }).click()
      await page().getByRole('textbox', { name: 'Words in the document' }).fill('meeting')
      await look('own finding')
      await close()
      for (const name of ['What was checked', 'History', 'Keyboard shortcuts']) {
        await page().locator('.status').getByRole('button', { name }).click()
        await page().getByRole('dialog').waitFor()
        await look(name)
        await close()
      }
      expect(found).toEqual({})
    })

    test('a rule with its examples, and how reviewers judged the rules', async () => {
      await goTo('Rule sets')
      await page().getByRole('searchbox', { name: 'Find a rule' }).fill('GRV-22')
      await page().locator('.rule-title').click()
      await page().getByRole('heading', { name: 'Examples' }).waitFor()
      await look('rule')
      await page().getByRole('link', { name: 'All rules' }).click()
      await page().getByRole('tab', { name: 'How they were judged' }).click()
      await page().getByRole('table').waitFor()
      await look('judged rules')
      await page().getByRole('tab', { name: 'All rules' }).click()
      expect(found).toEqual({})
    })

    test.each([
      ['200 %', 720, 450],
      ['400 %', 320, 480],
    ])('at %s nothing is cut off at the side of any screen', async (_, width, height) => {
      await page().setViewportSize({ width, height })
      const wide: Record<string, number> = {}
      for (const place of ['Library', 'Rule sets', 'Organisation', 'Review']) {
        await goTo(place)
        await page().locator('main h1').first().waitFor()
        await stillness(page())
        wide[place] = await page().evaluate(() =>
          Math.max(
            ...[document.documentElement, ...document.querySelectorAll('main')].map(e => e.scrollWidth - e.clientWidth),
          ),
        )
      }
      expect(wide).toEqual({ Library: 0, 'Rule sets': 0, Organisation: 0, Review: 0 })
    })
  },
)

describe.skipIf(browser === undefined)('a sample teaches by doing', { timeout: 60_000 }, () => {
  test('each step is said until it is done, and when all are done the lesson does not come again', async () => {
    const app = await openApp(browser ?? '')
    const { page } = app
    try {
      await page.getByRole('button', { name: 'Try it with three sample documents' }).click()
      await page.getByRole('link', { name: 'grievance-policy' }).first().click()
      const lesson = page.getByRole('region', { name: 'Learn by doing' })
      await lesson.getByText('Step 1 of 7').waitFor()
      await page.locator('.row').first().click()
      await lesson.getByText('click marked words').waitFor()
      await page
        .getByText('Malicious or vexatious complaints')
        .first()
        .click({ position: { x: 40, y: 8 } })
      await lesson.getByText('Do you agree').waitFor()
      await page.keyboard.press('a')
      await lesson.getByText('say why').waitFor()
      await page.keyboard.press('d')
      await page.getByRole('dialog').getByRole('radio').first().click()
      await page.getByRole('dialog').getByRole('button', { name: 'Dismiss' }).click()
      await lesson.getByText('Changed your mind').waitFor()
      await page.getByRole('button', { name: 'Undo' }).click()
      await lesson.getByText('press Export').waitFor()
      await page.getByRole('button', { name: 'Export…' }).click()
      await page.keyboard.press('Escape')
      await lesson.getByText('That is all you need').waitFor()
      await lesson.getByRole('button', { name: 'Done' }).click()
      await lesson.waitFor({ state: 'detached' })
      await page.reload()
      await page.locator('.findings-list .row').first().waitFor()
      expect(await lesson.count()).toBe(0)
    } finally {
      await app.close()
    }
  })
})

if (browser === undefined) {
  test.skip('SKIPPED: no browser was found and none could be installed, so accessibility was not tested', () => {})
}
