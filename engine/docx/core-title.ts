import { type Handlers, scan } from './scan.ts'
import { charactersOf, openXml, type Xml } from './xml.ts'

interface State {
  readonly xml: Xml
  from: number
  title: string
}

const handlers: Handlers<State> = {
  'dc:title': {
    open: (reading, tag) => {
      reading.from = tag.to
    },
    close: (reading, tag) => {
      if (!tag.selfClosing) reading.title = charactersOf(reading.xml, reading.from, tag.from)
    },
  },
}

/** The title in a document's properties, `docProps/core.xml` (ECMA-376 part 2, 8.3); "" if it has none. */
export function readCoreTitle(bytes: Uint8Array): string {
  const reading: State = { xml: openXml(bytes), from: 0, title: '' }
  scan(reading.xml, handlers, reading)
  return reading.title
}
