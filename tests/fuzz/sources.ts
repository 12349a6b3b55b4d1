import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { awkward, bytesOf, policies } from '../helpers/corpus.ts'
import { headingStyles, listItem, makeDocx, p, paragraph, r, table } from '../helpers/docx.ts'
import { samplesFolder } from '../helpers/small-rules.ts'
import type { Source } from './mutate.ts'

const largest = 150_000

/** The files that the fuzzer starts from: those made here, the samples, and where it is present the corpus beside the checkout. */
export function sourcesOf(withCorpus: boolean): readonly Source[] {
  const samples = readdirSync(samplesFolder)
    .filter(name => name.endsWith('.docx'))
    .sort()
    .map(name => ({ name: `samples/${name}`, bytes: bytesOf(join(samplesFolder, name)) }))
  const real = withCorpus ? [...policies, ...awkward].map(({ name, path }) => ({ name, bytes: bytesOf(path) })) : []
  return [...made(), ...samples, ...real.filter(({ bytes }) => bytes[0] === 0x50 && bytes.length <= largest)]
}

function made(): readonly Source[] {
  const text = 'All BAME staff should, where possible, be treated fairly & with respect. Managers may act.'
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>' +
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>' +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('section 2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const box =
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>' +
    `<w:txbxContent>${p('Blacklist in a box')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('Blacklist in a box')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  const changes = `<w:ins w:id="1" w:author="a">${r('new words ')}</w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>old</w:delText></w:r></w:del>`
  const commented = `<w:commentRangeStart w:id="7"/>${r('Zoë 😀 ')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`
  const emoji =
    '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"/><mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent></w:r>'
  const everything = makeDocx({
    styles: headingStyles,
    numbering,
    body:
      p('Grievance policy', 'Title') +
      p('Support', 'Heading1') +
      p(text) +
      paragraph(commented + r(text, '<w:b/>') + field + box + changes + emoji) +
      paragraph(
        `${r('Tabs')}<w:r><w:tab/><w:t>and</w:t><w:br/><w:t>breaks</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`,
      ) +
      paragraph(`${r('A note')}<w:r><w:footnoteReference w:id="2"/></w:r>`) +
      listItem('First', 1) +
      listItem('Second', 1) +
      table([
        [p('Who'), p('When')],
        [p('HR'), table([[p('inner')]]) + p('')],
      ]),
    comments: `<w:comment w:id="7" w:author="P" w:initials="P"><w:p w14:paraId="00000001"><w:r><w:t>Mine</w:t></w:r></w:p></w:comment>`,
    footnotes: `<w:footnote w:id="2">${p('Non-whites may be exempt.')}</w:footnote>`,
    header: p('Owner: nobody'),
    footer: p('Page 1'),
    core: '<dc:title>Grievance</dc:title>',
  })
  return [
    { name: 'made/everything', bytes: everything },
    { name: 'made/one line', bytes: makeDocx({ body: p('The blacklist of BAME people.') }) },
    { name: 'made/header only', bytes: makeDocx({ body: '<w:p/>', header: p('Only the header has words') }) },
  ]
}
