import { countField } from './outside-links.ts'
import { type ReaderState, showsResult } from './reader-state.ts'
import { attribute, type Handlers } from './scan.ts'
import { charactersOf } from './xml.ts'

/** Complex fields (ECMA-376 17.16.18): their results are text, their codes are not. Simple fields hold results only. */
export const fieldElements: Handlers<ReaderState> = {
  'w:fldChar': {
    open: (story, tag) => {
      const type = attribute(tag, 'fldCharType')
      const field = story.fields.at(-1)
      if (type === 'begin' && !story.endless.has(tag.from)) {
        const outer = { outerShown: showsResult(field), contents: field?.contents === true }
        story.fields.push({ at: tag.from, code: '', result: false, ...outer })
      }
      if (type === 'separate' && field?.result === false) {
        field.result = true
        countField(story.counts, field.code)
        field.contents ||= /^\s*TO[CA]\b/i.test(field.code)
      }
      if (type === 'end') {
        if (field?.result === false) countField(story.counts, field.code)
        story.fields.pop()
      }
    },
  },
  'w:fldSimple': {
    open: (story, tag) => countField(story.counts, attribute(tag, 'instr') ?? ''),
  },
  'w:instrText': {
    open: (story, tag) => {
      story.textFrom = tag.to
    },
    close: (story, tag) => {
      const field = story.fields.at(-1)
      if (field === undefined || field.result || tag.selfClosing) return
      field.code += charactersOf(story.xml, story.textFrom, tag.from)
    },
  },
}
