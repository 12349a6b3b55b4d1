import type { PortfolioFileRequest } from '../../host/bridge/contract/portfolio.ts'
import type { Host } from '../../host/bridge/contract.ts'
import { shellOf } from '../host/shell.ts'
import { download } from '../ui/download.ts'
import { printReport } from '../ui/print-report.ts'

/**
 * Makes the board's report, and beside it the page with the passages if wished: in a folder in the desktop app, elsewhere as downloads, and a
 * PDF by the browser's print dialog. Says what was made; undefined if no folder was chosen.
 */
export async function saveReport(
  host: Host,
  request: PortfolioFileRequest,
  withPassages: boolean,
): Promise<string | undefined> {
  const shell = shellOf(window)
  if (shell === undefined) return inBrowser(host, request, withPassages)
  const folder = await shell.chooseExportFolder()
  if (folder === undefined) return undefined
  const { path } = await host.savePortfolio({ ...request, folder, withPassages })
  return `Saved as ${path}${withPassages ? ', with the passages beside it' : ''}.`
}

async function inBrowser(host: Host, request: PortfolioFileRequest, withPassages: boolean): Promise<string> {
  const isPdf = request.file === 'board-report.pdf'
  const made = await host.exportPortfolio(isPdf ? { ...request, file: 'board-report.html', toPrint: true } : request)
  const saved: string[] = []
  if (withPassages) {
    const passages = await host.exportPortfolio({ ...request, file: 'portfolio.html' })
    download(passages)
    saved.push(passages.name)
  }
  if (!isPdf) {
    download(made)
    saved.unshift(made.name)
  }
  const said = saved.length === 0 ? '' : `Saved as ${saved.join(' and ')}.`
  if (!isPdf) return said
  await printReport(made.bytes)
  return `${said} For the PDF, choose “Save as PDF” where the browser asks for a printer.`.trim()
}
