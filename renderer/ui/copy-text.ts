/**
 * Copies a text to the clipboard, as the answer to a click or a key. The browser’s newer call for it asks for a permission, which the
 * desktop app denies to every page.
 */
export function copyText(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', put, { once: true, capture: true })
  const copied = document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
  return copied
}
