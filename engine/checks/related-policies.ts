import { type Block, type Span, spanOf } from '../document.ts'
import type { Evidence } from '../review/finding.ts'
import type { Subject } from '../review/subject.ts'
import { spanOfSentence } from '../text/spans.ts'
import { noOptions, requirementCheck } from './check.ts'
import { sentencesWith } from './sentences-with.ts'

const kinds =
  '(?:[Pp]olic(?:y|ies)|[Pp]rocedures?|[Cc]odes? of (?:[Cc]onduct|[Pp]ractice)|[Hh]andbook|[Gg]uidance|[Ss]trategy|Action Plan)'
const wellKnown =
  '(?:grievance|disciplinary|recruitment|whistle-?blowing|dignity at work|bullying and harassment|anti-?harassment|anti-?bullying|equal opportunit(?:y|ies)|equality of opportunity|equality|safeguarding|complaints|absence|capability|flexible working|sickness|redundancy|expenses|data protection|health and safety|freedom to speak up|probation|appraisal|supervision|training|induction)'
/** A named policy: the capitalised name before "policy", or a well-known one that is pointed at: "see the whistleblowing policy". */
const titled = new RegExp(
  `\\b((?:[A-Z][\\w’'-]*,? (?:(?:and|of|at|for|&|to) )?){1,6}${kinds}|(?<=(?:\\b(?:the|our|its|your|see|under|to|and|or)|\\w[’']s) (?:[a-z]+ |(?:[A-Z][\\w’']+ ){1,3})?)${wellKnown}(?: (?:and|&) \\w+)? (?:policy|procedure|code of conduct|handbook|strategy)\\b)(?!:| (?!(?:The|We|Our|This|These|It|If|All|You|In|For)\\b)[A-Z][a-z]+\\b| (?:response|brief))`,
  'g',
)
const anyKind =
  '{polic*|procedure*|code* of {conduct|practice}|handbook*|guide|guides|guidance*|strategy*|action plan|disciplinary process|grievance process|related documents}'
/** Words before a list of titles: "See also: Complaints at Work, Blowing the Whistle." */
const pointer =
  '{see also|read [this] with|linked {sections|policies|documents}|related {policies|documents|reading}|goes with|companion {policies|documents}}'
const kindAtEnd = new RegExp(`\\s*(?:and |& )?${kinds.toLowerCase()}$`)
/** Other policies without their titles. */
const vague = new RegExp(
  `\\b(?:other|related|relevant|associated|our|these|existing) (?:[\\w-]+ )?(?:policies|procedures)\\b|\\b(?:policy|procedure|policies|procedures|code) (?:on|about|covering|for (?:raising|dealing)) \\w+|\\b${wellKnown} (?:process|route|procedures)\\b`,
  'i',
)
const points =
  /\b(?:read|see|refer|alongside|together|under|in line|linked|connected|other|move|moves|dealt|handled|related|relevant|our|apply|applies)\b/i
const generic =
  /^(?:Related|Other|Associated|Linked|Relevant|Supporting|Connected|Good|New|Each|Every|Any|All|Our|Your|National|Public|Government) (?:[Pp]olic(?:y|ies)|[Pp]rocedures?|[Gg]uidance|[Gg]uide|[Hh]andbook|[Ss]trategy)$|^(?:[Rr]ecruitment|[Ss]election|HR|[Pp]ersonnel|[Ee]mployment|[Ww]orkplace|[Oo]rganisational|[Ii]nternal|[Ll]ocal)(?: and (?:[Ss]election|[Rr]ecruitment))? (?:policies|procedures|practices)$|^(?:Policies|Procedures) (?:and|or|&) /
