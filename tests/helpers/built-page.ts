import { buildPage } from '../../cli/build-page.ts'

/** Builds the app's page once before all tests: several of them open it, and none may find it half written. */
export async function setup(): Promise<void> {
  await buildPage(() => {})
}
