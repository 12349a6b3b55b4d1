import { type Block, type Span, spanOf } from '../document.ts'
import { noOptions, wordingCheck } from './check.ts'

const white = /^white(?: british| english| uk)?\b(?! (?:paper|paint|board|label|goods|space))/i
const group =
  /^(?:asian|black|mixed|chinese|arab|other ethnic|pakistani|indian|bangladeshi|african|caribbean|gypsy|roma|south asian|any other)\b/i

/** "White" where it comes first of three or more ethnic groups in a table's column or a list that is not in alphabetical order. */
export const whiteFirst = wordingCheck({
  name: 'white-first',
  about: 'Whether White is put first in every table or list of ethnic groups.',
  options: noOptions,
  find: subject => {
    const { blocks } = subject.document
    const firsts: Span[] = []
    let lists = 0
    for (const list of listsOf(blocks)) {
      const rows = list.filter(index => white.test(words(blocks[index])) || group.test(words(blocks[index])))
      if (rows.length < 2 || !rows.some(index => white.test(words(blocks[index])))) continue
      if (!rows.some(index => group.test(words(blocks[index])))) continue
      lists++
      const [first] = rows
      if (first !== undefined && white.test(words(blocks[first]))) {
        const length = white.exec(words(blocks[first]))?.[0].length ?? 0
        const start = (blocks[first]?.text.length ?? 0) - (blocks[first]?.text.trimStart().length ?? 0)
        firsts.push(spanOf(subject.document, first, start, start + length))
      }
    }
    return firsts.length === lists ? firsts : []
  },
})

function words(block: Block | undefined): string {
  return block?.text.trim() ?? ''
}

/** The indices of each run of list items and of each first column of a table. */
function listsOf(blocks: readonly Block[]): number[][] {
  const lists = new Map<string, number[]>()
  let run = 0
  blocks.forEach((block, index) => {
    if (block.kind !== 'list-item') run++
    const key = block.cell
      ? `table ${block.cell.table} ${block.cell.column}`
      : block.kind === 'list-item'
        ? `list ${run}`
        : ''
    if (key === '') return
    const list = lists.get(key)
    if (list) list.push(index)
    else lists.set(key, [index])
  })
  return [...lists.values()]
}