/** What public bodies publish for everybody. */
const ofOthers = /\b(?:Government|Acas|EHRC|ICO|Commission|Department|Statistics|Statutory|NHS England|Governance) /
/** "Stonewall’s guidance" and "The NHS guidance" are somebody else's, and no title. */
const guidanceOf = /^(?:The )?(?:(?:[A-Z][\w-]* (?:of )?){0,4}[A-Z][\w-]*[’']s|NHS|UK|EU) [Gg]uidance$/
/** "Breaches are not dealt with under the Grievance Procedure" sends nobody there. */
const deniesUse =
  /\b(?:not|never|no longer) (?:be )?(?:dealt with|handled|managed|considered|read|used|applied) (?:under|by|through|in|with|alongside|together)\b(?!.*\b(?:but|see|instead)\b)[^.;:,]*$/i
const heading =
  /^(?:[\d.]+\s*)?(?:related|associated|linked|connected|other|supporting|relevant) (?:\w+ )?(?:polic(?:y|ies)|documents?|procedures)\b|^(?:[\d.]+\s*)?(?:see also|links (?:to|with) other policies|cross.?references?)\b/i
/** The document's own title, as a web page carries it above its text. */
const ownTitle = /^title: /i
/** A line of a table of contents that Word does not mark as one. */
const contentsLine = /(?:\.{4,}|…{2,}|\t)\s*\d{1,3}\s*$/

/** Whether related policies are named by title, so that a reader can find them. Whether they exist cannot be told from one file. */
export const relatedPolicies = requirementCheck({
  name: 'related-policies',
  about: 'Whether related policies are named by their titles.',
  options: noOptions,
  phrases: [anyKind, pointer],
  judge: subject => {
    const named = policiesNamed(subject)
    const passages = new Map(named.map(({ at }) => [`${at.block}:${at.start}`, at]))
    const evidence = [...passages.values()].slice(0, 4).map(evidenceOf)
    if (named.length >= 2) return { verdict: 'covered', evidence }
    if (named.length === 1) return { verdict: 'weak', evidence, reason: 'Only one related policy is named.' }
    const hint =
      sentencesWith(subject, [anyKind], isProse)
        .map(sentence => spanOfSentence(subject.text, sentence))
        .find(
          ({ quote }) => vague.test(quote) && points.test(quote) && !isThis(vague.exec(quote)?.[0] ?? '', subject),
        ) ?? listedUnderLabel(subject)
    if (hint)
      return {
        verdict: 'weak',
        evidence: [evidenceOf(hint)],
        reason: 'Other policies are mentioned without their titles.',
      }
    return { verdict: 'missing', evidence: [] }
  },
})

/** The other policies that a document names by their titles, each with the sentence that first does so. */
export function policiesNamed(subject: Subject): readonly { readonly name: string; readonly at: Span }[] {
  const title = subject.document.title.toLowerCase()
  const named = new Map<string, { readonly name: string; readonly at: Span }>()
  for (const sentence of sentencesWith(subject, [anyKind], isProse)) {
    const at = spanOfSentence(subject.text, sentence)
    for (const { 1: name = '', index } of at.quote.matchAll(titled)) {
      const core = coreOf(name)
      if (deniesUse.test(at.quote.slice(0, index))) continue
      if (
        generic.test(name) ||
        ofOthers.test(name) ||
        guidanceOf.test(name) ||
        /\b[Tt]his $/.test(at.quote.slice(0, index))
      )
        continue
      if (core === '' || named.has(core) || title.includes(core) || isOwn(core, subject)) continue
      named.set(core, { name: name.trim(), at })
    }
  }
  for (const { name, at } of [...quoted(subject), ...enumerated(subject), ...withNumbers(subject)]) {
    const core = coreOf(name)
    if (core !== '' && !named.has(core) && !title.includes(core) && !isOwn(core, subject)) named.set(core, { name, at })
  }
  for (const { name, at } of listed(subject)) {
    const core = coreOf(name)
    if (core !== '' && !named.has(core) && !title.includes(core)) named.set(core, { name, at })
  }
  return [...named.values()]
}

const inQuotes =
  /[“"‘']([A-Z][^“”"‘’'\n]{2,60})[”"’'],? (?:polic(?:y|ies)|procedures?|guide|guidance|code|handbook)\b|\b(?:polic(?:y|ies)|procedures?|guide|guidance|code|handbook) (?:called|named|titled|entitled) [“"‘']([A-Z][^“”"‘’'\n]{2,60})[”"’']/g

/** Titles in quotation marks: our “Speaking Up” guide. */
function quoted(subject: Subject): { readonly name: string; readonly at: Span }[] {
  return sentencesWith(subject, [anyKind], isProse).flatMap(sentence => {
    const at = spanOfSentence(subject.text, sentence)
    return [...at.quote.matchAll(inQuotes)]
      .filter(({ index }) => !deniesUse.test(at.quote.slice(0, index)))
      .map(found => ({ name: (found[1] ?? found[2] ?? '').trim(), at }))
  })
}

const announced =
  /\b(?:other|related|linked|connected|associated|following|these|companion|sister) (?:[\w-]+ ){0,3}?polic(?:y|ies)\b[^.:]{0,80}(?::|\b(?:called|namely|are))\s*([A-Z][^.]{3,240})/

const pointedTo =
  /(?:^|\b)(?:see also|read (?:this )?with|linked (?:sections|policies|documents)|related (?:policies|documents|reading)|goes with|companion (?:policies|documents))\s*:\s*(?:section )?((?:\d+(?:\.\d+)* )?[A-Z][^.]{3,240})/i

/** Titles that a sentence gives one after the other: "four other policies: Recruitment and Selection, Disciplinary, and Whistleblowing". */
function enumerated(subject: Subject): { readonly name: string; readonly at: Span }[] {
  return sentencesWith(subject, [anyKind, pointer], isProse).flatMap(sentence => {
    const at = spanOfSentence(subject.text, sentence)
    const list = announced.exec(at.quote)?.[1] ?? pointedTo.exec(at.quote)?.[1] ?? ''
    const names = list.split(/,? and (?=[A-Z])|[,;] (?:and )?/).map(name => name.trim().replace(/^\d+(?:\.\d+)* /, ''))
    const titles = names.filter(name => /^[A-Z][\w’'-]*(?: [\w’'-]+){0,5}$/.test(name))
    return titles.length < 2 ? [] : titles.map(name => ({ name, at }))
  })
}

/** A title behind the number that it has in the organisation's list: "HR-021 Respect at Work", "P08 Grievance". */
const numbered = /\b[A-Z]{1,4}[- ]?\d{2,4}:? ([A-Z][\w’'&-]*(?: (?:[A-Z][\w’'&-]*|and|at|of|in|for|to|the)){0,5})/g

