import { makeDocx, makeZip, p } from './docx.ts'

/** Files that are no reviewable Word document, each with words that its refusal must hold. Made on call: one is large. */
export function badFiles(): readonly (readonly [name: string, bytes: Uint8Array, says: RegExp])[] {
  const whole = makeDocx({ body: p('Grievances will be handled promptly.').repeat(200) })
  return [
    ['encrypted.docx', oldContainer('EncryptedPackage'), /password/],
    ['truncated.docx', whole.slice(0, whole.length / 2), /damaged or incomplete/],
    ['not-a-zip.docx', new TextEncoder().encode('Dear all, this is only text.'), /plain text/],
    ['old.doc', oldContainer('WordDocument'), /old Word format/],
    ['macros.docm', withMainType('application/vnd.ms-word.document.macroEnabled.main+xml'), /macros/],
    ['print.pdf', new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n1 0 obj'), /PDF/],
    ['empty.docx', new Uint8Array(), /empty/],
    ['no-body.docx', makeDocx({ body: '', parts: { 'word/document.xml': '<w:document/>' } }), /damaged/],
    ['bomb.docx', makeZip({ 'word/document.xml': new Uint8Array(300_000_000) }), /too large/],
  ]
}

/** The head of a compound file (MS-CFB) and the name of a stream in its directory. */
function oldContainer(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [at, character] of [...stream].entries()) bytes[1024 + 2 * at] = character.charCodeAt(0)
  return bytes
}

function withMainType(type: string): Uint8Array {
  return makeDocx({
    body: p('A document with macros.'),
    parts: {
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    },
  })
}
