const attributes = `(?:"[^"]*"|'[^']*'|[^>"'])*`
const start = (name: string) => `<(?:[\\w.-]+:)?${name}(?=[\\s/>])${attributes}>`
const end = (name: string) => `</(?:[\\w.-]+:)?${name}\\s*>`
const mark = new RegExp(
  `${start('commentRange(?:Start|End)')}|${start('r')}(?:${start('rPr')}${start('rStyle')}${end('rPr')})?${start('commentReference')}${end('r')}`,
  'g',
)
const runEnd = new RegExp(`${end('r')}$`)
const textEnd = new RegExp(`${end('t')}${end('r')}$`)
const runStart = new RegExp(start('r'), 'y')
const textStart = new RegExp(start('t'), 'y')
const paragraphEnd = new RegExp(end('p'), 'y')
const properties = new RegExp(`${start('rPr')}|${end('rPr')}`, 'y')

/**
 * What is wrong with a part into which comments were put, or undefined: without the marks of comments with these ids, and with
 * the runs that were cut for them joined, it must be the part as it was, to the byte. Both have one character per byte.
 */
export function spliceFault(before: string, after: string, ids: ReadonlySet<string>): string | undefined {
  let done = 0
  let at = 0
  let closed: string | undefined
  for (const [from, to] of groupsOfMarks(after, ids)) {
    const stretch = after.slice(at, from)
    const ways = [
      stretch,
      stretch.replace(runEnd, ''),
      stretch.replace(textEnd, ''),
      stretch.replace(/>$/, '/>'),
      stretch.replace(/<[^>]*>$/, ''),
    ]
    const way = ways.findIndex((text, i) => (i === 0 || text !== stretch) && follow(before, done, text) >= 0)
    if (way < 0) return `before byte ${from} of the new part: ${near(before, done, stretch)}`
    done = follow(before, done, ways[way] ?? '')
    const next = way === 0 ? to : way < 3 ? reopened(after, to, way === 2) : afterParagraph(after, to)
    if (next === undefined)
      return `what is closed is not opened again at byte ${to} of the new part, or the other way round`
    const opening = after.slice(to, endOfProperties(after, to))
    if (way > 0 && !before.includes(opening)) {
      closed ??= close(before)
      if (!closed.includes(close(opening))) return `the run goes on with other properties at byte ${to} of the new part`
    }
    at = next
  }
  const rest = after.slice(at)
  return follow(before, done, rest) === before.length
    ? undefined
    : `at the end of the new part: ${near(before, done, rest)}`
}

/** What is wrong with a part to which elements were added, or undefined: all that was there must stand around what is new. */
export function appendFault(before: string, after: string): string | undefined {
  let head = 0
  while (head < before.length && before[head] === after[head]) head++
  let tail = 0
  while (tail < before.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const closed = before.slice(head, before.length - tail)
  return closed === '' || closed === '/' ? undefined : `changed from byte ${head}: ${closed.slice(0, 60)}`
}

/** Where marks of these comments stand together. */
function groupsOfMarks(after: string, ids: ReadonlySet<string>): readonly (readonly [number, number])[] {
  const groups: [number, number][] = []
  for (const found of after.matchAll(mark)) {
    if (!ids.has(/:id="(\d+)"\/?>(?:<\/[^>]*>)?$/.exec(found[0])?.[1] ?? '')) continue
    const last = groups.at(-1)
    if (last?.[1] === found.index) last[1] += found[0].length
    else groups.push([found.index, found.index + found[0].length])
  }
  return groups
}

/** How far the part as it was agrees with a text from a place on, less attributes that keep spaces; -1 where it does not. */
function follow(before: string, from: number, text: string): number {
  const added = ' xml:space="preserve"'
  let done = from
  for (let at = 0; at < text.length; ) {
    if (before.startsWith(text.slice(at, at + 4096), done)) {
      done += Math.min(4096, text.length - at)
      at += 4096
    } else if (before[done] === '>' && text.startsWith(`${added}>`, at)) at += added.length
    else if (before[done] === text[at]) {
      done++
      at++
    } else return -1
  }
  return done
}

/** Where the content of a run that was opened again goes on. */
function reopened(after: string, from: number, text: boolean): number | undefined {
  const at = endOfProperties(after, from)
  if (at === from || !text) return at === from ? undefined : at
  textStart.lastIndex = at
  return textStart.test(after) ? textStart.lastIndex : undefined
}

/** Where content goes on after a paragraph that was made, or that had no content. */
function afterParagraph(after: string, from: number): number | undefined {
  paragraphEnd.lastIndex = from
  return paragraphEnd.test(after) ? paragraphEnd.lastIndex : undefined
}

/** The end of a run's start tag and properties; `from` where there is no run. */
function endOfProperties(after: string, from: number): number {
  runStart.lastIndex = from
  if (!runStart.test(after)) return from
  let at = runStart.lastIndex
  let depth = 0
  do {
    if (depth > 0) at = after.indexOf('<', at)
    properties.lastIndex = at
    const tag = properties.exec(after)?.[0]
    if (tag === undefined && depth === 0) return at
    if (tag !== undefined && !tag.endsWith('/>')) depth += tag.startsWith('</') ? -1 : 1
    at += tag?.length ?? 1
  } while (depth > 0)
  return at
}

/** Without the space between tags, which a run's start tag and properties may have and need not keep. */
function close(xml: string): string {
  return xml.replace(/>\s+</g, '><')
}

function near(before: string, done: number, stretch: string): string {
  return `“${stretch.slice(-60)}” does not follow “${before.slice(Math.max(0, done - 40), done)}”`
}
