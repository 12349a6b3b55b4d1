import type { Incoming } from '../state/use-imports.ts'

/** What was dropped or chosen: the files to take in, and the names of those in folders that are no documents. */
export interface Incomings {
  readonly files: readonly Incoming[]
  readonly others: readonly string[]
}

/**
 * The files to hand over: each that was chosen itself, and in folders those that are documents of any kind, so that the reader learns of
 * each by name why it cannot be read. Word's own lock files (`~$…`) and hidden files are left out silently.
 */
export function sortIncoming(files: readonly Incoming[]): Incomings {
  const real = files.filter(({ name }) => !/(?:^|\/)(?:~\$|\.)/.test(name))
  const isTaken = ({ name }: Incoming) => !name.includes('/') || documentEnding.test(name)
  return { files: real.filter(isTaken), others: real.filter(one => !isTaken(one)).map(({ name }) => name) }
}

const documentEnding = /\.(?:doc|docx|docm|dot|dotx|dotm|odt|rtf|pdf|pages|txt|html)$/i

/** The files of a drop, with those inside dropped folders, named with their folders. */
export async function droppedFiles(data: DataTransfer): Promise<Incoming[]> {
  const loose = [...data.files].map(file => ({ name: file.name, file }))
  const entries = [...data.items].flatMap(item => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null
    return entry ? [entry] : []
  })
  if (!entries.some(isDirectory)) return loose
  return (await Promise.all(entries.map(entry => filesIn(entry, '')))).flat()
}

/** The files of an `<input type="file">`, with their folders where a folder was chosen. */
export function chosenFiles(list: FileList | null): Incoming[] {
  return [...(list ?? [])].map(file => ({
    name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file,
  }))
}

async function filesIn(entry: FileSystemEntry, folder: string): Promise<Incoming[]> {
  const name = `${folder}${entry.name}`
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ name, file }]
  }
  if (!isDirectory(entry)) return []
  const reader = entry.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) break
    children.push(...some)
  }
  return (await Promise.all(children.map(child => filesIn(child, `${name}/`)))).flat()
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
