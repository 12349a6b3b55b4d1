import { UserError } from '../engine/errors.ts'

/** The result of work on a file. An error about the file names its path. */
export async function namingFile<Value>(path: string, work: (path: string) => Promise<Value>): Promise<Value> {
  try {
    return await work(path)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    throw new UserError(error.code, `${path}: ${error.message}`, { cause: error })
  }
}
