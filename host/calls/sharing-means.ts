import type { Spool } from '../sharing/spool.ts'
import type { Pool } from '../workers/pool.ts'

/** What sharing needs besides the context. */
export interface SharingMeans {
  /** The workspace's file. */
  readonly workspace: string
  /** Workers of its own, which may take long. */
  readonly pool: Pool
  readonly spool: Spool
  /** Paths may be written: in the desktop app. */
  readonly desktop: boolean
}
