import type { Settings } from '../host/bridge/contract/settings.ts'
import type { ElectronParts } from './parts.ts'

type Theme = Settings['theme']

/**
 * The page's background in each look (Fluent's colorNeutralBackground3), so that a window does not flash before its page is
 * shown.
 */
export const grounds = { light: '#f5f5f5', dark: '#141414', 'high-contrast': '#000000' } as const

/** Makes the system's menus and dialogs follow the theme, and returns the window's colour. */
export function followTheme(nativeTheme: ElectronParts['nativeTheme'], theme: Theme): string {
  nativeTheme.themeSource = theme === 'high-contrast' ? 'dark' : theme
  return grounds[theme === 'system' ? (nativeTheme.shouldUseDarkColors ? 'dark' : 'light') : theme]
}
