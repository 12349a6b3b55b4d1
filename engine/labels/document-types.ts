import type { TypeDecision } from '../review/type-decision.ts'
import type { DocumentType } from '../rules/document-types.ts'
import { sentenceCase } from './sentence-case.ts'

/** The name of each type of document inside a sentence. Each can follow "a" or "an". */
export const typeNames: Readonly<Record<DocumentType, string>> = {
  grievance: 'grievance policy',
  disciplinary: 'disciplinary policy',
  edi: 'equality, diversity and inclusion policy',
  recruitment: 'recruitment policy',
  dignity: 'dignity at work policy',
  supervision: 'supervision and appraisal policy',
  eia: 'equality impact assessment',
  programme: 'programme plan',
  training: 'training plan',
  'terms-of-reference': 'terms of reference document',
  communications: 'communications plan',
  'staff-network': 'staff network document',
  whistleblowing: 'whistleblowing policy',
  'sickness-absence': 'sickness absence policy',
  capability: 'capability policy',
  'flexible-working': 'flexible working policy',
  redundancy: 'redundancy and restructure policy',
  probation: 'probation policy',
  'equality-monitoring': 'equality monitoring policy',
  'hate-incidents': 'violence and hate incidents policy',
  'job-advert': 'job advert or description',
  complaints: 'complaints policy',
  safeguarding: 'safeguarding policy',
  'restrictive-practice': 'restrictive practice policy',
  'service-charter': 'service charter',
  interpreting: 'interpreting and translation policy',
  fundraising: 'fundraising policy',
  procurement: 'procurement policy',
  'board-report': 'board or annual report',
  strategy: 'strategy or action plan',
  handbook: 'handbook of several policies',
  policy: 'other policy',
}

/** The name of a type by itself or at the beginning of a sentence: "Grievance policy". */
export function typeTitle(type: DocumentType): string {
  return sentenceCase(typeNames[type])
}

/** What a document was read as, by itself: "Grievance policy"; "Type not known yet". */
export function typeShown(decision: TypeDecision): string {
  return decision.how === 'undecided' ? 'Type not known yet' : typeTitle(decision.type)
}

/** Why a document was read as the type that it is, as a sentence; for an undecided one, what it looks like. */
export function typeReason(decision: TypeDecision): string {
  switch (decision.how) {
    case 'chosen':
      return 'Chosen by the reviewer.'
    case 'detected':
    case 'undecided':
      return decision.because
    default:
      return decision satisfies never
  }
}
