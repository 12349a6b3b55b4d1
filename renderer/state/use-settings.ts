import { useCallback, useEffect, useState } from 'react'
import type { Settings } from '../../host/bridge/contract/settings.ts'
import { useHost, useHostEvents } from '../host/host-context.tsx'

const unread: Settings = {
  reviewer: '',
  theme: 'system',
  mask: true,
  welcomed: true,
  lesson: [],
  nameAsked: true,
}

/** The reviewer's settings and a way to change some of them. They hold for every window. */
export function useSettings(): {
  readonly settings: Settings
  readonly change: (some: Partial<Settings>) => Promise<void>
} {
  const host = useHost()
  const [settings, setSettings] = useState<Settings>()
  useEffect(() => {
    host.settings({}).then(setSettings, () => {})
  }, [host])
  useHostEvents(event => {
    if (event.kind === 'settings-changed') setSettings(event.settings)
    if (event.kind === 'resync') host.settings({}).then(setSettings, () => {})
  })
  const change = useCallback(async (some: Partial<Settings>) => setSettings(await host.setSettings(some)), [host])
  return { settings: settings ?? unread, change }
}
