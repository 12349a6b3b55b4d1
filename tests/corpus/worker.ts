import { checkFile } from './check-file.ts'
import type { Outcome } from './outcome.ts'
import { warmUp } from './product.ts'

/** A file to be checked, and where its annotated copy goes. */
export interface Asked {
  readonly path: string
  readonly out: string
}

/** What a worker says: it can begin; the product is done with a file; the checks are. */
export type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'made' }
  | { readonly kind: 'done'; readonly outcome: Outcome }

const tell = (told: Told) => process.send?.(told)

process.on('message', async ({ path, out }: Asked) => {
  tell({ kind: 'done', outcome: await checkFile(path, out, () => tell({ kind: 'made' })) })
})
await warmUp()
tell({ kind: 'ready' })
