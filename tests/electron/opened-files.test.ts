import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn } from '../../electron/opened-files.ts'

test('Word documents and files that somebody shared are opened with the app, and nothing else on its command line', () => {
  const args = ['evenhand', '--hidden', 'Grievance.docx', 'From Bola.EVENHAND', 'notes.txt', '-x.docx']
  expect(filesIn(args, '/home/ada')).toEqual([
    resolve('/home/ada', 'Grievance.docx'),
    resolve('/home/ada', 'From Bola.EVENHAND'),
  ])
})
