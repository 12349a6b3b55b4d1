/** What the fields of a rule are called in a sentence. A field that is not here is called as it is written. */
const labels: Readonly<Record<string, string>> = {
  title: 'its title',
  name: 'its short name',
  applies: 'the types of document it is for',
  scopes: 'what documents it is for are about',
  nations: 'the nations it is for',
  traces: 'the recommendations it serves',
  source: 'its source',
  why: 'why it matters',
  from: 'the day from which it holds',
  until: 'the day until which it holds',
  when: 'the answers it depends on',
  'not-when': 'the answers that switch it off',
  check: 'its check',
  effect: 'what it does to people',
  effort: 'the effort it takes',
  strength: 'how binding it is',
  stronger: 'where it is more binding',
  asked: 'where silence is a gap',
  elements: 'its parts',
  core: 'its core',
  covered: 'what must be there for it to be covered',
  together: 'how near each other its parts must be',
  not: 'what rules a passage out',
  offends: 'what breaks it',
  'offends-weakly': 'what bends it',
  otherwise: 'the verdict where nothing is found',
  where: 'the headings it belongs under',
  missing: 'what it says where it is missing',
  weak: 'what it says where it is weak',
  who: 'who is affected',
  fix: 'what to do about it',
  ask: 'the question it asks',
  examples: 'its examples',
  find: 'the words it looks for',
  verdict: 'its verdict',
  instead: 'what to write instead',
  replace: 'its exact replacements',
  only: 'where alone it flags',
  unless: 'where it does not flag',
  ignore: 'the exceptions that do not hold',
  guides: 'what guides say of it',
  off: 'whether it is off until it is switched on',
  says: 'what says it',
  commitment: 'how firmly it must be worded',
  within: 'how near the core it must be',
}

/** The field that a path inside a rule leads to, in words: "the part “companion”: what says it". */
export function fieldInWords(path: readonly string[]): string {
  const [first = '', second, ...rest] = path
  if (first === 'elements' && second !== undefined) return [`the part “${second}”`, ...rest.map(wordFor)].join(': ')
  if (first === 'replace' && second !== undefined) return `the replacement of “${second}”`
  return [first, ...path.slice(1)].map(wordFor).join(': ')
}

function wordFor(key: string): string {
  return Object.hasOwn(labels, key) ? (labels[key] ?? key) : key
}
