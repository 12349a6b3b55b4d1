import { Tab, TabList } from '@fluentui/react-components'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { PortfolioView } from '../../host/bridge/contract/portfolio.ts'
import { CellPanel } from './cell-panel.tsx'
import { DocumentMap } from './document-map.tsx'
import { Headlines } from './headlines.tsx'
import type { CellPlace, MapKind, PortfolioChoices, PortfolioTab } from './portfolio-choices.ts'
import { StandsOut } from './stands-out.tsx'
import { WhatChanged } from './what-changed.tsx'

interface Properties {
  readonly view: PortfolioView
  readonly choices: PortfolioChoices
  readonly choose: (some: Pick<PortfolioChoices, 'tab'> | Pick<PortfolioChoices, 'at' | 'tab'>) => void
}

/** The tables and lists of the portfolio, one of which is shown, and what opens beside them. */
export function PortfolioTabs({ view, choices, choose }: Properties) {
  const [opened, setOpened] = useState<{ readonly kind: MapKind; readonly place: CellPlace }>()
  const tab = choices.tab === 'changes' && !view.since ? 'stands-out' : choices.tab
  const titles = useMemo(() => new Map(view.documents.map(({ id, title }) => [id, title])), [view])
  const latest = useRef({ choices, choose })
  useEffect(() => {
    latest.current = { choices, choose }
  })
  const openCell = useCallback((kind: MapKind, place: CellPlace) => {
    const { choices, choose } = latest.current
    choose({ tab: choices.tab, at: { ...choices.at, [kind]: place } })
    setOpened({ kind, place })
  }, [])
  const openRequirement = (place: CellPlace) => setOpened({ kind: 'requirement', place })
  const showRow = (kind: MapKind, row: string) => {
    const document = choices.at[kind]?.document ?? view.documents[0]?.id ?? ''
    choose({ tab: tabOf[kind], at: { ...choices.at, [kind]: { row, document } } })
  }
  const showList = useShowList(tab, () => choose({ tab: 'stands-out' }))
  return (
    <>
      <Headlines view={view} showList={showList} />
      <TabList
        aria-label="Parts of the portfolio"
        selectedValue={tab}
        onTabSelect={(_, data) => choose({ tab: data.value as PortfolioTab })}
      >
        <Tab value="recommendations">Recommendations</Tab>
        <Tab value="requirements">Requirements</Tab>
        <Tab value="stands-out">What stands out</Tab>
        {view.since ? <Tab value="changes">Since {view.since.round.name}</Tab> : null}
      </TabList>
      {tab === 'recommendations' ? (
        <DocumentMap
          key="recommendation"
          kind="recommendation"
          view={view}
          at={choices.at.recommendation}
          open={openCell}
        />
      ) : null}
      {tab === 'requirements' ? (
        <DocumentMap key="requirement" kind="requirement" view={view} at={choices.at.requirement} open={openCell} />
      ) : null}
      {tab === 'stands-out' ? (
        <StandsOut view={view} titles={titles} showRow={showRow} openCell={openRequirement} />
      ) : null}
      {tab === 'changes' && view.since ? (
        <WhatChanged view={view} since={view.since} titles={titles} showRow={showRow} openCell={openRequirement} />
      ) : null}
      {opened ? (
        <CellPanel
          key={`${opened.place.row} ${opened.place.document}`}
          kind={opened.kind}
          place={opened.place}
          title={titleOfRow(view, opened.kind, opened.place.row)}
          round={choices.round}
          close={() => setOpened(undefined)}
        />
      ) : null}
    </>
  )
}

const tabOf: Readonly<Record<MapKind, PortfolioTab>> = {
  recommendation: 'recommendations',
  requirement: 'requirements',
}

/** Shows one of the lists: goes to their tab, then to its heading. */
function useShowList(tab: PortfolioTab, goThere: () => void): (id: string) => void {
  const [wanted, setWanted] = useState<string>()
  useEffect(() => {
    if (wanted === undefined || tab !== 'stands-out') return
    setWanted(undefined)
    const heading = document.getElementById(`list-${wanted}`)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }, [wanted, tab])
  return id => {
    setWanted(id)
    goThere()
  }
}

function titleOfRow(view: PortfolioView, kind: MapKind, row: string): string {
  const found =
    kind === 'recommendation'
      ? view.recommendations.find(({ id }) => id === row)?.title
      : view.requirements.find(({ id }) => id === row)?.name
  return `${row} ${found ?? ''}`.trim()
}
