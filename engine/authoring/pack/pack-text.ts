import { Document, Scalar } from 'yaml'
import { rulesFormat } from '../../rules/schema.ts'

/** The text of a packed set with these files, each line as it is written. */
export function packText(files: readonly (readonly [name: string, text: string])[]): string {
  const document = new Document({ 'evenhand-rules': rulesFormat, files: {} })
  document.commentBefore = ' A rule set of Evenhand. Bring it into a rules folder with: npm run rules -- add FILE'
  for (const [name, text] of files) {
    const scalar = new Scalar(text.replaceAll('\r\n', '\n'))
    scalar.type = Scalar.BLOCK_LITERAL
    document.setIn(['files', name], scalar)
  }
  return document.toString({ lineWidth: 0 })
}
