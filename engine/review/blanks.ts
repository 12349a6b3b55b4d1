import type { Range } from '../document.ts'

/**
 * A place in a text that is not finished. `blank`: a placeholder, prompt or merge field; `note`: words for the author or a clause to choose;
 * `open`: to be settled later, or a field left empty; `line`: dots, underscores or a box, which a form has for its reader.
 */
export interface BlankPlace extends Range {
  readonly kind: 'blank' | 'note' | 'open' | 'line'
}

/** What a placeholder asks for. */
const asked =
  '(?:names?|dates?|title|number|no\\.?|organisation|organization|company|charity|trust|council|school|employer|job|posts?|roles?|your|email|e-mail|phone|telephone|tel|address|contacts?|details?|link|url|times?|days?|months?|years?|amount|percentage|figures?|location|place|town|department|team|person|manager|director|officer|head of|chair|hr|logo|signature|version|owner|reference|ref|period)'
const told = '(?:tb[acd]|insert|enter|add|fill|complete|specify|state|choose|select|amend|replace|to be|x{1,3})'
const work =
  '(?:add|check|confirm|complete|fill|supply|provide|write|update|insert|agree|advise|draft|finish|decide|follow|send|ask|find|do|review)'
const months = 'working|calendar|clear|days?|weeks?|months?'

