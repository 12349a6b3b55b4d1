import './cut-name.css'

/** The end of a name that stays in view: "…policy-v3.docx". */
const kept = 14

/** A name that is cut in its middle where there is no room for it, so that its beginning and its end can be read; whole in the tooltip. */
export function CutName({ name }: { readonly name: string }) {
  const at = Math.max(name.length - kept, 0)
  return (
    <span className="cut-name" title={name}>
      <span className="cut-start">{name.slice(0, at)}</span>
      <span>{name.slice(at)}</span>
    </span>
  )
}
