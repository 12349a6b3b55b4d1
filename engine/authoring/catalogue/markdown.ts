/** Plain text escaped so that Markdown shows it unchanged. */
export function plain(text: string): string {
  return text.replace(/[\\`*_<>[\]|~#]/g, '\\$&')
}

/** An example in the notation of rules as a Markdown quotation: headings bold, lists and table rows as separate lines. */
export function quotation(example: string): string {
  const lines = example
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  return lines.map(line => `> ${lineOf(line)}`).join('  \n')
}

function lineOf(line: string): string {
  const heading = /^(?:#{1,6}|=) (.*)$/.exec(line)
  if (heading) return `**${plain(heading[1] ?? '')}**`
  if (line.startsWith('- ')) return `• ${plain(line.slice(2))}`
  if (line.startsWith('> ')) return `(set as a quotation) ${plain(line.slice(2))}`
  if (line.startsWith('^ ')) return `(at the head of the page) ${plain(line.slice(2))}`
  if (line.startsWith('|')) {
    const cells = line.replace(/^\||\|$/g, '').split('|')
    return `(table row) ${cells.map(cell => plain(cell.trim())).join(' · ')}`
  }
  return plain(line)
}