/** Titles with their numbers, two or more of them one after the other. */
function withNumbers({ document }: Subject): { readonly name: string; readonly at: Span }[] {
  return document.blocks.flatMap((about, block) => {
    const { text } = about
    if (!isProse(about) || deniesUse.test(text)) return []
    const titles = text
      .split(/[;\n|]| and (?=[A-Z]{1,4}[- ]?\d)/)
      .flatMap(piece => [...piece.matchAll(numbered)].map(([, name = '']) => name.trim()))
    return titles.length < 2 ? [] : titles.map(name => ({ name, at: spanOf(document, block, 0, text.length) }))
  })
}

/** The items of a list under a heading such as "Related policies", which name policies without the word. */
function listed({ document, text }: Subject): { readonly name: string; readonly at: Span }[] {
  return text.sections.flatMap(section => {
    const head = document.blocks[section.heading]
    if (!head || !heading.test(head.text)) return []
    const items = document.blocks.slice(section.heading + 1, section.endBlock)
    return items.flatMap((item, i) => {
      const name = item.text.trim()
      if (item.kind !== 'list-item' || name.split(/\s+/).length > 10 || /^(?:none|n\/a|tbc)\b|[.:]$/i.test(name))
        return []
      return [{ name, at: spanOf(document, section.heading + 1 + i, 0, item.text.length) }]
    })
  })
}

/** The cell beside "Related policies", if it names anything. */
function listedUnderLabel({ document: { blocks }, document }: Subject): Span | undefined {
  const index = blocks.findIndex(({ cell, text }, i) => {
    const next = blocks[i + 1]
    const beside = cell && next?.cell && next.cell.table === cell.table && next.cell.row === cell.row
    return beside && text.length < 60 && heading.test(text) && !/^\W*(?:none|n\/a|tbc)?\W*$/i.test(next?.text ?? '')
  })
  return index < 0 ? undefined : spanOf(document, index + 1, 0, blocks[index + 1]?.text.length ?? 0)
}

function evidenceOf(at: Span): Evidence {
  return { ...at, basis: 'check' }
}

/** Headers carry the document's own title, unless they point to others. */
function isProse({ kind, part, text }: Block): boolean {
  if (kind === 'title' || kind === 'contents' || kind === 'heading' || contentsLine.test(text.slice(-30))) return false
  if (ownTitle.test(text)) return false
  return part !== 'header' || /\b(?:read|see also|alongside|related)\b/i.test(text)
}

/** The words before the kind, so that "our Disciplinary Procedure" and "Disciplinary Policy and Procedure" count as one. */
function coreOf(name: string): string {
  return name
    .toLowerCase()
    .replace(kindAtEnd, '')
    .replace(/\b(?:the|our|this|that|these|and|a|an|in|see|also|under|company|formal|any)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether words such as “our policy on child labour” are about the document itself: its title has the subject. */
function isThis(words: string, subject: Subject): boolean {
  const [, about] = /\b(?:on|about|covering) (\w+)$/.exec(words) ?? []
  return (
    isOwn(words, subject) || (about !== undefined && subject.document.title.toLowerCase().includes(about.toLowerCase()))
  )
}

/** Whether a policy refers to itself: a grievance policy mentioning "the grievance procedure". */
function isOwn(name: string, subject: Subject): boolean {
  const words: Record<string, RegExp> = {
    grievance: /griev/,
    disciplinary: /disciplin|capability/,
    edi: /equal|divers|inclusi/,
    dignity: /dignity|harass|bully/,
    recruitment: /recruit/,
  }
  return words[subject.type]?.test(name) ?? false
}
