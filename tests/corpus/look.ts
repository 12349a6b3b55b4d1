import { crc32 } from 'node:zlib'
import { unzipSync } from 'fflate'
import type { UserErrorCode } from '../../engine/errors.ts'
import { findName, openPlain, type PlainPackage, walk } from '../helpers/plain-package.ts'
import { wordName } from '../helpers/plain-story.ts'
import { compoundNames } from './compound-file.ts'

/** What a file is, found without the product. `docx` is a document that is to be read. */
export type Kind = 'docx' | UserErrorCode

const mostUnpacked = 250e6

/**
 * Looks at a file's first bytes, its directory, its content types and its main part, and says what may be said of it: `docx`,
 * or why it is refused. More than one where a damaged file can be told in two ways.
 */
export function lookAt(bytes: Uint8Array): readonly Kind[] {
  if (bytes.length === 0) return ['empty']
  if (bytes.length > 100e6) return ['too-large']
  const first = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  if (first === 'd0cf11e0a1b11ae1') return lookAtCompound(bytes)
  if (first.startsWith('dba52d00')) return ['old-word']
  if (!first.startsWith('504b')) return ['not-word']
  try {
    return lookAtZip(bytes)
  } catch {
    return ['damaged']
  }
}

function lookAtCompound(bytes: Uint8Array): readonly Kind[] {
  const names = compoundNames(bytes)
  if (names.includes('EncryptedPackage')) return ['encrypted']
  if (names.includes('WordDocument')) return ['old-word']
  return names.length === 0 ? ['old-word', 'not-word', 'damaged'] : ['not-word']
}

function lookAtZip(bytes: Uint8Array): readonly Kind[] {
  if (!hasWholeDirectory(bytes)) return ['damaged']
  const names: string[] = []
  let size = 0
  const filter = (file: { name: string; originalSize: number }) => {
    names.push(file.name.replaceAll('\\', '/').replace(/^\/+/, ''))
    size += file.originalSize
    return false
  }
  unzipSync(bytes, { filter })
  if (isLocked(bytes)) return ['encrypted']
  if (size > mostUnpacked || names.length > 20_000) return ['too-large']
  if (new Set(names).size < names.length) return ['damaged']
  if (!hasTrueChecksums(bytes)) return ['damaged']
  const pkg = openPlain(bytes)
  if (pkg.main === '') return names.some(name => name.startsWith('word/')) ? ['damaged'] : ['not-word']
  const type = contentTypeOf(pkg)
  if (/template/i.test(type)) return ['template']
  if (/macroenabled/i.test(type)) return ['macro-enabled']
  if (/^application\/vnd\./.test(type) && !type.includes('wordprocessingml.document')) return ['not-word']
  // A part may have no document type (ECMA-376 part 2, 6.2.5).
  if (pkg.xml(pkg.main)?.doctype) return ['damaged']
  let body = false
  walk(pkg.xml(pkg.main), element => {
    body ||= wordName(element) === 'body'
  })
  return body ? ['docx'] : ['damaged']
}

function contentTypeOf({ parts, xml, main }: PlainPackage): string {
  let found = ''
  walk(xml(findName(parts, '[Content_Types].xml') ?? ''), element => {
    const of = (name: string) => (element.getAttribute(name) ?? '').toLowerCase()
    if (of('PartName').replace(/^\//, '') === main.toLowerCase()) found = of('ContentType')
    else if (found === '' && main.toLowerCase().endsWith(`.${of('Extension')}`)) found = of('ContentType')
  })
  return found
}

/** Whether the zip's directory is where its end record says, entry after entry (APPNOTE 4.3.12 and 4.3.16). */
function hasWholeDirectory(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes)
  const end = buffer.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end < 0) return false
  let at = buffer.readUInt32LE(end + 16)
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== 0x02014b50) return false
    at += 46 + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return true
}

/** Whether each file is what was packed, by the checksums of the directory (APPNOTE 4.4.7). */
function hasTrueChecksums(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes)
  const files = unzipSync(bytes)
  let at = buffer.readUInt32LE(buffer.lastIndexOf(Buffer.from('504b0506', 'hex')) + 16)
  while (at + 46 <= buffer.length && buffer.readUInt32LE(at) === 0x02014b50) {
    const name = buffer.toString('utf8', at + 46, at + 46 + buffer.readUInt16LE(at + 28))
    const data = files[name]
    if (data && crc32(data) !== buffer.readUInt32LE(at + 16)) return false
    at += 46 + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return true
}

/** Whether the first local header says that its content is encrypted (APPNOTE 4.4.4). */
function isLocked(bytes: Uint8Array): boolean {
  return ((bytes[6] ?? 0) & 1) === 1
}
