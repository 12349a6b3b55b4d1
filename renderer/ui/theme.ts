import {
  type BrandVariants,
  createDarkTheme,
  createHighContrastTheme,
  createLightTheme,
  type Theme,
} from '@fluentui/react-components'
import { useSyncExternalStore } from 'react'
import type { Settings } from '../../host/bridge/contract/settings.ts'

/** Evenhand's teal, from near black to near white. */
const brand: BrandVariants = {
  10: '#01090b',
  20: '#06191e',
  30: '#082931',
  40: '#0a3641',
  50: '#0d4350',
  60: '#105060',
  70: '#175e6f',
  80: '#226c7e',
  90: '#337a8c',
  100: '#478999',
  110: '#5d98a6',
  120: '#74a7b3',
  130: '#8db6c0',
  140: '#a6c6ce',
  150: '#c0d7dc',
  160: '#dbe8eb',
}

const fonts = {
  fontFamilyBase:
    "'Segoe UI', 'Segoe UI Web (West European)', system-ui, -apple-system, 'Noto Sans', 'DejaVu Sans', sans-serif",
}
const light: Theme = {
  ...createLightTheme(brand),
  ...fonts,
  colorBrandBackground: brand[60],
  colorBrandForeground1: brand[60],
}
const dark: Theme = {
  ...createDarkTheme(brand),
  ...fonts,
  colorBrandForeground1: brand[130],
  colorBrandForegroundLink: brand[130],
}
const contrast: Theme = { ...createHighContrastTheme(), ...fonts }

export type ColourScheme = 'light' | 'dark' | 'high-contrast'

/** Fluent's theme for a colour scheme. */
export const themes: Record<ColourScheme, Theme> = { light, dark, 'high-contrast': contrast }

/** The colour scheme that a setting asks for; `system` follows the system and changes with it. */
export function useColourScheme(setting: Settings['theme']): ColourScheme {
  const system = useSyncExternalStore(watchSystem, systemScheme)
  return setting === 'system' ? system : setting
}

const queries = { contrast: '(forced-colors: active)', dark: '(prefers-color-scheme: dark)' } as const

function systemScheme(): ColourScheme {
  if (matchMedia(queries.contrast).matches) return 'high-contrast'
  return matchMedia(queries.dark).matches ? 'dark' : 'light'
}

function watchSystem(changed: () => void): () => void {
  const lists = Object.values(queries).map(query => matchMedia(query))
  for (const list of lists) list.addEventListener('change', changed)
  return () => {
    for (const list of lists) list.removeEventListener('change', changed)
  }
}
