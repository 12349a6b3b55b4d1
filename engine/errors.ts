/** Why a file, a setting or a request was refused. */
export type UserErrorCode =
  | 'encrypted'
  | 'old-word'
  | 'macro-enabled'
  | 'template'
  | 'not-word'
  | 'damaged'
  | 'empty'
  | 'too-large'
  | 'not-found'
  | 'not-readable'
  | 'exists'
  | 'not-writable'
  | 'bad-argument'
  | 'bad-rules'
  | 'bad-profile'

/** A problem that the user can solve. `message` states what happened and what to do next, without the file's name. */
export class UserError extends Error {
  readonly code: UserErrorCode
  constructor(code: UserErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'UserError'
    this.code = code
  }
}

/** A rule author's mistake and where it is. Lines and columns count from 1. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The rule's id, if known. */
  readonly rule?: string
  readonly message: string
}

/** "rules/grievance/appeal.yml:12:5 GRV-14: message", as editors and terminals link it. */
export function formatProblem(problem: Problem): string {
  const rule = problem.rule === undefined ? '' : ` ${problem.rule}:`
  return `${problem.file}:${problem.line}:${problem.column}${rule} ${problem.message}`
}

/** What people read when the program itself fails. Each message continues with what they can do. */
export const ownFault = 'Something went wrong in Evenhand.'
