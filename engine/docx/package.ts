import { type Zippable, zipSync } from 'fflate'
import { UserError } from '../errors.ts'
import { contentTypeOf } from './content-types.ts'
import { refuseForeign, refuseOtherZip } from './foreign.ts'
import { findPart, readRelationships } from './relationships.ts'
import { asUtf8, asWritten } from './utf8.ts'
import { defaultLimits, type Limits, readZip } from './zip.ts'

/** A `.docx` file unpacked (ECMA-376 part 2): part names without leading slash, in the zip's order. XML is UTF-8. */
export interface Package {
  readonly parts: ReadonlyMap<string, Uint8Array>
}

/**
 * Unpacks a Word document, within `limits`. Throws UserError with a code for what the bytes are instead (`empty`, `encrypted`,
 * `old-word`, `not-word`, `macro-enabled`, `template`), or `damaged`, or `too-large`.
 */
export function openPackage(bytes: Uint8Array, limits: Limits = defaultLimits): Package {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw refuseForeign(bytes)
  const files = readZip(bytes, limits)
  const parts = new Map([...files].map(([name, data]) => [name, isXml(name) ? asUtf8(data) : data] as const))
  refuseOtherKinds(parts)
  const main = mainPart(parts) ?? ''
  const text = parts.get(main)
  if (text !== undefined && !isXml(main)) parts.set(main, asUtf8(text))
  return { parts }
}

/**
 * Zips a package: parts in the order of the map, dates fixed, so that the same parts always produce the same bytes. A part that
 * has not changed since it was opened keeps its original encoding.
 */
export function packageBytes(pkg: Package): Uint8Array {
  const files: Zippable = {}
  for (const [name, bytes] of pkg.parts) {
    const data = asWritten(bytes)
    files[name] = isPacked(name) ? [data, { level: 0 }] : data
  }
  return zipSync(files, { mtime: new Date(1980, 0, 1) })
}

/** The name of the main part (ECMA-376 part 1, 11.3.10), found through the package's relationships, or `undefined`. */
export function mainPart(parts: ReadonlyMap<string, Uint8Array>): string | undefined {
  const target = readRelationships(parts, '').find(
    ({ type, external }) => type === 'officeDocument' && !external,
  )?.target
  return findPart(parts, target ?? 'word/document.xml')?.name
}

function refuseOtherKinds(parts: ReadonlyMap<string, Uint8Array>): void {
  const main = mainPart(parts)
  if (main === undefined) {
    const broken = [...parts.keys()].some(name => name.startsWith('word/'))
    throw broken ? noBody() : refuseOtherZip(parts)
  }
  const type = contentTypeOf(parts, main)?.toLowerCase() ?? ''
  if (
    type.includes('macroenabledtemplate') ||
    type.includes('template.macroenabled') ||
    type.includes('template.main')
  ) {
    throw new UserError(
      'template',
      'This is a Word template (.dotx or .dotm). Open it in Word, choose File, Save As, Word Document (.docx), and review that file.',
    )
  }
  if (type.includes('macroenabled')) {
    throw new UserError(
      'macro-enabled',
      'This document contains macros (.docm). Open it in Word, choose File, Save As, Word Document (.docx), and review that file.',
    )
  }
  if (type.startsWith('application/vnd.') && !type.includes('wordprocessingml')) throw refuseOtherZip(parts)
}

/** The error for a Word file whose main part or body is missing. */
export function noBody(): UserError {
  return new UserError(
    'damaged',
    'The file is damaged: its text is missing. Open it in Word, let Word repair it, save it and try again.',
  )
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name)
}

function isPacked(name: string): boolean {
  return /\.(?:png|jpe?g|gif|zip|docx|xlsx|pptx|mp4|mp3)$/i.test(name)
}
