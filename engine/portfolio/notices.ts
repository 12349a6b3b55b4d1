import { counted, listed, plural } from '../labels/counts.ts'
import { calledOf, type DocumentRecord } from './record.ts'

/** What a reader should know of the documents that are looked at together, a sentence each. */
export function noticesOf(records: readonly DocumentRecord[], organisation?: string): readonly string[] {
  if (records.length === 0) return ['There are no documents to look at together yet. Add the organisation’s policies.']
  return [
    ...(records.length === 1 ? ['There is only one document, so nothing can be compared between documents.'] : []),
    ...notJudged(records),
    ...notKnown(records),
    ...sameTitle(records),
    ...differentRules(records),
    ...ofOthers(records, organisation),
  ]
}

/** The records without those whose file is another's, and a sentence that says so. */
export function withoutCopies(records: readonly DocumentRecord[]): {
  readonly records: readonly DocumentRecord[]
  readonly notices: readonly string[]
} {
  const byFile = new Map<string, DocumentRecord>()
  const copies: string[] = []
  for (const record of records) {
    const first = byFile.get(record.sha256)
    if (first) copies.push(`“${record.name}” is the same file as “${first.name}” and is counted once.`)
    else byFile.set(record.sha256, record)
  }
  return { records: [...byFile.values()], notices: copies }
}

function notJudged(records: readonly DocumentRecord[]): readonly string[] {
  return records.flatMap(({ name, notJudged }) =>
    notJudged === undefined ? [] : [`“${name}” was not judged. ${notJudged}`],
  )
}

function notKnown(records: readonly DocumentRecord[]): readonly string[] {
  const unknown = records.filter(({ typeKnown, notJudged }) => !typeKnown && notJudged === undefined)
  if (unknown.length === 0) return []
  const are = plural(unknown.length, 'It is', 'They are')
  return [
    `The type of ${some(unknown)} is not known yet. ${are} asked only what every document is asked. Choose the type to ask the rest.`,
  ]
}

function sameTitle(records: readonly DocumentRecord[]): readonly string[] {
  const groups = Map.groupBy(
    records.filter(({ title }) => title.trim() !== ''),
    ({ title, types }) => `${title.trim().toLowerCase()} ${types[0]}`,
  )
  return [...groups.values()].flatMap(group =>
    group.length < 2
      ? []
      : [
          `${some(group)} have the same title. They may be versions of one policy: each is counted, so take the earlier ones out.`,
        ],
  )
}

function differentRules(records: readonly DocumentRecord[]): readonly string[] {
  const kinds = new Set(records.map(({ madeWith }) => madeWith)).size
  return kinds < 2
    ? []
    : ['Not all documents were reviewed with the same rules and answers. Review them again to make them comparable.']
}

function ofOthers(records: readonly DocumentRecord[], organisation?: string): readonly string[] {
  const silent = records.filter(({ namesOrganisation }) => namesOrganisation === false)
  if (organisation === undefined || silent.length === 0 || silent.length === records.length) return []
  return [
    `${some(silent)} ${plural(silent.length, 'does', 'do')} not name ${organisation}. Check that ${plural(silent.length, 'it is not', 'none is')} of another organisation.`,
  ]
}

const mostNamed = 5

function some(records: readonly DocumentRecord[]): string {
  const named = records.slice(0, mostNamed).map(record => `“${nameFor(record, records)}”`)
  const more = records.length - named.length
  return listed(more > 0 ? [...named, counted(more, 'other')] : named)
}

/** The title, or the name where the title is not a record's own. */
function nameFor(record: DocumentRecord, among: readonly DocumentRecord[]): string {
  const alike = among.filter(other => calledOf(other) === calledOf(record))
  return alike.length > 1 ? record.name : calledOf(record)
}
