import { csv } from './csv.ts'
import { type Exporter, type Format, formats } from './exporter.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { reportWord } from './report-word.ts'
import { word } from './word.ts'

const byFormat: Readonly<Record<Format, Exporter>> = { word, html, 'report-word': reportWord, csv, json }

/** Every exporter, in the order in which they are offered. */
export const exporters: readonly Exporter[] = formats.map(format => byFormat[format])
