import type { Element, Node } from '@xmldom/xmldom'

/** Why words that stand in a part are none that a reader of the page reads, or none that Word has a place for. */
export type LeftOut =
  | 'deleted or moved away'
  | 'code of a field'
  | 'second copy of alternative content'
  | 'guide text over ruby'
  | 'in an equation'
  | 'in an embedded object'
  | 'outside any run'
  | 'note that nothing refers to'
  | 'separator of notes'
  | 'header or footer that no section uses'

interface Field {
  readonly begin: Element
  result: boolean
}

/** Where something stands. */
export interface Place {
  readonly leftOut: LeftOut | undefined
  /** How many text boxes are around it. */
  readonly boxes: number
  /** The paragraph, or the first of those that tracked deletions of their marks join. */
  readonly paragraph: Element | undefined
  /** Whether its run cannot be cut here: in alternative content inside the run, or beside CDATA or comments in its `w:t`. */
  readonly whole?: boolean
  readonly fields: Field[]
}

/** What is met in a part, in the order of the file. */
export interface Visitor {
  /** Characters of a `w:t`, or a tab, break, hyphen or symbol (any, which is U+FFFC), and where they stand. */
  readonly text: (characters: string, place: Place) => void
  /** A mark of a comment or a note, by local name, and its id. */
  readonly mark?: (name: string, id: string, place: Place) => void
}

const anySymbol = '\ufffc'
const atoms: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
  sym: anySymbol,
}
const marks = ['commentRangeStart', 'commentRangeEnd', 'commentReference', 'footnoteReference', 'endnoteReference']
const namespaces =
  /^(?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml)\/main$/

/** Goes through a part in the order of the file, without anything of the product. */
export function visitStory(root: Node, visitor: Visitor): void {
  const endless = endlessFields(root)
  visit(root, { leftOut: undefined, boxes: 0, paragraph: undefined, fields: [] }, visitor, endless)
}

/** An element's name where it is one of WordprocessingML, else "". */
export function wordName(node: Node | null): string {
  return node?.nodeType === 1 && namespaces.test(node.namespaceURI ?? '') ? ((node as Element).localName ?? '') : ''
}

/** An attribute in the element's own namespace, or in none. */
export function own(element: Element, name: string): string {
  return element.getAttributeNS(element.namespaceURI, name) || element.getAttribute(name) || ''
}

function visit(parent: Node, place: Place, visitor: Visitor, endless: ReadonlySet<Element>): void {
  let joined: Element | undefined
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 1) continue
    const element = node as Element
    const name = wordName(element)
    if (name === 'fldChar') turnField(element, place, endless)
    else if (name === 't' || name in atoms) {
      const leftOut = place.leftOut ?? (inCode(place.fields) ? 'code of a field' : strayOf(element))
      visitor.text(name === 't' ? (element.textContent ?? '') : (atoms[name] ?? ''), {
        ...place,
        leftOut,
        whole: isWhole(element),
      })
    } else if (marks.includes(name)) visitor.mark?.(name, own(element, 'id'), place)
    else if (name === 'p') {
      visit(element, { ...place, paragraph: joined ?? element }, visitor, endless)
      joined = runsOn(element) ? (joined ?? element) : undefined
    } else if (name !== 'pPr' && name !== 'rPr' && name !== 'sectPr') {
      visit(element, placeIn(element, name, place), visitor, endless)
    }
  }
}

function placeIn(element: Element, name: string, place: Place): Place {
  const leftOut = place.leftOut ?? (inCode(place.fields) ? 'code of a field' : leftOutBy(element, name))
  if (name === 'txbxContent') return { ...place, leftOut, boxes: place.boxes + 1, fields: [] }
  return leftOut === place.leftOut ? place : { ...place, leftOut }
}

function leftOutBy(element: Element, name: string): LeftOut | undefined {
  if (name === 'del' || name === 'moveFrom') return 'deleted or moved away'
  if (name === 'tr' && child(element, 'trPr', 'del')) return 'deleted or moved away'
  if (name === 'tc' && child(element, 'tcPr', 'cellDel')) return 'deleted or moved away'
  if (name === 'rt') return 'guide text over ruby'
  if (name === 'object') return 'in an embedded object'
  if (element.localName === 'oMath') return 'in an equation'
  const alternative = element.localName === 'Choice' || element.localName === 'Fallback'
  return alternative && element !== chosen(element.parentNode) ? 'second copy of alternative content' : undefined
}

/** Of alternative content the first choice that Word of today takes, else the fallback (ECMA-376 part 3, 10.2). */
function chosen(alternatives: Node | null): Element | undefined {
  const choices = Array.from(alternatives?.childNodes ?? []).filter(node => node.nodeType === 1) as Element[]
  return choices.find(choice => {
    if (choice.localName === 'Fallback') return true
    const prefixes = (choice.getAttribute('Requires') ?? '').trim().split(/\s+/)
    const known =
      /^(?:http:\/\/schemas\.(?:microsoft\.com\/office|openxmlformats\.org)\/(?!.*symex)|urn:schemas-microsoft-com:)/
    return (
      choice.localName === 'Choice' && prefixes.every(prefix => known.test(choice.lookupNamespaceURI(prefix) ?? ''))
    )
  })
}

/** Characters belong in a run, or in alternative content there, and a run in a paragraph. */
function strayOf(element: Element): LeftOut | undefined {
  let up = element.parentNode
  while (up?.localName === 'Choice' || up?.localName === 'Fallback') up = up.parentNode?.parentNode ?? null
  if (wordName(up) !== 'r') return 'outside any run'
  while (up && wordName(up) !== 'p') up = up.parentNode
  return up ? undefined : 'outside any run'
}

function isWhole(element: Element): boolean {
  const nodes = Array.from(element.childNodes)
  return wordName(element.parentNode) !== 'r' || nodes.length > 1 || nodes.some(({ nodeType }) => nodeType !== 3)
}

function turnField(element: Element, { fields }: Place, endless: ReadonlySet<Element>): void {
  const type = own(element, 'fldCharType')
  const last = fields.at(-1)
  if (type === 'begin' && !endless.has(element)) fields.push({ begin: element, result: false })
  else if (type === 'separate' && last) last.result = true
  else if (type === 'end') fields.pop()
}

function inCode(fields: readonly Field[]): boolean {
  return fields.some(({ result }) => !result)
}

/** Fields that begin and never come to a result: what follows them is no code. */
function endlessFields(root: Node): ReadonlySet<Element> {
  const open: { element: Element; result: boolean }[] = []
  const look = (parent: Node) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (wordName(node) === 'fldChar') {
        const type = own(node as Element, 'fldCharType')
        const last = open.at(-1)
        if (type === 'begin') open.push({ element: node as Element, result: false })
        else if (type === 'separate' && last) last.result = true
        else if (type === 'end') open.pop()
      } else if (wordName(node) !== 'txbxContent') look(node)
    }
  }
  look(root)
  return new Set(open.filter(({ result }) => !result).map(({ element }) => element))
}

/** Where a paragraph's mark was deleted its words run on into the next. */
function runsOn(paragraph: Element): boolean {
  const properties = child(paragraph, 'pPr', 'rPr')
  let next: Node | null = paragraph.nextSibling
  while (next && next.nodeType !== 1) next = next.nextSibling
  return wordName(next) === 'p' && properties !== undefined && child(properties, 'del') !== undefined
}

function child(element: Element, ...path: readonly string[]): Element | undefined {
  let found: Element | undefined = element
  for (const name of path) {
    found = Array.from(found?.childNodes ?? []).find(node => wordName(node) === name) as Element | undefined
  }
  return found
}
