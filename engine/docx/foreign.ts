import { UserError } from '../errors.ts'

const oldOffice = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const word2 = [0xdb, 0xa5, 0x2d, 0]

/** Why these bytes, which are not a zip, cannot be read as Word: explains what they seem to be and what to do about it. */
export function refuseForeign(bytes: Uint8Array): UserError {
  if (bytes.length === 0)
    return new UserError('empty', 'The file is empty. Save it again in Word, or ask for a new copy.')
  if (oldOffice.every((byte, at) => bytes[at] === byte)) return refuseOldOffice(bytes)
  if (word2.every((byte, at) => bytes[at] === byte)) return oldWord()
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024)).replace(/^(?:ï»¿|[\s\0])+/, '')
  if (start.startsWith('%PDF')) {
    return notWord('This is a PDF. Open it in Word, which turns it into a document, and save that as .docx.')
  }
  if (start.startsWith('{\\rtf'))
    return notWord('This is a Rich Text (.rtf) file. Open it in Word and save it as .docx.')
  if (/<(?:!doctype\s+html|html|head|body)\b/i.test(start)) {
    return notWord('This is a web page. Open it in Word and save it as .docx.')
  }
  if (start.startsWith('<?xml')) return notWord('This is an XML file. If Word can open it, save it there as .docx.')
  if (looksLikeText(bytes)) return notWord('This is plain text. Open it in Word and save it as .docx.')
  return notWord('This is not a Word document. Open it in the program it was made with and save it as .docx.')
}

/** Why this zip cannot be read as Word: explains what it seems to be, by the names of its parts. */
export function refuseOtherZip(parts: ReadonlyMap<string, Uint8Array>): UserError {
  const names = [...parts.keys()]
  const holds = (folder: string) => names.some(name => name.startsWith(folder))
  const mime = new TextDecoder().decode(parts.get('mimetype') ?? new Uint8Array())
  if (holds('xl/')) return notWord('This is an Excel workbook. Copy what is to be reviewed into a Word document.')
  if (holds('ppt/')) return notWord('This is a PowerPoint file. Copy what is to be reviewed into a Word document.')
  if (mime.includes('opendocument.text')) {
    return notWord('This is an OpenDocument (.odt) file. Open it in Word or LibreOffice and save it as .docx.')
  }
  if (mime.includes('opendocument'))
    return notWord('This is an OpenDocument file, but not a text. Save the text as .docx.')
  if (mime.includes('epub')) return notWord('This is an e-book. Copy what is to be reviewed into a Word document.')
  if (holds('Index/')) return notWord('This is a Pages file. Export it from Pages as a Word document.')
  return notWord('This is a zip file, but not a Word document. If the document is inside it, unzip it first.')
}

/** Old Office files and encrypted new ones share a container (MS-CFB); its directory names its streams in UTF-16. */
function refuseOldOffice(bytes: Uint8Array): UserError {
  const names = new TextDecoder('windows-1252').decode(bytes)
  const has = (name: string) => names.includes([...name].join('\0'))
  if (has('EncryptedPackage')) {
    return new UserError(
      'encrypted',
      'The document is protected by a password or by your organisation. Open it in Word, remove the protection ' +
        '(File, Info, Protect Document), save it and try again.',
    )
  }
  if (has('Workbook'))
    return notWord('This is an old Excel workbook. Copy what is to be reviewed into a Word document.')
  if (has('PowerPoint Document')) {
    return notWord('This is an old PowerPoint file. Copy what is to be reviewed into a Word document.')
  }
  return oldWord()
}

function oldWord(): UserError {
  return new UserError(
    'old-word',
    'This is a document in the old Word format (.doc). Open it in Word and save it as .docx.',
  )
}

function looksLikeText(bytes: Uint8Array): boolean {
  const control = (byte: number) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)
  return !bytes.subarray(0, 4096).some(control)
}

function notWord(message: string): UserError {
  return new UserError('not-word', message)
}
