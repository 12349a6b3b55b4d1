import type { Page } from 'playwright'

/** Waits until the page has drawn what it was told, and nothing on it moves or fades any more. */
export async function stillness(page: Page): Promise<void> {
  await page.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
}
