import { docx } from './hosts.ts'

/** A Word document of these paragraphs, as a browser's file chooser takes it. */
export function wordFile(name: string, ...paragraphs: string[]) {
  return {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(docx(...paragraphs)),
  }
}
