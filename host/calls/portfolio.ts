import { UserError } from '../../engine/errors.ts'
import { passagesPage } from '../../engine/portfolio/write/board/content.ts'
import type { Host } from '../bridge/contract.ts'
import { inTransaction } from '../workspace/open.ts'
import { addRound, dropRound, listRounds, nameRound, roundWithId } from '../workspace/rounds.ts'
import { readProfile } from '../workspace/settings.ts'
import type { HostContext } from './context.ts'
import type { ExportAbilities } from './exports.ts'
import { cellDetail } from './portfolio-cell.ts'
import { portfolioFile } from './portfolio-file.ts'
import { recordsOf } from './portfolio-records.ts'
import { portfolioView } from './portfolio-view.ts'
import { saveNew } from './save-new.ts'

/** The portfolio of the library and of its rounds. All of it is read from the reviews that are kept. */
export function portfolioCalls(
  context: HostContext,
  { desktop = false, toPdf }: ExportAbilities,
): Pick<
  Host,
  | 'portfolio'
  | 'portfolioCell'
  | 'exportPortfolio'
  | 'savePortfolio'
  | 'listRounds'
  | 'keepRound'
  | 'renameRound'
  | 'removeRound'
> {
  const { db, emit } = context
  return {
    portfolio: async request => portfolioView(context, request),
    portfolioCell: async request => cellDetail(context, request),
    exportPortfolio: async request => portfolioFile(context, request, toPdf),
    async savePortfolio({ folder, withPassages, ...request }) {
      if (!desktop) throw new UserError('not-writable', 'In a browser, the file is downloaded.')
      const report = await portfolioFile(context, request, toPdf)
      if (!withPassages) return saveNew(folder, report)
      return saveNew(folder, report, await portfolioFile(context, { ...request, file: passagesPage }))
    },
    listRounds: async () => listRounds(db),
    async keepRound({ name }) {
      const documents = recordsOf(context, undefined).map(({ record }) => record)
      const organisation = readProfile(db).organisation[0] ?? ''
      const id = inTransaction(db, () => addRound(db, { name, organisation, keptAt: context.now() }, documents))
      emit({ kind: 'library-changed' })
      return roundWithId(db, id)
    },
    async renameRound({ round, name }) {
      inTransaction(db, () => nameRound(db, round, name))
      emit({ kind: 'library-changed' })
      return roundWithId(db, round)
    },
    async removeRound({ round }) {
      inTransaction(db, () => dropRound(db, round))
      emit({ kind: 'library-changed' })
      return null
    },
  }
}
