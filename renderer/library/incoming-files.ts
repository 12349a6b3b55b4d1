import type { Incoming } from '../state/use-imports.ts'

/** What was dropped or chosen: the files to take in, and how many others were skipped. */
export interface Incomings {
  readonly files: readonly Incoming[]
  readonly others: number
}

/**
 * The files to hand over. Of many only those that look like documents; a single one always, so that the reader learns why it cannot be
 * read. Word's own lock files (`~$…`) and hidden files are left out silently.
 */
export function sortIncoming(files: readonly Incoming[]): Incomings {
  const real = files.filter(({ name }) => !/(?:^|\/)(?:~\$|\.)/.test(name))
  const taken = real.filter(({ name }) => real.length === 1 || /\.(?:doc|docx|docm|dot|dotx|dotm|odt|rtf)$/i.test(name))
  return { files: taken, others: real.length - taken.length }
}

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
