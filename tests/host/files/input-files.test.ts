import { symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { findInputFiles } from '../../../host/files/input-files.ts'
import { makeFolder } from '../../helpers/folder.ts'

async function find(folder: string, ...args: string[]) {
  const passOver = { folder: join(folder, 'out'), endings: ['.reviewed.docx', '.report.docx'] }
  const { files, refused, skippedFiles } = await findInputFiles(
    args.map(arg => join(folder, arg)),
    passOver,
  )
  return {
    names: files.map(f => f.name),
    paths: files.map(f => relative(folder, f.path)),
    refused: refused.map(r => [relative(folder, r.path), r.error.code]),
    otherKinds: skippedFiles.map(path => relative(folder, path)),
  }
}

test('a folder means every Word document below it, in a fixed order, named by its path from the folder', async () => {
  const folder = makeFolder({ 'p/b.docx': '', 'p/sub/deep/c.DOCX': '', 'p/a.docx': '' })
  expect((await find(folder, 'p')).names).toEqual(['a', 'b', 'sub/deep/c'])
})

test('lock files of Word, hidden files and earlier results are passed over', async () => {
  const folder = makeFolder({
    'a.docx': '',
    '~$a.docx': '',
    '.hidden.docx': '',
    '.git/b.docx': '',
    'a.reviewed.docx': '',
    'a.report.docx': '',
    'out/c.docx': '',
  })
  expect((await find(folder, '.')).names).toEqual(['a'])
})

test('an earlier result that is named itself is taken, under the name of the document it was made from', async () => {
  const folder = makeFolder({ 'a.reviewed.docx': '' })
  expect((await find(folder, 'a.reviewed.docx')).names).toEqual(['a'])
})

test('a file that is named is taken whatever its kind, so that it can be refused with a reason', async () => {
  const folder = makeFolder({ 'a.pdf': '', 'b.doc': '', 'v1.2': '' })
  expect((await find(folder, 'a.pdf', 'b.doc', 'v1.2')).names).toEqual(['a', 'b', 'v1.2'])
})

test('documents of other kinds in a folder are told about and not taken', async () => {
  const folder = makeFolder({ 'a.docx': '', 'old.doc': '', 'x/print.PDF': '', 'logo.png': '' })
  const { names, otherKinds } = await find(folder, '.')
  expect(names).toEqual(['a'])
  expect(otherKinds).toEqual(['old.doc', join('x', 'print.PDF')])
})

test('a folder that leads back into itself is read once', async () => {
  const folder = makeFolder({ 'p/a.docx': '' })
  symlinkSync('..', join(folder, 'p', 'again'))
  symlinkSync('.', join(folder, 'p', 'self'))
  expect((await find(folder, 'p')).names).toEqual(['a'])
})

test('a file that is named twice, or again through a link or its folder, is taken once', async () => {
  const folder = makeFolder({ 'p/a.docx': '' })
  symlinkSync(join('p', 'a.docx'), join(folder, 'link.docx'))
  expect((await find(folder, 'p/a.docx', 'p', 'p/a.docx', 'link.docx')).names).toEqual(['a'])
})

test('files that would get the same name are told apart', async () => {
  const folder = makeFolder({ 'x/a.docx': '', 'y/A.docx': '', 'z/a.pdf': '', 'z/a (2).docx': '' })
  const { names } = await find(folder, 'x/a.docx', 'y/A.docx', 'z/a.pdf', 'z/a (2).docx')
  expect(names).toEqual(['a', 'A (2)', 'a (3)', 'a (2) (2)'])
})

test('a Word document keeps its name beside a file of another kind, whichever comes first', async () => {
  const folder = makeFolder({ 'a.pdf': '', 'a.docx': '' })
  expect((await find(folder, 'a.pdf', 'a.docx')).names).toEqual(['a (2)', 'a'])
})

test('a document is known by its own file, by its path where another is called the same, and never by a name of the run', async () => {
  const folder = makeFolder({ 'x/a.docx': '', 'y/A.docx': '', 'z/b.DOCX': '', 'z/Index.docx': '' })
  const { files } = await findInputFiles(
    ['x/a.docx', 'y/A.docx', 'z'].map(arg => join(folder, arg)),
    { folder: '', endings: [], reserved: ['index'] },
  )
  expect(files.map(({ file, name }) => [file.replace(folder, '…'), name])).toEqual([
    ['…/x/a.docx', 'a'],
    ['…/y/A.docx', 'A (2)'],
    ['b.DOCX', 'b'],
    ['Index.docx', 'Index (2)'],
  ])
})

test('names that differ only in how an accent is written are told apart', async () => {
  const folder = makeFolder({ 'x/caf\u00e9.docx': '', 'y/cafe\u0301.docx': '' })
  const { names } = await find(folder, 'x', 'y')
  expect(names).toEqual(['caf\u00e9', 'cafe\u0301 (2)'])
})

test('what is not there, and a folder without Word documents, are refused and the rest is taken', async () => {
  const folder = makeFolder({ 'a.docx': '', 'empty/notes.txt': '' })
  const { names, refused } = await find(folder, 'gone.docx', 'empty', 'a.docx')
  expect(names).toEqual(['a'])
  expect(refused).toEqual([
    ['gone.docx', 'not-found'],
    ['empty', 'not-found'],
  ])
})

test('a link that leads nowhere is refused and the rest of its folder is taken', async () => {
  const folder = makeFolder({ 'a.docx': '' })
  symlinkSync('gone.docx', join(folder, 'b.docx'))
  const { names, refused } = await find(folder, '.')
  expect(names).toEqual(['a'])
  expect(refused).toEqual([['b.docx', 'not-found']])
})

test('something that is neither file nor folder is refused', async () => {
  const { files, refused } = await findInputFiles(['/dev/null'], {
    folder: '',
    endings: ['.reviewed.docx', '.report.docx'],
  })
  expect(files).toEqual([])
  expect(refused[0]?.error.message).toMatch(/not a file or folder/)
})
