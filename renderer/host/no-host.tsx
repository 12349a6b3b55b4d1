/**
 * Shown on a page that cannot reach Evenhand or may not: opened from a bookmark or by an address that was used, after the program
 * was closed, or after another one took its place.
 */
export function NoHost({ why }: { readonly why: string | undefined }) {
  return (
    <main className="no-host">
      <h1>Evenhand is not open here</h1>
      {why === undefined ? (
        <p>
          This page works only while Evenhand runs, and only from an address that it gives. For a new one press Enter in
          its terminal, or start it again with <code>npm start</code>.
        </p>
      ) : (
        <p role="alert">{why}</p>
      )}
    </main>
  )
}
