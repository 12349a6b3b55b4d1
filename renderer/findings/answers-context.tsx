import { createContext, use } from 'react'
import type { Answer } from '../../host/bridge/contract/versions.ts'

const AnswersContext = createContext<ReadonlyMap<string, readonly Answer[]>>(new Map())

/** Provides what authors answered, by finding. */
export const AnswersProvider = AnswersContext

/** What authors answered to our comments on a finding. */
export function useAnswers(finding: string): readonly Answer[] {
  return use(AnswersContext).get(finding) ?? []
}
