/** The sentence to show for a call that failed: the host's own, or that the host is out of reach. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error && error.message !== ''
    ? error.message
    : 'Evenhand did not answer. Check that it is still running, then try again.'
}
