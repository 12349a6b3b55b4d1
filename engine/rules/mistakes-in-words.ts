import type { YAMLParseError } from 'yaml'
import type { z } from 'zod'

/** What is wrong with a value, in words for those who write rules; the schema's own messages are such words already. */
export function mistakeInWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return noField(issue.keys)
    case 'invalid_type':
      return wanted[issue.expected] ?? issue.message
    case 'invalid_value':
      return `one of these is wanted here: ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return issue.origin === 'array' ? 'at least one entry is wanted here' : whenTooSmall(issue)
    case 'invalid_format':
      return issue.format === 'date' ? 'a day is wanted here, such as 2026-10-31' : issue.message
    default:
      return issue.message
  }
}

/** Whether a value is not there at all. */
export function isMissing(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && /received undefined$/.test(issue.message)
}

const wanted: Readonly<Record<string, string>> = {
  string: 'text is wanted here',
  array: 'a list is wanted here, such as [one, two]',
  object: 'a group of fields is wanted here',
  record: 'a group of fields is wanted here',
  boolean: 'true or false is wanted here',
  number: 'a number is wanted here',
  int: 'a whole number is wanted here',
}

function whenTooSmall(issue: z.core.$ZodIssueTooSmall): string {
  return issue.origin === 'string' ? 'text is wanted here' : issue.message
}

/** What is wrong with the marks and the indentation of YAML, in words for those who write rules. */
export function syntaxInWords({ code, message }: Pick<YAMLParseError, 'code' | 'message'>): string {
  return syntax[code] ?? message
}

const syntax: Partial<Readonly<Record<YAMLParseError['code'], string>>> = {
  BAD_INDENT: 'this line does not begin below its neighbours, or a bracket above it is not closed',
  BLOCK_AS_IMPLICIT_KEY: 'there is a second colon on this line: put the text in quotation marks',
  MULTILINE_IMPLICIT_KEY: 'a line that ends in a colon is wanted here, or a quotation mark above it is not closed',
  DUPLICATE_KEY: 'this field is there twice',
  TAB_AS_INDENT: 'lines are indented with spaces, not with tabs',
  MISSING_CHAR: 'a quotation mark, a bracket or a comma is missing here',
  UNEXPECTED_TOKEN: 'this cannot stand here: put text with signs in quotation marks',
  BAD_SCALAR_START: 'text cannot begin with this sign: put it in quotation marks',
  BAD_ALIAS: 'text cannot begin with * or &: put it in quotation marks',
  BAD_DQ_ESCAPE: 'a backslash in double quotation marks is written twice',
}

/** "there is no field “colour” here (and 3 more that are not known)" */
function noField([first, ...more]: readonly string[]): string {
  const others = more.length === 0 ? '' : ` (and ${more.length.toLocaleString('en-GB')} more that are not known)`
  return `there is no field “${first}” here${others}`
}
