import { expect, it } from 'vitest'
import { markup } from '../../../../engine/export/html/markup.ts'

it('escapes strings for text and for attributes, and leaves markup as it is', () => {
  const inner = markup`<b title="${`"'<>&`}">${'a < b'}</b>`
  expect(inner.html).toBe('<b title="&quot;&#39;&lt;&gt;&amp;">a &lt; b</b>')
  expect(markup`<p>${inner}${[inner]}${3}${undefined}</p>`.html).toBe(`<p>${inner.html}${inner.html}3</p>`)
})

it('replaces characters that HTML does not allow, and keeps tabs and line ends', () => {
  expect(markup`${'a\u0000b\tc\nd\ud800'}`.html).toBe('a\ufffdb\tc\nd\ufffd')
})
