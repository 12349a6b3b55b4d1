import { z } from 'zod'
import { UserError } from '../errors.ts'
import { type PortfolioFile, portfolioFormat } from './write/json.ts'

const record = z.looseObject({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  types: z.array(z.string()),
  sha256: z.string(),
  requirements: z.array(z.looseObject({ rule: z.string(), verdict: z.string() })),
  facts: z.array(z.looseObject({ kind: z.string(), value: z.string() })),
})
const file = z.looseObject({
  format: z.literal(portfolioFormat.format),
  version: z.int(),
  refused: z.array(z.looseObject({ file: z.string(), message: z.string() })),
  records: z.array(record),
})

/** Reads a portfolio that was written as JSON. Throws UserError `bad-argument` if it is none, or of a newer Evenhand. */
export function readPortfolioFile(text: string, path: string): PortfolioFile {
  const found = file.safeParse(parsed(text))
  if (!found.success)
    throw new UserError(
      'bad-argument',
      `${path} is not a portfolio. Give the portfolio.json of an earlier run, or the folder of documents.`,
    )
  if (found.data.version > portfolioFormat.version)
    throw new UserError(
      'bad-argument',
      `${path} was written by a newer Evenhand. Use that, or give the folder of documents.`,
    )
  return found.data as unknown as PortfolioFile
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
