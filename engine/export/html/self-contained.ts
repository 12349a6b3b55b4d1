import { type Markup, markup } from './markup.ts'
import { pageCss, pagePolicy } from './page-css.ts'

/** A page of HTML as one file that loads nothing and runs no scripts: its title, and what its body holds. */
export function selfContainedPage(title: string, body: Markup): string {
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ html: pageCss }}</style>
</head>
<body>
${body}
</body>
</html>
`.html
}
