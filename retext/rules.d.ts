/** The rules that the build puts into the package (vite.retext.config.ts), and the address of the pages about them. */
declare module 'evenhand:rules' {
  export const rules: import('../engine/rules/load.ts').PlainRules
  export const pages: string
}
