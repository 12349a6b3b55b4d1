/** What one user has set. */
export interface Settings {
  /** Signs decisions and comments in Word. Empty until the user has said who they are. */
  readonly reviewer: string
  /** Show flagged words masked ("b****list") until pointed at. */
  readonly mask: boolean
  readonly theme: 'system' | 'light' | 'dark' | 'high-contrast'
  /** The first-run sample has been shown. */
  readonly welcomed: boolean
}
