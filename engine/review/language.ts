import { firstSentenceOf } from '../text/lookups.ts'
import type { Text } from '../text/text.ts'

/** Whether a document can be judged, and if not, why not and what can be done. */
export type Judged =
  | {
      readonly kind: 'judged'
      /** A sentence on the share in another language that was not read; absent where all of it is English. */
      readonly notRead?: string
    }
  | {
      readonly kind: 'not-judged'
      readonly because: 'empty' | 'not-english'
      /** Two sentences: what was found, and what can be done. */
      readonly sentence: string
    }

/** Words that occur in every English text and are rare in others. */
const english =
  'the of and to is that for it with as be are this by from or at you we your our will must not have has who what when if any all they their can may should was were which there been would do does about into than then only also other such each more most some every before after where how its his her them us no but so because within under over between against during without'
/** The same for languages that are met in Britain and Ireland, without words that are English too. */
const others: Readonly<Record<string, string>> = {
  Welsh:
    'yn yr ac ar ei eu ein eich chi ni nid neu hyn hon hwn gan wedi fydd bydd rhaid sydd sy nad pob unrhyw fel gyda mae bod oes os wrth drwy dros rhwng dylai caiff gall gellir cael gael gwneud wneud roi hynny hwnnw ond cyn ym yng un fod r n â',
  Irish:
    'agus na ar leis bhfuil atá tá sé sí ní ag le ó seo sin faoi chun gach nó mar bhí nach beidh acu againn agat go raibh dhéanamh chuig',
  'Scottish Gaelic':
    'agus tha na nan nam aig airson leis seo sin chan bha bidh gu nach far gach air ann dha ris feum daoine',
  French:
    'le la les des du et est une un que qui pour dans pas sur avec ce cette sont au aux vous nous votre notre par plus ou être ne se leur ses doit',
  Spanish:
    'el la los las del y es una un que por para con no su sus se como más este esta al lo son debe o en usted nuestro',
  Portuguese: 'o os as da do das dos e é uma um que por para com não seu sua se como mais este esta ao são em deve',
  German:
    'der die das und ist ein eine den dem des zu mit für auf nicht sich auch von im wir sie ihr oder werden wird bei aus durch muss',
  Polish: 'i w z na do nie się że jest oraz dla przez lub są od po jak może które który praw jego tym tego być jako',
  Romanian: 'și în de la cu pe nu este sunt care pentru din sau prin mai ca să se un o al ale vor trebuie',
  Italian: 'il lo la gli le di e è una un che per con non si come più questo questa al sono della dei nel deve',
  Dutch: 'de het een en van is dat op te voor met niet zijn aan ook als bij door of wordt worden deze die moet',
  Lithuanian: 'ir yra kad su iš ar nuo į kaip tai bei turi būti darbo visi dėl jų',
  Turkish: 've bir bu için ile olarak da de olan veya daha her gibi kadar ne tarafından',
  Somali: 'iyo waa ka ku in oo ay u ah waxaa la si uu leh aan ama',
  Vietnamese: 'và của là có cho các không được trong những này với một người để khi từ hoặc',
}
const scripts: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Arabic script', /\p{Script=Arabic}/u],
  ['Cyrillic script', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Hebrew script', /\p{Script=Hebrew}/u],
  ['Chinese or Japanese script', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Korean', /\p{Script=Hangul}/u],
  [
    'Hindi or another Indian script',
    /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Tamil}]/u,
  ],
]

const languagesOf = new Map<string, string[]>()
for (const [language, words] of Object.entries({ English: english, ...others })) {
  for (const word of new Set(words.split(' '))) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])
}

/** The fewest words of a document that is all title and headings and yet has something to judge. */
const leastHeadings = 15
/** The fewest words from which a language is told: a shorter text may be a list or a name. */
const toTell = 12
/** The share of words in English below which a document is not judged, and of another language from which it is worth saying. */
const leastEnglish = 0.4
const worthSaying = 0.1
/** The share of function words that every running English text exceeds, and the words from which that is reliable. */
const functionWords = 0.02
const toMiss = 80

