import type { DocumentType } from '../../engine/rules/document-types.ts'

/** What each kind of document is called, in a sentence. */
export const typeNames: Record<DocumentType, string> = {
  grievance: 'Grievance policy',
  disciplinary: 'Disciplinary policy',
  edi: 'Equality, diversity and inclusion policy',
  recruitment: 'Recruitment policy',
  dignity: 'Dignity at work policy',
  supervision: 'Supervision and appraisal policy',
  eia: 'Equality impact assessment',
  programme: 'Programme plan',
  training: 'Training plan',
  'terms-of-reference': 'Terms of reference',
  communications: 'Communications plan',
  'staff-network': 'Staff network terms',
  handbook: 'Handbook of several policies',
  policy: 'Other policy',
}

const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const times = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** "24 Nov 2026" of an ISO date or time. */
export function dateWords(iso: string): string {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? iso : dates.format(date)
}

/** "24 Nov 2026, 14:05" of an ISO time. */
export function timeWords(iso: string): string {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? iso : times.format(date)
}

/** "1 file", "3 files". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
