import type { Settings } from '../host/bridge/contract/settings.ts'
import type { ElectronParts } from './parts.ts'

type Theme = Settings['theme']

/** What the page's ground is in each look (Fluent's colorNeutralBackground3), so that a window does not flash before its page. */
export const grounds = { light: '#f5f5f5', dark: '#141414', 'high-contrast': '#000000' } as const

/** Lets the system's own parts, menus and dialogs, follow the theme, and gives the window's colour. */
export function followTheme(nativeTheme: ElectronParts['nativeTheme'], theme: Theme): string {
  nativeTheme.themeSource = theme === 'high-contrast' ? 'dark' : theme
  return grounds[theme === 'system' ? (nativeTheme.shouldUseDarkColors ? 'dark' : 'light') : theme]
}
