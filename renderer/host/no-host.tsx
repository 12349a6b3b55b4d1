/** Shown on a page that was opened without its key: from a bookmark, or after the program was closed. */
export function NoHost() {
  return (
    <main className="no-host">
      <h1>Evenhand is not open here</h1>
      <p>
        This page works only while Evenhand runs, and only from the address that it gives when it starts. Start it again
        with <code>npm start</code> and use the new address.
      </p>
    </main>
  )
}
