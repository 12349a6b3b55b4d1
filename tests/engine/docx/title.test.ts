import { describe, expect, it } from 'vitest'
import { openPackage } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import { headingStyles, makeDocx, p } from '../../helpers/docx.ts'

const long = p('We will look into every complaint within ten working days, and tell you what we have found. '.repeat(3))
const core = '<dc:title>From the properties &amp; so on</dc:title>'

function title(body: string, properties?: string): string {
  const content = { body, styles: headingStyles, ...(properties === undefined ? {} : { core: properties }) }
  return readDocument(openPackage(makeDocx(content))).document.title
}

describe('the title of a document', () => {
  it('is its title block, on as many lines as it has', () => {
    const body = p('Ours Ltd') + p('Grievance', 'Title') + p('Policy', 'Title') + p('Purpose', 'Heading1') + long
    expect(title(body, core)).toBe('Grievance Policy')
  })

  it('is its first heading, where that stands before the text and is not the contents list', () => {
    const body = p('May 2025') + p('Contents', 'Heading1') + p('Grievance Policy', 'Heading1') + long
    expect(title(body, core)).toBe('Grievance Policy')
  })

  it('is that of its properties, where the first heading comes after text', () => {
    expect(title(long + p('Stage one', 'Heading2') + long, core)).toBe('From the properties & so on')
  })

  it('is its first short line, where there is nothing better', () => {
    expect(title(long + p('Grievances') + long)).toBe('Grievances')
  })

  it('is empty where the document is', () => {
    expect(title('<w:p/>')).toBe('')
  })
})
