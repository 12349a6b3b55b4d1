import { type Element, elementsOf } from './elements.ts'
import type { Random } from './random.ts'

const names =
  'p r t tab br sym del ins moveFrom moveTo tbl tr tc sdt sdtContent hyperlink fldSimple smartTag pPr rPr trPr tcPr sectPr txbxContent bookmarkStart commentRangeStart commentRangeEnd commentReference footnoteReference instrText fldChar delText ruby rt rubyBase cellDel vanish noBreakHyphen'
    .split(' ')
    .map(name => `w:${name}`)
const wrappers = [
  ...['w:ins', 'w:del', 'w:p', 'w:r', 'w:t', 'w:hyperlink', 'w:sdt', 'w:sdtContent', 'w:txbxContent', 'w:rPr'],
  ...['w:tbl', 'w:tr', 'w:tc', 'w:body', 'mc:AlternateContent', 'mc:Fallback', 'mc:Choice', 'm:oMath', 'x:y'],
]
const values = [
  ...['0', '1', '-1', '9', '10', '255', '65536', '2147483647', '2147483648', '4294967295', '99999999999999999999'],
  ...[
    '',
    ' ',
    'true',
    'off',
    '1.5',
    'NaN',
    'FFFFFFFF',
    '0041',
    'D800',
    '__proto__',
    'constructor',
    'toString',
    'x'.repeat(3000),
  ],
  ...[
    '&#0;',
    '&#xD800;',
    '&#x110000;',
    '&lt;',
    '%1%2%3',
    'begin',
    'end',
    'separate',
    'restart',
    '../../x',
    'javascript:x()',
  ],
]
const texts = [
  ...['&amp;', '&#65;', '&#x1F600;', '&#xD83D;&#xDE00;', '&#xDC00;', '&unknown;', '&', '&#0;', '\u0000', '\r\n', '\t'],
  ...[
    '<![CDATA[ <w:p> ]]>',
    '<![CDATA[]]>',
    '<!-- </w:t> -->',
    '<?x y?>',
    ']]>',
    '\u00f0\u009f\u0098\u0080',
    '\u00e2\u0080\u00ae',
  ],
  ...[
    '\u00e2\u0080\u008d',
    'e\u00cc\u0081',
    '\u00c3',
    '\u00ff',
    '\u00ed\u00a0\u0080',
    '<w:tab/>',
    '&lt;script&gt;',
    ' a  b ',
  ],
]
const oddities = [
  '<!-- x -->',
  '<?x y?>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<![CDATA[x]]>',
  ' stray ',
  '<w:x/>',
  '\u00ef\u00bb\u00bf',
]

/**
 * Changes the XML of a part, given with one character per byte, once: elements cut, doubled, exchanged, renamed, wrapped or
 * brought in from another file; tags broken; attributes and characters changed.
 */
export function mutateXml(xml: string, other: string, random: Random): string {
  const elements = elementsOf(xml)
  if (elements.length === 0) return cut(xml, random.nat(xml.length + 1), 1 + random.nat(20), '')
  return random.pick(changes)(xml, random.pick(elements), elements, random, other)
}

type Change = (xml: string, one: Element, all: readonly Element[], random: Random, other: string) => string

