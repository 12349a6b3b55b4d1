/**
 * The id of a type of document, in small letters joined by hyphens: "grievance", "job-advert". The types are those of
 * `document-types.yml`; `applies` in rules and `--type` name them. The program itself knows only two: `handbook` holds several
 * policies, each part of which is reviewed as its own type; `policy` is any other policy, to which only the rules for every
 * document apply.
 */
export type DocumentType = string

/** The shape of a type's id. */
export const documentTypeShape = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** A type with its name inside a sentence, after "a" or "an": "grievance policy". */
export interface NamedType {
  readonly type: DocumentType
  readonly name: string
}

/** The name of a type of document inside a sentence; its id in words if the rules no longer have it. It can follow "a" or "an". */
export function typeName(type: DocumentType, types: readonly NamedType[]): string {
  return types.find(one => one.type === type)?.name ?? type.replaceAll('-', ' ')
}

/** What the types that the program itself knows are called where `document-types.yml` does not say. */
export const ownTypes: readonly NamedType[] = [
  { type: 'handbook', name: 'handbook of several policies' },
  { type: 'policy', name: 'other policy' },
]

/** Says that there is no such type, and which there are: those that begin or contain alike where there are any. */
export function noSuchType(wanted: string, types: readonly NamedType[]): string {
  const near = types.filter(({ type }) => isNear(type, wanted))
  const named = (near.length > 0 ? near : types).map(({ type }) => type).join(', ')
  return near.length > 0
    ? `there is no document type “${wanted}”; near it: ${named}`
    : `there is no document type “${wanted}”; the types are ${named}`
}

/** The same as a sentence that lists every type. */
export function noSuchTypeSentence(wanted: string, types: readonly NamedType[]): string {
  return `There is no document type “${wanted}”. The types are ${types.map(({ type }) => type).join(', ')}.`
}

function isNear(type: DocumentType, wanted: string): boolean {
  const letters = 4
  if (wanted.length < letters) return false
  return type.startsWith(wanted.slice(0, letters)) || type.includes(wanted)
}
