/** Requests and replies as JSON text, with bytes as `{"$bytes": base64}`; used at both ends of the loopback connection. */
export function toWire(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, name: string, written: unknown) {
    const inner = this[name]
    return inner instanceof Uint8Array ? { [key]: toBase64(inner) } : written
  })
}

/** The value that `toWire` wrote. Throws SyntaxError or InvalidCharacterError if the text is not what it writes. */
export function fromWire(text: string): unknown {
  return JSON.parse(text, (_, inner: unknown) => (isBytes(inner) ? fromBase64(inner[key]) : inner))
}

const key = '$bytes'
/** How many bytes are converted to characters at once, because a call can take only a limited number of arguments. */
const chunk = 0x8000

function isBytes(value: unknown): value is { readonly [key]: string } {
  if (typeof value !== 'object' || value === null) return false
  const [first, second] = Object.entries(value)
  return second === undefined && first?.[0] === key && typeof first[1] === 'string'
}

function toBase64(bytes: Uint8Array): string {
  let characters = ''
  for (let at = 0; at < bytes.length; at += chunk) characters += String.fromCharCode(...bytes.subarray(at, at + chunk))
  return btoa(characters)
}

function fromBase64(text: string): Uint8Array {
  const characters = atob(text)
  const bytes = new Uint8Array(characters.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at)
  return bytes
}
