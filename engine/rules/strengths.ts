/**
 * What a requirement is. `legal-duty`: an Act says that the document must say it. `legal-right`: there is a right or rule in law that it
 * should tell rightly; no law makes it speak of it. `code`: a statutory code of practice asks for it. `contract`: a contract such as
 * the NHS Standard Contract does. `practice`: good practice. `review`: the review that the product grew from asked for it.
 * Apart from the schema, so that the page can list strengths without loading the library of schemas.
 */
export const strengths = ['legal-duty', 'legal-right', 'code', 'contract', 'practice', 'review'] as const

export type Strength = (typeof strengths)[number]
