import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { counted } from '../../engine/labels/counts.ts'
import { longDate } from '../../engine/labels/dates.ts'
import type { PortfolioView } from '../../host/bridge/contract/portfolio.ts'
import { LibraryViews } from '../ui/library-views.tsx'
import { BoardReportButton } from './board-report-button.tsx'
import { Filters } from './filters.tsx'
import { NothingToShow } from './nothing-to-show.tsx'
import { isFiltered, type PortfolioChoices, withSome } from './portfolio-choices.ts'
import { PortfolioNotices } from './portfolio-notices.tsx'
import { PortfolioTabs } from './portfolio-tabs.tsx'
import { RoundButtons } from './round-buttons.tsx'
import { RoundChoices } from './round-choices.tsx'
import { usePortfolio } from './use-portfolio.ts'
import './portfolio.css'

interface Properties {
  readonly choices: PortfolioChoices
  readonly choose: (choices: PortfolioChoices) => void
}

/** The portfolio: where the organisation stands over all its documents, now or in a round. */
export function PortfolioPage({ choices, choose }: Properties) {
  const { view, rounds, error, reading } = usePortfolio(choices)
  const chooseSome = (some: Parameters<typeof withSome>[1]) => choose(withSome(choices, some))
  const empty = view && view.documents.length === 0 && choices.round === undefined && !isFiltered(choices)
  return (
    <main className="portfolio" aria-labelledby="portfolio-title">
      <header className="page-head">
        <div>
          <h1 id="portfolio-title">Portfolio</h1>
          <p>{view ? subtitle(view) : 'Where your organisation stands over all its documents.'}</p>
        </div>
        {view && !(empty && rounds.length === 0) ? (
          <div className="page-actions">
            <BoardReportButton choices={choices} />
            <RoundButtons
              rounds={rounds}
              removed={id => {
                if (choices.round === id || choices.since === id) chooseSome({ round: undefined, since: undefined })
              }}
            />
          </div>
        ) : null}
      </header>
      <LibraryViews here="portfolio" />
      {error === undefined ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{error}</MessageBarBody>
        </MessageBar>
      )}
      {view === undefined && error === undefined ? <Spinner label="Putting the documents together" /> : null}
      {view && empty ? <NothingToShow /> : null}
      {view && !empty ? (
        <>
          <PortfolioNotices notices={view.samples ? [ofSamples, ...view.notices] : view.notices} />
          <div className="portfolio-choices">
            <RoundChoices choices={choices} rounds={rounds} comparedWith={view.since?.round.id} choose={chooseSome} />
            <Filters choices={choices} from={view.choices} choose={chooseSome} />
            <span className="quiet" role="status">
              {reading ? 'Reading…' : countWords(view, isFiltered(choices))}
            </span>
          </div>
          {view.documents.length === 0 ? (
            <p>
              {isFiltered(choices)
                ? 'No document is of this type, owner and state. Choose others, or show all.'
                : 'None of this round’s documents is in the workspace any more.'}
            </p>
          ) : (
            <PortfolioTabs view={view} choices={choices} choose={chooseSome} />
          )}
        </>
      ) : null}
    </main>
  )
}

const ofSamples =
  'These are the samples that come with Evenhand. Once you add documents of your own, the samples are left out here.'

function subtitle({ organisation, round, today }: PortfolioView): string {
  const whose = organisation ?? 'your organisation'
  return round === undefined
    ? `Where ${whose} stands over all its documents.`
    : `Where ${whose} stood in ${round.name}, on ${longDate(today)}.`
}

function countWords({ documents, choices: { states } }: PortfolioView, filtered: boolean): string {
  const all = counted(
    states.reduce((sum, state) => sum + state.documents, 0),
    'document',
  )
  return filtered ? `${documents.length} of ${all}` : counted(documents.length, 'document')
}
