import { ownFault } from '../../engine/errors.ts'
import type { Tasks } from './tasks.ts'

export const tooSlow =
  'Reading this file took too long, so it was stopped. It may be damaged: open it in Word, save it under a new name and try that file.'
const carryingTooSlow =
  'Carrying the decisions over took too long, so it was stopped. Nothing was changed, and every decision is as it was.'
const comparingTooSlow = 'Comparing the two versions took too long, so it was stopped. Everything is as it was.'
const sharingTooSlow =
  'Making the file took too long, so it was stopped and no file was made. Choose fewer documents at a time and try again.'
const openingTooSlow =
  'Opening this file took too long, so it was stopped. Nothing was brought in. Ask for a file with fewer documents.'
const restoringTooSlow = 'Restoring took too long, so it was stopped. This workspace is as it was.'
const tryingTooSlow =
  'Trying the rule took too long, so it was stopped. Look for phrases or lists that are far longer than others.'
const openingTooBig =
  'This file needs more memory than Evenhand can use, so it was stopped. Nothing was brought in. Ask for a file with fewer documents.'
const tooBig =
  'This file needs more memory than Evenhand can use, so it was stopped. Split the document and add the parts.'

const slow: Partial<Record<keyof Tasks, string>> = {
  carry: carryingTooSlow,
  compare: comparingTooSlow,
  share: sharingTooSlow,
  openShared: openingTooSlow,
  sharedDocument: openingTooSlow,
  restore: restoringTooSlow,
  tryRule: tryingTooSlow,
  failing: tryingTooSlow,
  effects: tryingTooSlow,
  checkPack: tryingTooSlow,
}

/** What is said when a task took too long. */
export function slowWords(task: keyof Tasks): string {
  return slow[task] ?? tooSlow
}

/** What is said when a task needed too much memory. */
export function bigWords(task: keyof Tasks): string {
  return task === 'openShared' || task === 'sharedDocument' ? openingTooBig : tooBig
}

/** What is said when a task was stopped. */
export function stoppedWords(task: keyof Tasks): string {
  if (task === 'share') return 'Stopped. No file was made.'
  if (task === 'openShared') return 'Stopped. Nothing was brought in.'
  return 'Stopped. Nothing from this file was kept; add it again to review it.'
}

/** What is said when a worker failed by a fault of ours. */
export const broken = `${ownFault} This file was not reviewed; the other files are not affected. Please report it.`
