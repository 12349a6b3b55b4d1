import { buildDesktop } from '../../cli/build-desktop.ts'
import { buildPage } from '../../cli/build-page.ts'

/** Builds the app once before all tests: several of them open it, and none may find it half written. */
export async function setup(): Promise<void> {
  await buildPage(() => {})
  await buildDesktop(() => {})
}
