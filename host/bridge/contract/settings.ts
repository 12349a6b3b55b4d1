/** What one user has set. */
export interface Settings {
  /** Signs decisions and comments in Word. Empty until the user has said who they are. */
  readonly reviewer: string
  /** Show flagged words masked ("b****list") until pointed at. */
  readonly mask: boolean
  readonly theme: 'system' | 'light' | 'dark' | 'high-contrast'
  /** The first-run sample has been shown. */
  readonly welcomed: boolean
  /**
   * For how many days after a document was last opened or exported its original Word file is kept; then the file and its reading view are
   * removed, and findings, decisions and quotes stay. 0 or absent: as long as the document.
   */
  readonly keepOriginals?: number
  /** The steps of the lesson on a sample that are done. */
  readonly lesson: readonly string[]
  /** The reviewer was asked for their name, and wants to give none now. */
  readonly nameAsked: boolean
}
