import { Buffer } from 'node:buffer'
import { strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { styleMap, stylesXml } from './looks.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const inPackage = 'http://schemas.openxmlformats.org/package/2006'
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

const around = {
  '[Content_Types].xml': strToU8(
    `<Types xmlns="${inPackage}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
  ),
  '_rels/.rels': strToU8(
    `<Relationships xmlns="${inPackage}/relationships">` +
      `<Relationship Id="r" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  ),
  'word/styles.xml': strToU8(stylesXml),
}

/** The HTML that mammoth makes of slimmed WordprocessingML. It is not yet fit to be shown: see `sanitised`. */
export async function convert(xml: string): Promise<string> {
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${xml}</w:body></w:document>`
  const zip = zipSync({ ...around, 'word/document.xml': strToU8(document) }, { level: 0 })
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zip.buffer, zip.byteOffset, zip.length) },
    { styleMap: [...styleMap], includeDefaultStyleMap: false, includeEmbeddedStyleMap: false },
  )
  return value
}
