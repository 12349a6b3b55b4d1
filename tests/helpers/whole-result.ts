import { strFromU8, unzipSync } from 'fflate'
import { expect } from 'vitest'

/** Expects a result of an export to have an end, by the kind of file that its name says it is. */
export function expectWhole(path: string, bytes: Uint8Array): void {
  const text = strFromU8(bytes)
  if (path.endsWith('.docx')) expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml')
  else if (path.endsWith('.html')) expect(text.trimEnd()).toMatch(/<\/html>$/)
  else if (path.endsWith('.json')) JSON.parse(text)
  else expect([path.slice(-4), text.slice(-2)]).toEqual(['.csv', '\r\n'])
}
