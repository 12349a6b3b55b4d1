/** The frame of the report that was printed last. */
const frameId = 'report-to-print'

/**
 * Opens the browser’s print dialog on a report, where it can be saved as a PDF. The report is in a hidden frame where no script runs;
 * it stays until the next one, as browsers differ in when they have done with it.
 */
export async function printReport(html: Uint8Array): Promise<void> {
  document.getElementById(frameId)?.remove()
  const url = URL.createObjectURL(new Blob([new Uint8Array(html)], { type: 'text/html' }))
  const frame = document.createElement('iframe')
  frame.id = frameId
  frame.title = 'The report to print'
  frame.className = 'report-to-print'
  frame.inert = true
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  const loaded = new Promise(resolve => frame.addEventListener('load', resolve, { once: true }))
  frame.src = url
  document.body.append(frame)
  await loaded
  URL.revokeObjectURL(url)
  frame.contentWindow?.print()
}
