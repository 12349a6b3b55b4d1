import { escapeXml, makeDocx, p } from './docx.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A file with this as the content of a custom XML part, and properties beside it, as Word saves them. */
export function withReviewPart(content: string, name = 'customXml/item3.xml'): Uint8Array {
  const properties = name.replace('item', 'itemProps')
  return makeDocx({
    body: p('x'),
    parts: {
      [name]: content,
      [properties]:
        `<ds:datastoreItem ds:itemID="{6B5B1C1E-3D0A-4C55-9B6E-2E7A41D9C0A7}" xmlns:ds="${office}/customXml">` +
        '<ds:schemaRefs><ds:schemaRef ds:uri="urn:evenhand:review:1"/></ds:schemaRefs></ds:datastoreItem>',
      [name.replace('customXml/', 'customXml/_rels/').concat('.rels')]:
        `<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${office}/relationships/customXmlProps" ` +
        `Target="${properties.replace('customXml/', '')}"/></Relationships>`,
    },
    relationships: `<Relationship Id="c9" Type="${office}/relationships/customXml" Target="../${name}"/>`,
    overrides: `<Override PartName="/${properties}" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`,
  })
}

/** The review part as it was written at first, with the document's text in it. */
export function firstReviewPart(json: string): string {
  return `<review xmlns="urn:evenhand:review:1"><comment durableId="5" findings="GRV-22"/><json>${escapeXml(json)}</json></review>`
}
