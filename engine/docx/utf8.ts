const strict = new TextDecoder('utf-8', { fatal: true })
const perByte = new TextDecoder('windows-1252')

const originals = new WeakMap<Uint8Array, Uint8Array>()

/**
 * A part of XML as valid UTF-8, so that places count bytes of one encoding: UTF-16 and other encodings are rewritten, and
 * broken characters replaced. Returns the same bytes if they are valid UTF-8 already.
 */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  const result = rewritten(bytes)
  if (result !== bytes) originals.set(result, bytes)
  return result
}

/** The bytes of a part as they were in the file: if `asUtf8` rewrote them, the bytes it was given, else the same. */
export function asWritten(bytes: Uint8Array): Uint8Array {
  return originals.get(bytes) ?? bytes
}

function rewritten(bytes: Uint8Array): Uint8Array {
  const label = encodingOf(bytes)
  if (label === 'utf-8') {
    try {
      strict.decode(bytes)
      return bytes
    } catch {
      return new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
    }
  }
  const text = decoderFor(label).decode(bytes)
  return new TextEncoder().encode(text.replace(/^(<\?xml[^>]*?encoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2'))
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0x3c && second === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  const head = perByte.decode(bytes.subarray(0, 200))
  const declared = /^(?:ï»¿)?<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8'
  return declared === 'utf8' || declared === 'us-ascii' || declared.startsWith('utf-16') ? 'utf-8' : declared
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder()
  }
}
