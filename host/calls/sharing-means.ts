import type { Spool } from '../sharing/spool.ts'

/** What sharing needs besides the context. */
export interface SharingMeans {
  /** The workspace's file. */
  readonly workspace: string
  readonly spool: Spool
  /** Paths may be written: in the desktop app. */
  readonly desktop: boolean
}