const changes: readonly Change[] = [
  (xml, one) => cut(xml, one.from, one.to - one.from, ''),
  (xml, one) => cut(xml, one.to, 0, xml.slice(one.from, one.to)),
  (xml, one, all, random) => cut(xml, placeIn(all, random), 0, xml.slice(one.from, one.to)),
  (xml, one, all, random) => exchanged(xml, one, random.pick(all)),
  (xml, one, _, random) => wrapped(xml, one, random.pick(names), one.from + 1 + one.name.length),
  (xml, one, _, random) => around(xml, one, random.once(4) ? 1 + random.nat(300) : 1, random),
  (xml, one) => cut(xml, one.from, one.inside - one.from, ''),
  (xml, one) => cut(xml, one.after, one.to - one.after, ''),
  (xml, _, all, random, other) => {
    const theirs = elementsOf(other)
    const chosen = theirs.length === 0 ? undefined : random.pick(theirs)
    return chosen ? cut(xml, placeIn(all, random), 0, other.slice(chosen.from, chosen.to).slice(0, 200_000)) : xml
  },
  (xml, one, all, random) => changedAttribute(xml, one, random.pick(all), random),
  (xml, one, all, random) => changedAttribute(xml, one, random.pick(all), random),
  (xml, one, _, random) => cut(xml, one.inside + random.nat(one.after - one.inside + 1), 0, random.pick(texts)),
  (xml, _, all, random) => inText(xml, all, random),
  (xml, _, all, random) => inText(xml, all, random),
  (xml, _, all, random) => cut(xml, placeIn(all, random), 0, random.pick(oddities)),
  (xml, _, __, random) => xml.slice(0, random.nat(xml.length)),
  (xml, _, __, random) => cut(xml, random.once(2) ? 0 : xml.length, 0, random.pick(oddities)),
]

function cut(xml: string, at: number, remove: number, insert: string): string {
  return xml.slice(0, at) + insert + xml.slice(at + remove)
}

function placeIn(all: readonly Element[], random: Random): number {
  const { from, to, inside, after } = random.pick(all)
  return random.pick([from, to, inside, after])
}

function exchanged(xml: string, a: Element, b: Element): string {
  const [first, second] = a.from < b.from ? [a, b] : [b, a]
  if (second.from < first.to) return xml
  const one = xml.slice(first.from, first.to)
  const two = xml.slice(second.from, second.to)
  return xml.slice(0, first.from) + two + xml.slice(first.to, second.from) + one + xml.slice(second.to)
}

/** Gives an element another name, at both its tags. */
function wrapped(xml: string, one: Element, name: string, nameEnd: number): string {
  const start = `<${name}${xml.slice(nameEnd, one.inside)}`
  const end = one.after === one.to ? '' : `</${name}>`
  return cut(xml, one.from, one.to - one.from, start + xml.slice(one.inside, one.after) + end)
}

function around(xml: string, one: Element, levels: number, random: Random): string {
  const chosen = Array.from({ length: 1 + random.nat(3) }, () => random.pick(wrappers))
  const open = chosen
    .map(name => `<${name}>`)
    .join('')
    .repeat(levels)
  const close = chosen
    .toReversed()
    .map(name => `</${name}>`)
    .join('')
    .repeat(levels)
  return cut(xml, one.from, one.to - one.from, open + xml.slice(one.from, one.to) + close)
}

function changedAttribute(xml: string, one: Element, source: Element, random: Random): string {
  const attributes = (element: Element) =>
    [...xml.slice(element.from, element.inside).matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(found => ({
      at: element.from + found.index,
      whole: found[0],
      name: found[1] ?? '',
      value: found[2] ?? found[3] ?? '',
    }))
  const own = attributes(one)
  const theirs = attributes(source)
  if (own.length === 0) {
    const at = one.from + 1 + one.name.length
    const added = theirs.length > 0 && random.once(2) ? random.pick(theirs).whole : ` w:val="${random.pick(values)}"`
    return cut(xml, at, 0, added)
  }
  const { at, whole, name } = random.pick(own)
  const value = theirs.length > 0 && random.once(3) ? random.pick(theirs).value : random.pick(values)
  const instead = random.pick([
    ` ${name}="${value}"`,
    ` ${name}="${value}"`,
    '',
    `${whole}${whole}`,
    ` ${name}=${value}`,
    ` x${name}="${value}"`,
  ])
  return cut(xml, at, whole.length, instead)
}

/** Puts something between the characters of a text, where the words are. */
function inText(xml: string, all: readonly Element[], random: Random): string {
  const holders = all.filter(
    ({ name, inside, after }) => /(?:^|:)(?:t|instrText|delText)$/.test(name) && after > inside,
  )
  if (holders.length === 0) return xml
  const { inside, after } = random.pick(holders)
  return cut(
    xml,
    inside + random.nat(after - inside + 1),
    random.nat(3),
    random.pick(texts).repeat(random.once(8) ? 500 : 1),
  )
}
