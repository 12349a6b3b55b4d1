import type { Root } from 'nlcst'
import { toString as textOf } from 'nlcst-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

const forms = new Set(['am', 'are', 'were', 'being', 'is', 'been', 'was', 'be'])
/** Words that end like a participle and say how somebody is, or that are none. */
const states = new Set([
  'need',
  'indeed',
  'red',
  'hundred',
  'sacred',
  'naked',
  'wicked',
  'committed',
  'entitled',
  'concerned',
  'interested',
])

/** A plugin of retext for the regular half of the passive, "be investigated": retext-passive knows the irregular verbs. */
export function regularPassive() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'SentenceNode', sentence => {
      const words = sentence.children.filter(({ type }) => type === 'WordNode')
      words.forEach((word, i) => {
        const before = words[i - 1]
        const said = textOf(word).toLowerCase()
        if (!before || !forms.has(textOf(before).toLowerCase())) return
        if (!/[a-z]{2}ed$/.test(said) || states.has(said)) return
        const place = word.position
        file.message('A passive', { ...(place ? { place } : {}), source: 'evenhand', ruleId: 'passive' })
      })
    })
  }
}
