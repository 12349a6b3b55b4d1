import type { messagesIn } from './messages.ts'

/** The plugins of retext take longer to load than many a review, so they are loaded where a rule that is on wants them. */
let messages: typeof messagesIn | undefined

/** Loads the plugins of retext, once. */
export async function loadProse(): Promise<void> {
  messages ??= (await import('./messages.ts')).messagesIn
}

/** What plugins say of sentences. Throws where `loadProse` was not waited for. */
export function loadedProse(): typeof messagesIn {
  if (!messages) throw new Error('wait for checksReady before a rule is used that names a plugin of retext')
  return messages
}
