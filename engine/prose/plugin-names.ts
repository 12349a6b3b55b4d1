/** The plugins of retext that a rule can name. Add a further one here and in `known` of plugins.ts. */
export const prosePlugins = ['passive', 'repeated-words', 'readability', 'simpler', 'indefinite-article'] as const
export type ProsePlugin = (typeof prosePlugins)[number]
