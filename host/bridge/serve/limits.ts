/** What the loopback server accepts from any program on this computer. In bytes and milliseconds. */
export interface Limits {
  /** Maximum bytes of a request that sends files, and of any other. */
  readonly files: number
  readonly other: number
  /** How many connections may be open that have shown the key, and how many others. A page needs six. */
  readonly connections: number
  /** How many addresses may be waiting to be opened. */
  readonly tickets: number
  /** How long a request's head may take to arrive, and the whole request. */
  readonly head: number
  readonly request: number
  /** How long a connection stays open between two requests. */
  readonly idle: number
  /** How long a response may wait for its reader to take more of it. */
  readonly answer: number
  /** How much of its events a page may leave unread. */
  readonly unread: number
}

/** The limits of the product. A file of 100 MB, the most that is read, is 134 MB in base64. */
export const standardLimits: Limits = {
  files: 136 * 2 ** 20,
  other: 2 ** 20,
  connections: 200,
  tickets: 20,
  head: 10_000,
  request: 120_000,
  idle: 60_000,
  answer: 60_000,
  unread: 16 * 2 ** 20,
}
