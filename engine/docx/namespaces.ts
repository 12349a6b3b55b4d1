const families: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.microsoft.com/office/word/2006/wordml': 'wne:',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15:',
  'http://schemas.microsoft.com/office/word/2016/wordml/cid': 'w16cid:',
  'http://schemas.microsoft.com/office/word/2018/wordml/cex': 'w16cex:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c:',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c:',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm:',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm:',
  'http://schemas.microsoft.com/office/drawing/2014/chartex': 'cx:',
  'urn:schemas-microsoft-com:vml': 'v:',
  'urn:schemas-microsoft-com:office:office': 'o:',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel:',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
}

/**
 * The prefix that the reader's tables use for a namespace, transitional and strict alike (ISO 29500-4 and -1), whatever prefix
 * the file uses for it. `?:` for namespaces that the reader has no table for.
 */
export function familyOf(namespace: string | undefined): string {
  return namespace === undefined ? '?:' : (families[namespace] ?? '?:')
}

/**
 * Whether the reader may take an `mc:Choice` that requires this namespace (ECMA-376 part 3, 10.2). Not that of `symEx`, whose
 * fallback is the character itself.
 */
export function isUnderstood(namespace: string | undefined): boolean {
  if (namespace === undefined) return false
  return (
    familyOf(namespace) !== '?:' || /^http:\/\/schemas\.microsoft\.com\/office\/word\/20(?!.*symex)/.test(namespace)
  )
}
