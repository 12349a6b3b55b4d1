import type { ExportOptions } from '../../engine/export/exporter.ts'

/** Options of an export with a comment on every gap, signed by Evenhand at noon of a day (ISO 8601). */
export function allComments(day: string, options: Partial<ExportOptions> = {}): ExportOptions {
  return {
    comments: 'full',
    includeCovered: false,
    author: 'Evenhand',
    initials: 'EH',
    date: `${day}T12:00:00Z`,
    ...options,
  }
}
