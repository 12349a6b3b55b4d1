import type { Root } from 'nlcst'
import type { VFile } from 'vfile'

/** What `unified().use(evenhand, options)` takes. All of it may be left out. */
export interface Options {
  /** The sets of wordings to use, by name: "collective-terms". Nothing said: all, as they are switched on and off when shipped. */
  readonly sets?: readonly string[]
  /** Single wordings to switch on or off, by id: `{ 'PE-02': true, L061: false }`. */
  readonly rules?: Readonly<Record<string, boolean>>
  /** The organisation: its names, its own terms, its house style, as in a profile.yml. */
  readonly profile?: {
    readonly organisation?: readonly string[]
    readonly nation?: 'england' | 'scotland' | 'wales' | 'northern-ireland'
    readonly names?: readonly string[]
    readonly 'preferred-term'?: { readonly term: string; readonly since?: string }
    readonly 'house-terms'?: readonly string[]
    readonly black?: 'capital' | 'lower'
    readonly disability?: 'person-first' | 'identity-first'
    readonly accepted?: readonly string[]
    readonly answers?: Readonly<Record<string, boolean>>
  }
  /** The type of the documents, such as "grievance". Nothing said: each shows its own. */
  readonly type?: string
  /** The day on which dated rules are judged, such as "2026-11-28". Nothing said: today. */
  readonly asAt?: string
}

/** What a plugin of retext does with a tree. It answers with a promise only where a rule that is on needs other plugins to be loaded. */
export type Transform = (tree: Root, file: VFile) => Promise<void> | void
