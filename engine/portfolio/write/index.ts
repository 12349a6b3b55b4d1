import { boardHtml } from './board/html.ts'
import { boardWord } from './board/word.ts'
import { csv } from './csv.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import type { PortfolioExporter } from './portfolio-report.ts'

/** Every file that is written about a portfolio, in the order in which they are offered. */
export const portfolioExporters: readonly PortfolioExporter[] = [boardWord, boardHtml, html, csv, json]
