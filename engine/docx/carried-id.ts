import { sha256OfText } from '../sha256.ts'

/** Ids without words of the document: those of requirements and of findings that a reviewer added. */
const wordless = /^(?:[A-Z]{1,4}-?\d{2,4}|OWN-[0-9a-f]{8})$/
/** The rule at the start of a wording's id, which continues with the document's words. */
const ruleOfWording = /^[A-Z]{1,4}-?\d{2,4}(?=:)/

/** A finding's id as a Word file carries it. In a wording's id, a hash replaces the words of the document: "L001#1f0c22ab". */
export function carriedId(finding: string): string {
  if (wordless.test(finding)) return finding
  return `${ruleOfWording.exec(finding)?.[0] ?? ''}#${sha256OfText(finding).slice(0, 8)}`
}

/** Whether an id that a Word file carries belongs to this finding. */
export function isCarriedIdOf(carried: string, finding: string): boolean {
  return carried === carriedId(finding)
}

/** Whether a text has the form of an id that a Word file carries. */
export function hasFormOfCarriedId(text: string): boolean {
  return wordless.test(text) || /^(?:[A-Z]{1,4}-?\d{2,4})?#[0-9a-f]{8}$/.test(text)
}
