import { addText } from './add-text.ts'
import { isShown, type ReaderState } from './reader-state.ts'
import { attribute, type Handlers, isOn, type Tag } from './scan.ts'
import { isLifted, isSuperscript, type RunProperties } from './styles.ts'
import { symbolCharacter } from './symbols.ts'
import { charactersOf, mixedCharacters } from './xml.ts'

/** Runs, their properties and their content (ECMA-376 17.3.2 and 17.3.3). */
export const runElements: Handlers<ReaderState> = {
  'w:r': {
    open: (story, tag) => {
      if (story.wordless) tag.skip = true
      if (story.paragraph === undefined || story.wordless) return
      const place = { from: tag.from, to: tag.to }
      story.run = { place, properties: {}, style: undefined, shown: undefined, outer: story.run }
    },
    close: (story, tag) => {
      const { run } = story
      if (run === undefined) return
      run.place.to = tag.to
      story.run = run.outer
    },
  },
  'w:rPr': {
    open: (story, tag) => {
      const ofRunOrMark = (tag.parent === 'w:r' && story.run !== undefined) || tag.parent === 'w:pPr'
      if (!ofRunOrMark) tag.skip = true
      else {
        story.elementFrom = tag.from
        story.wordless = !tag.selfClosing
      }
    },
    close: (story, tag) => {
      const { run } = story
      story.wordless = false
      if (tag.parent === 'w:r' && run !== undefined) run.place.properties = { from: story.elementFrom, to: tag.to }
    },
  },
  'w:rPrChange': {
    open: (_, tag) => {
      tag.skip = true
    },
  },
  'w:rStyle': {
    open: (story, tag) => {
      if (story.run !== undefined) story.run.style = story.styles.get(attribute(tag, 'val') ?? '')
    },
  },
  'w:b': toggle('bold'),
  'w:i': toggle('italic'),
  'w:caps': toggle('caps'),
  'w:vanish': toggle('hidden'),
  'w:strike': toggle('struck'),
  'w:dstrike': toggle('struckTwice'),
  'w:vertAlign': raising(isSuperscript),
  'w:position': raising(isLifted),
  'w:t': {
    open: (story, tag) => {
      if (story.wordless) {
        tag.skip = true
        return
      }
      story.wordless = !tag.selfClosing
      story.elementFrom = tag.from
      story.textFrom = tag.to
    },
    close: (story, tag) => {
      if (tag.selfClosing) return
      story.wordless = false
      if (story.run === undefined) story.counts.strays++
      const from = story.textFrom
      const element = { from: story.elementFrom, to: tag.to }
      const markup = story.xml.text.indexOf('<', from)
      if (markup === tag.from && tag.parent === 'w:r')
        addText(story, tag, 'text', charactersOf(story.xml, from, tag.from), { from, to: tag.from }, element)
      else addText(story, tag, 'atom', mixedCharacters(story.xml, from, tag.from), element, element)
    },
  },
  'w:tab': atom(() => '\t'),
  'w:ptab': atom(() => '\t'),
  'w:br': atom(() => '\n'),
  'w:cr': atom(() => '\n'),
  'w:noBreakHyphen': atom(() => '\u2011'),
  'w:softHyphen': atom(() => '\u00ad'),
  'w:sym': atom(tag => symbolCharacter(symbolCode(tag))),
  'w:rt': {
    open: (_, tag) => {
      tag.skip = true
    },
  },
  'w:footnoteReference': { open: refer },
  'w:endnoteReference': { open: refer },
}

/** The code of a symbol; in a symbol font the codes below 256 mean those of the private use area (ECMA-376 17.3.3.30). */
function symbolCode(tag: Tag): number {
  const code = Number.parseInt(attribute(tag, 'char') ?? '', 16)
  return code < 0x100 && /symbol|dings/i.test(attribute(tag, 'font') ?? '') ? code + 0xf000 : code
}

function toggle(key: keyof RunProperties): Handlers<ReaderState>[string] {
  return {
    open: (story, tag) => {
      if (story.run !== undefined) story.run.properties[key] = isOn(tag)
      else if (key === 'hidden' && story.paragraph !== undefined) story.paragraph.markHidden = isOn(tag)
    },
  }
}

function raising(isRaised: (tag: Tag) => boolean): Handlers<ReaderState>[string] {
  return {
    open: (story, tag) => {
      if (story.run !== undefined) story.run.properties.raised = isRaised(tag)
    },
  }
}

/** An empty element that represents a character; outside a run `w:tab` is a tab stop. */
function atom(character: (tag: Tag) => string): Handlers<ReaderState>[string] {
  return {
    open: (story, tag) => {
      if (story.wordless) return
      const bytes = { from: tag.from, to: tag.selfClosing ? tag.to : tag.xml.text.indexOf('>', tag.to) + 1 }
      addText(story, tag, 'atom', character(tag), bytes, bytes)
    },
  }
}

function refer(story: ReaderState, tag: Tag): void {
  const kind = tag.name.slice(2).replace('Reference', '')
  if (isShown(story)) story.paragraph?.refers.push(`${kind} ${attribute(tag, 'id')}`)
}
