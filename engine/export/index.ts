import { csv } from './csv.ts'
import type { Exporter } from './exporter.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { word } from './word.ts'

/** Every exporter there is, in the order in which they are offered. */
export const exporters: readonly Exporter[] = [word, html, csv, json]
