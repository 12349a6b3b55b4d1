import type { ExampleTried } from '../../engine/authoring/live/examples-tried.ts'

/** How verdicts are called where an example comes out as one. */
const outcomes: Readonly<Record<string, string>> = {
  covered: 'covered',
  weak: 'weak',
  missing: 'missing',
  ask: 'a question to the reader',
  flag: 'flagged',
  pass: 'not flagged',
}

/** What a rule does with an example: whether that is wanted, and where it is not, which part was met, which was not and why. */
export function ExampleResult({ result }: { readonly result: ExampleTried }) {
  const { wanted, got, parts, places } = result
  const right = wanted === got
  return (
    <div className={right ? 'example-right' : 'example-wrong'}>
      <p>
        <span aria-hidden="true">{right ? '✓' : '✕'}</span>{' '}
        {right
          ? `Comes out as ${outcomes[got] ?? got}.`
          : `Comes out as ${outcomes[got] ?? got}, and not as ${outcomes[wanted] ?? wanted}.`}
      </p>
      {right ? null : (
        <ul>
          {parts.map(({ name, label, passage }) => (
            <li key={name}>
              <strong>{label}:</strong> {name || 'a part without a name'}
              {passage ? (
                <>
                  . “{passage.span.quote}” {passage.why ?? `is read as ${passage.how}.`}
                </>
              ) : null}
            </li>
          ))}
          {places.map(({ words, flagged, why }, i) => (
            <li key={i}>
              “{words}” {flagged ? 'is flagged.' : `is not flagged. ${why}`}
            </li>
          ))}
          {wanted === 'flag' && places.length === 0 ? <li>None of the words are in it.</li> : null}
        </ul>
      )}
    </div>
  )
}
