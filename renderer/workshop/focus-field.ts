/** Puts the focus in the field of a form that shows a value, "examples.flag.0", or else in the nearest group around it. */
export function focusField(field: string): void {
  const keys = field.split('.')
  for (let length = keys.length; length > 0; length--) {
    const group = document.querySelector(`[data-field="${CSS.escape(keys.slice(0, length).join('.'))}"]`)
    if (!group) continue
    group.closest('details')?.setAttribute('open', '')
    const control = group.querySelector<HTMLElement>('input, textarea, select') ?? group.querySelector('button')
    control?.focus()
    return
  }
}
