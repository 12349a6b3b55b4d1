/** A reviewer as the screens call them: by name, or as the one who gave none. */
export function whoIs(name: string): string {
  return name === '' ? 'A reviewer without a name' : name
}
