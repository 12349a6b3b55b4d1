import { pages, rules } from 'evenhand:rules'
import type { Options, Transform } from './options.ts'
import { makePlugin } from './plugin.ts'

export type { Options } from './options.ts'

/** Flags words that exclude, blame, dilute or commit to nothing, as Evenhand does in policies: `unified().use(retextEnglish).use(evenhand)`. */
const evenhand: (options?: Options | null) => Transform = makePlugin(rules, pages)

export default evenhand
