import { seeFile } from './annotated.ts'
import { edited } from './edited.ts'

const reply =
  '<w:comment w:id="77" w:author="Priya" w:initials="P"><w:p w14:paraId="0A0A0A0A"><w:r><w:t>Done already</w:t></w:r></w:p></w:comment>'

/** A file in which Priya has replied to the comment that stands on these words. */
export function replied(bytes: Uint8Array, words: string): Uint8Array {
  const parent = seeFile(bytes).comments.find(({ anchored }) => anchored === words)?.lastParaId ?? ''
  return edited(bytes, {
    'word/comments.xml': text => text.replace('</w:comments>', `${reply}</w:comments>`),
    'word/commentsExtended.xml': text =>
      text.replace(
        '</w15:commentsEx>',
        `<w15:commentEx w15:paraId="0A0A0A0A" w15:paraIdParent="${parent}" w15:done="0"/></w15:commentsEx>`,
      ),
  })
}
