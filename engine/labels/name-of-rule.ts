/** What a rule is called in a list: a requirement's short noun, where it has one, else the title. */
export function nameOfRule(rule: { readonly title: string; readonly name?: string | undefined }): string {
  return rule.name ?? rule.title
}
