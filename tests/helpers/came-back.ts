import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { carriedId } from '../../engine/docx/carried-id.ts'
import { ownComments } from '../../engine/docx/own-comments.ts'
import { openPackage } from '../../engine/docx/package.ts'

/** What an author did to one of our comments in an annotated file. */
export type Done =
  | { readonly reply: string; readonly by: string; readonly at?: string }
  | { readonly resolve: true }
  | { readonly delete: true }

/** An annotated file after its author went through our comments, each named by a finding that it is about. */
export function wentThrough(bytes: Uint8Array, done: readonly (readonly [finding: string, what: Done])[]): Uint8Array {
  const parts = unzipSync(bytes)
  const change = (name: string, make: (text: string) => string) => {
    const before = strFromU8(parts[name] ?? new Uint8Array())
    const after = make(before)
    if (after === before) throw new Error(`${name} stays as it was`)
    parts[name] = strToU8(after)
  }
  done.forEach(([finding, what], nth) => {
    const own = ownComments(openPackage(zipSync(parts)))
    const comment = own.find(({ carried }) => carried.findings.some(({ id }) => id === carriedId(finding)))
    if (!comment) throw new Error(`no comment is about ${finding}`)
    const { id } = comment
    const lastParaId = comment.paraId.toString(16).toUpperCase().padStart(8, '0')
    if ('reply' in what) {
      const paraId = (0x0a0a0000 + nth).toString(16).toUpperCase().padStart(8, '0')
      change('word/comments.xml', text =>
        text.replace('</w:comments>', `${replyXml(900 + nth, paraId, what)}</w:comments>`),
      )
      change('word/commentsExtended.xml', text =>
        text.replace(
          '</w15:commentsEx>',
          `<w15:commentEx w15:paraId="${paraId}" w15:paraIdParent="${lastParaId}" w15:done="0"/></w15:commentsEx>`,
        ),
      )
      change('word/document.xml', text => anchoredLike(text, id, 900 + nth))
    } else if ('resolve' in what) {
      change('word/commentsExtended.xml', text =>
        text.replace(new RegExp(`(w15:paraId="${lastParaId}"[^>]*w15:done=)"0"`), '$1"1"'),
      )
    } else {
      change('word/comments.xml', text =>
        text.replace(new RegExp(`<w:comment [^>]*w:id="${id}".*?</w:comment>`, 's'), ''),
      )
      change('word/document.xml', text =>
        text
          .replaceAll(new RegExp(`<w:commentRange(?:Start|End) w:id="${id}"/>`, 'g'), '')
          .replace(
            new RegExp(`<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:commentReference w:id="${id}"/></w:r>`),
            '',
          ),
      )
    }
  })
  return zipSync(parts)
}

/** A file as programs save it that keep no ids: without lasting ids, without who replied to what, and without our part. */
export function withoutIds(bytes: Uint8Array, { part = true } = {}): Uint8Array {
  const parts = unzipSync(bytes)
  const gone = /^word\/comments(?:Extended|Ids|Extensible)\.xml$/
  const isGone = (name: string) => gone.test(name) || (part && /^customXml\//.test(name))
  const kept = Object.entries(parts).filter(([name]) => !isGone(name))
  const cut = (text: string) =>
    text
      .replaceAll(/ w14:paraId="[^"]*"/g, '')
      .replaceAll(/<Relationship [^>]*(?:commentsExt|commentsIds|customXml)[^>]*\/>/g, '')
  return zipSync(
    Object.fromEntries(
      kept.map(([name, data]) => [name, /comments\.xml$|\.rels$/.test(name) ? strToU8(cut(strFromU8(data))) : data]),
    ),
  )
}

/** The marks of a reply beside those of the comment that it replies to, as Word sets them. */
function anchoredLike(text: string, parent: number, id: number): string {
  const reference = new RegExp(
    `(<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:commentReference w:id="${parent}"/></w:r>)`,
  )
  return text
    .replace(`<w:commentRangeStart w:id="${parent}"/>`, `$&<w:commentRangeStart w:id="${id}"/>`)
    .replace(`<w:commentRangeEnd w:id="${parent}"/>`, `$&<w:commentRangeEnd w:id="${id}"/>`)
    .replace(reference, `$1<w:r><w:commentReference w:id="${id}"/></w:r>`)
}

function replyXml(id: number, paraId: string, { reply, by, at }: Extract<Done, { reply: string }>): string {
  const date = at === undefined ? '' : ` w:date="${at}"`
  return (
    `<w:comment w:id="${id}" w:author="${by}"${date} w:initials="X"><w:p w14:paraId="${paraId}"><w:r><w:t>${reply}</w:t></w:r></w:p>` +
    '</w:comment>'
  )
}
