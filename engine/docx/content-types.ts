import { findPart } from './relationships.ts'
import { attribute, type Handlers, scan } from './scan.ts'
import { openXml } from './xml.ts'

interface ContentTypes {
  /** By lower-case part name, without leading slash. */
  readonly overrides: Map<string, string>
  /** By lower-case extension. */
  readonly defaults: Map<string, string>
}

const handlers: Handlers<ContentTypes> = {
  'ct:Override': {
    open: (types, tag) => {
      const part = (attribute(tag, 'PartName') ?? '').replace(/^\//, '').toLowerCase()
      types.overrides.set(part, attribute(tag, 'ContentType') ?? '')
    },
  },
  'ct:Default': {
    open: (types, tag) => {
      types.defaults.set((attribute(tag, 'Extension') ?? '').toLowerCase(), attribute(tag, 'ContentType') ?? '')
    },
  },
}

/** The content type that `[Content_Types].xml` assigns to a part (ECMA-376 part 2, 7.2.3); `undefined` if it assigns none. */
export function contentTypeOf(parts: ReadonlyMap<string, Uint8Array>, part: string): string | undefined {
  const bytes = findPart(parts, '[Content_Types].xml')?.bytes
  if (bytes === undefined) return undefined
  const types: ContentTypes = { overrides: new Map(), defaults: new Map() }
  scan(openXml(bytes), handlers, types)
  const name = part.toLowerCase()
  return types.overrides.get(name) ?? types.defaults.get(name.slice(name.lastIndexOf('.') + 1))
}
