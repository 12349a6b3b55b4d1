import type { ReadingView } from '../../host/bridge/contract/documents.ts'

/**
 * Puts a reading view, which the host has sanitised, on the page. It is the one place where text becomes HTML: the page's policy lets no
 * other do it (Trusted Types).
 */
export function showPages(element: HTMLElement, html: ReadingView['html']): void {
  element.innerHTML = allowed ? (allowed.createHTML(html) as unknown as string) : html
}

interface Policies {
  createPolicy(name: string, rules: { createHTML: (html: string) => string }): { createHTML(html: string): unknown }
}

/** Undefined in browsers that do not know Trusted Types. */
const allowed = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy('evenhand-pages', {
  createHTML: html => html,
})