const kinds: readonly (readonly [BlankPlace['kind'], RegExp])[] = [
  [
    'note',
    /\[(?:optional|drafting|draft note|dn\b|nb\b|note(?:s)?\b|guidance|comment|query|delete|either|option|alternative)[^[\]]{0,400}\]?|\b(?:drafting notes?|guidance for the author|notes? (?:to|for) (?:the )?(?:author|drafter|drafters|editor|self|legal)|optional clause|delete (?:this|these|the)? ?\w{0,20} ?before (?:use|publication|publishing|issue|issuing)|delete (?:if|where) not (?:applicable|needed|required|used)|model policy: adapt)\b|\b(?:TODO|FIXME|TO DO:)|\bDN:/gi,
  ],
  [
    'note',
    /\byou (?:can|may|could|should|might) (?:also |want to |wish to |like to ){0,2}(?:add|insert|list|include|mention|set out)\b[^.\n]{0,60}\b(?:aims?|aspirations?|values?|objectives?|clauses?|sections?|paragraphs?|statements?|commitments?|examples?|wording|sentences?|policies|your (?:organisation|company|charity|business|own))\b[^.\n]{0,40}\bhere\b/gi,
  ],
  ['note', new RegExp(`\\[(?:[\\w’'-]+ ){1,4}?to ${work}\\b[^[\\]]{0,200}\\]|\\[[^[\\]]{0,200}\\?{2,}\\s*\\]`, 'gi')],
  [
    'blank',
    new RegExp(
      `\\[\\s{0,3}(?:${told}(?![\\w’])[^[\\]]{0,120}|(?:the |our |an? )?${asked}(?![\\w’])(?:[ /,’'-]{1,2}[\\w’]{1,30}){0,6}\\s{0,3})\\]`,
      'gi',
    ),
  ],
  [
    'blank',
    /\[\s{0,3}[A-Z]{2,}[A-Z’'&/]*(?: [A-Z’'&/]{1,20}){1,7}\s{0,3}\]|\[(?:£|%|#|\?+|_+|\*+|\.{3,}|…)+\s?[^[\]]{0,20}\]/g,
  ],
  [
    'blank',
    /\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{0,60}\}|(?<![\w$])\$[a-z][a-z]{1,30}(?:[_A-Z.][A-Za-z]{0,30}){0,6}\b|%[A-Z][A-Z_]{2,40}%|##?[A-Z_]{3,40}##?/g,
  ],
  ['blank', /«[\w.-]{1,60}»|<<[^<>\n]{1,60}>>/g],
  ['blank', /<\s{0,3}[A-Za-z][A-Za-z’' /_-]{2,60}>/g],
  ['blank', /\{\s{0,3}(?:insert|enter|add|name|date|number|organisation|company|your)\b[^{}\n]{0,60}\}/gi],
  [
    'blank',
    /\(\s{0,3}(?:(?:please )?(?:insert|enter|fill in)\b[^()\n]{0,80}|(?:add|state|specify|give) (?:the |your )?(?:names?|dates?|details|link|times?|numbers?|here|organisation|address|email|phone|post|title)\b[^()\n]{0,60}|name of (?:organisation|company|charity|person|manager|employer)\b[^()\n]{0,40})\)/gi,
  ],
  [
    'blank',
    /\binsert (?:the |your )?(?:organisation|company|charity|name|date|logo|job title|number|text|details)\b[^.\n]{0,20}(?:here|name|title)\b|\b(?:organisation|company|charity) name here\b/gi,
  ],
  [
    'blank',
    /\(\s?(?:see |refer to |under |in )?(?:paragraphs?|sections?|clauses?|appendix|annex|schedule|page)\s{0,3}\)|\b(?:see|refer to) (?:paragraph|section|clause|appendix|annex)\s{0,3}(?=[.,;)])|\berror! (?:reference source|bookmark) not (?:found|defined)/gi,
  ],
  [
    'open',
    /\b(?:\w{1,20}[_ -])?(?:owner|version|approved|approver|date|reviewed|review)(?:_(?:at|by|on|date))?:\s?(?:""|''|“”)(?!\w)/gi,
  ],
  ['blank', /\blorem ipsum\b|\bdolor sit amet\b/gi],
  ['blank', /\bT\.?B\.?[ACD]\b(?!\w)|\btb[acd]\b/g],
  [
    'blank',
    /\bx{2,}(?:[/.-]x{2,}){1,2}\b|(?<!(?:chapter|part|title|article|century|volume|appendix|annex|schedule) )\b(?:xx+|XXX+)\b|\bx (?=(?:working|calendar) days?\b|days\b|weeks\b|months\b)/gi,
  ],
  [
    'blank',
    /\b(?:click|tap) (?:or (?:click|tap) )?(?:here )?to (?:enter|add|choose|select)\b[^.\n]{0,40}|\bchoose an item\b/gi,
  ],
  [
    'blank',
    /\bnot yet (?:ratified|approved|agreed|adopted|written|known|set|appointed|confirmed)\b(?=\s*(?:$|[.)\]|\n]))/gi,
  ],
  [
    'blank',
    new RegExp(
      `(?<=\\s)\\*{3,}(?=\\s\\w)|(?<=\\b(?:within|than|of|by|after|for) )(?:\\?{1,3}|_{1,3}|\\.{3}|…)(?= (?:${months})\\b)`,
      'gi',
    ),
  ],
  [
    'open',
    /(?:^|[:–—|(\t\n]\s{0,3}|-\s|\b(?:numbers?|names?|dates?|details|contacts?|links?|address|email|extension|amounts?|venue|times?|figures?|membership)(?: (?:is|are|still|yet)){0,2} )(?:still )?to be (?:confirmed|completed|added|inserted|advised|agreed|announced|appointed|decided|determined|identified|recruited|named|set)\b(?=\s{0,3}(?:$|[).;,|\n\]]|by\b|in due|based on|according to|depending on|once\b))/gi,
  ],
  // A line or cell of a few words that puts off what belongs there: “EIA to follow”, “Definition to be agreed with the network”.
  ['open', /(?<=^|[:–-] |^[A-Z]{2,5} )[Tt]o follow(?=\s*\.?\s*$)|^[Nn]ot (?:yet )?set(?=\.?$)/g],
  [
    'open',
    /(?<=^(?:(?!(?:is|are|was|were) )[\w’'/&-]+ ){0,3})(?:still )?to be (?:confirmed|agreed|arranged|decided|drafted|finalised|set) (?:with|by) [\w’' -]{1,40}(?=\.?$)/gi,
  ],
  [
    'open',
    /\b(?:their|its|the) (?:titles?|names?|dates?|details) (?:\w+ ){0,5}?(?:will be|to be) (?:added|confirmed|inserted) later\b|\?{2,}/gi,
  ],
  [
    'line',
    /_{3,}|\.{5,}|…{2,}|\[\s{0,4}\]|[☐□]|\b(?:dd|DD)[/.-](?:mm|MM)[/.-](?:yy){1,2}\b|\bDD[/.-]MM[/.-](?:YY){1,2}\b/g,
  ],
]

/** Anything that one of the kinds needs, so that most texts are left at once. */
const hint =
  /[[\]{}<«$_☐□]|\(\s{0,3}(?:please|insert|enter|fill|add|state|specify|give|name)|\.{3}|…|\?{2}|\? |\*{3}|%[A-Z]|#[A-Z]|x{2}|\bx\b|\b(?:to be|to follow|not set|lorem|dolor|tap|click|choose an|insert|name here|not yet|draft|optional|delete|author|note|notes|later|todo|fixme|dn|model policy|dd[/.-]mm)\b|error! |you (?:can|may|could|should|might) (?:\w+ to |also )?(?:add|insert|list|include|mention|set)\b|["'“”]{2}|\b(?:paragraphs?|sections?|clauses?|appendix|annex|schedule|page)\s{0,3}[.,;)]|\bT\.?B\.?[ACD]\b|TO DO/i

/** Square brackets of editors and citations, and marks of pages and programs. */
const meant =
  /^\[(?:sic|emphasis|footnote|my|our emphasis|\d+|\d{4}\]|name withheld|date (?:removed|redacted)|redacted)/i
const htmlTag = /^<\/?(?:br|div|span|strong|table|html|body|img|link)\b/i

/** More places than this in one text tell nothing new. */
const mostPlaces = 50

/** The places in a text that are not finished, in reading order; where two overlap, the first kind counts. */
export function blanksIn(text: string): readonly BlankPlace[] {
  if (!hint.test(text)) return []
  const found: BlankPlace[] = []
  for (const [kind, pattern] of kinds) {
    for (const { index, 0: words } of text.matchAll(pattern)) {
      if (found.length === mostPlaces) break
      const end = index + words.length
      if (meant.test(words) || htmlTag.test(words) || inQuotation(text, index)) continue
      if (found.some(other => other.start < end && index < other.end)) continue
      found.push({ kind, start: index, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Whether a quotation is open at a place, looking back 300 characters: brackets in one are an editor's. */
function inQuotation(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 300), at)
  return before.lastIndexOf('“') > before.lastIndexOf('”')
}
