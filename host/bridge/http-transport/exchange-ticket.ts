/** The key of this run, or why there is none for this ticket. */
export type Exchanged = { readonly key: string } | { readonly key?: undefined; readonly refusal: string }

/** Exchanges the one-time ticket of an address for the key of this run. Never rejects. */
export async function exchangeTicket(
  origin: string,
  ticket: string,
  fetch: typeof globalThis.fetch,
): Promise<Exchanged> {
  try {
    const answer = await fetch(`${origin}/ticket`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ticket }),
      redirect: 'error',
    })
    if (!answer.ok) return { refusal: (await answer.text()).trim() }
    return (await answer.json()) as { readonly key: string }
  } catch {
    return { refusal: 'Evenhand does not answer: it may have been closed. Start it again and use the new address.' }
  }
}
