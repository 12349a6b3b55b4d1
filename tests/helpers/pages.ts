const block = /<span data-block="(\d+)">((?:(?!<\/?span)[\s\S])*)<\/span>/g
const tag = new RegExp(
  `<(?:/?(?:strong|em|u|s|sup|sub|h[1-6]|ul|ol|li|table|thead|tbody|tr|section|th|td|p|span|a)|${[
    'p class="(?:quoted|contents|boxed)"',
    'section data-part="(?:footnote|endnote|header|footer)"',
    't[hd](?: (?:colspan|rowspan)="\\d+")*',
    'span data-block="\\d+"',
    'span data-label="[^"<>]*"',
    'span class="picture"',
    'a data-note="(?:foot|end)note-\\d+" data-mark="[\\w-]+"',
    'img src="data:image/(?:png|jpeg|gif|webp);base64,[\\w+/=]*" alt="[^"<>]*"',
  ].join('|')})>`,
  'y',
)

/** The texts of the blocks in a reading view, by index. Throws where a block is there twice. */
export function blockTexts(html: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  for (const [, index, inner] of html.matchAll(block)) {
    if (texts.has(Number(index))) throw new Error(`block ${index} is shown twice`)
    texts.set(Number(index), readable(inner ?? ''))
  }
  return texts
}

/** What a reading view must never hold: tags, attributes or values beside those it is made of, and tags that do not close. */
export function strangeTags(html: string): readonly string[] {
  const strange: string[] = []
  const open: string[] = []
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    tag.lastIndex = at
    const whole = tag.exec(html)?.[0]
    const name = /^<\/?([a-z0-9]+)/.exec(whole ?? '')?.[1]
    if (whole === undefined || name === undefined) strange.push(html.slice(at, at + 60))
    else if (whole.startsWith('</')) {
      if (open.pop() !== name) strange.push(`out of turn: ${whole}`)
    } else if (name !== 'img') open.push(name)
  }
  return [...strange, ...open.map(name => `never closed: ${name}`)]
}

function readable(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#13;', '\r')
    .replaceAll('&amp;', '&')
}
