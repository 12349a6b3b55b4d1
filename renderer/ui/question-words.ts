const known: Readonly<Record<string, string>> = {
  'nhs-contract': 'We deliver services under an NHS contract',
  'public-functions': 'We are a public body or carry out public functions',
}

/** A question that rules ask of the profile, as a statement to tick. */
export function questionWords(question: string): string {
  const words = question.replaceAll('-', ' ')
  return known[question] ?? words.charAt(0).toUpperCase() + words.slice(1)
}