/**
 * Whether a document can be judged: it has words, and enough of them are English. Each block is told by its function words, which
 * are reliable on a sentence or two; blocks that show none, such as names and numbers, go with the rest.
 */
export function judgedOf(text: Text): Judged {
  const words = new Map<string, number>()
  let body = 0
  let all = 0
  let common = 0
  for (const [index, { kind, part }] of text.document.blocks.entries()) {
    if (part === 'header' || part === 'footer' || kind === 'contents') continue
    const { size, language, known } = languageOf(text, index)
    all += size
    common += known
    if (kind !== 'title' && kind !== 'heading') body += size
    if (language !== undefined) words.set(language, (words.get(language) ?? 0) + size)
  }
  if (body === 0 && all < leastHeadings) return empty(all)
  const told = [...words.values()].reduce((sum, n) => sum + n, 0)
  const inEnglish = words.get('English') ?? 0
  const foreign = [...words].filter(([language]) => language !== 'English').toSorted((a, b) => b[1] - a[1])[0]
  if (foreign && told >= toTell && inEnglish < leastEnglish * told) return notEnglish(foreign[0], inEnglish > 0)
  if (all >= toMiss && common < functionWords * all) return notEnglish(undefined, false)
  if (!foreign || told - inEnglish < toTell || told - inEnglish < worthSaying * told) return { kind: 'judged' }
  const share = Math.max(1, Math.round(((told - inEnglish) / told) * 100))
  return { kind: 'judged', notRead: `About ${share} % of the text is not in English (${foreign[0]}): it was not read.` }
}

/** The language of a block, if it shows one, with its number of words and of English function words. */
function languageOf(text: Text, block: number): { size: number; language: string | undefined; known: number } {
  const counts = new Map<string, number>()
  let size = 0
  for (const word of wordsIn(text, block)) {
    size++
    for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
    if (word > '\u036f') {
      const script = scripts.find(([, letters]) => letters.test(word))?.[0]
      if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + 1)
      // Chinese and Japanese set no spaces: two characters are about a word.
      if (script?.startsWith('Chinese')) size += word.length >> 1
    }
  }
  const known = counts.get('English') ?? 0
  const [best] = [...counts].filter(([language]) => language !== 'English').toSorted((a, b) => b[1] - a[1])
  if (best && best[1] > known && best[1] >= 2) return { size, language: best[0], known }
  return { size, language: known > 0 ? 'English' : undefined, known }
}

/** The words of a block in small letters: runs of letters, so those on both sides of an apostrophe or inside an address apart. */
function wordsIn(text: Text, block: number): string[] {
  const first = text.sentences[firstSentenceOf(text, block)]?.firstToken ?? text.tokenCount
  const end = text.sentences[firstSentenceOf(text, block + 1)]?.firstToken ?? text.tokenCount
  const words: string[] = []
  for (let token = first; token < end; token++) {
    const form = (text.tokenForm[token] ?? '').toLowerCase()
    if (onlyLetters.test(form)) words.push(form)
    else words.push(...(form.match(letters) ?? []))
  }
  return words
}

const letters = /[\p{L}\p{M}]+/gu
const onlyLetters = /^[\p{L}\p{M}]+$/u

function empty(words: number): Judged {
  const found =
    words === 0 ? 'There are no words in this document' : 'There is no text below the title of this document'
  return {
    kind: 'not-judged',
    because: 'empty',
    sentence: `${found}, so it was not judged. If its pages are pictures, have a program recognise the text, or open the file from which they were made.`,
  }
}

function notEnglish(language: string | undefined, partly: boolean): Judged {
  const found =
    language === undefined
      ? 'This document does not seem to be in English'
      : `This document is ${partly ? 'mostly ' : ''}not in English (it looks like ${language})`
  return {
    kind: 'not-judged',
    because: 'not-english',
    sentence: `${found}, so it was not judged: the rules read English only. Open the English version, if there is one.`,
  }
}
