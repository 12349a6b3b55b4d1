import { type Handlers, scan } from './scan.ts'
import { openXml } from './xml.ts'

const handlers: Handlers<{ comments: number }> = {
  'w:comment': {
    open: (count, tag) => {
      count.comments++
      tag.skip = true
    },
  },
}

/** How many comments, including replies, a comments part holds (ECMA-376 17.13.4). Throws UserError `damaged`. */
export function countComments(bytes: Uint8Array): number {
  const count = { comments: 0 }
  scan(openXml(bytes), handlers, count)
  return count.comments
}
