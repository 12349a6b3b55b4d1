import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unreadable } from '../../../host/files/unreadable.ts'
import { makeFolder } from '../../helpers/folder.ts'

const failing = (code: string) => Object.assign(new Error(code), { code })

test.each([
  ['EBUSY', /another program.*Word.*close it/i],
  ['EACCES', /permission/],
  ['EPERM', /permission/],
  ['EIO', /not responding.*connected/],
  ['ENOENT', /does not exist.*moved/],
  ['EMFILE', /cannot be read.*try again/],
])('%s is said in words, with what to do next', (code, says) => {
  expect(unreadable(failing(code), join(makeFolder(), 'a.docx')).message).toMatch(says)
})

test.each([
  ['hr.docx', '~$hr.docx'],
  ['leavers.docx', '~$eavers.docx'],
  ['Grievance policy.docx', '~$ievance policy.docx'],
])('%s is to be closed in Word where Word’s lock file %s lies beside it', (name, lock) => {
  const folder = makeFolder({ [name]: '', [lock]: '' })
  for (const code of ['EBUSY', 'EACCES', 'EPERM']) {
    expect(unreadable(failing(code), join(folder, name)).message).toMatch(/^It is open in Word.*close it there/)
  }
  expect(unreadable(failing('EBUSY'), join(folder, `other ${name}`)).message).toMatch(/perhaps Word/)
})
