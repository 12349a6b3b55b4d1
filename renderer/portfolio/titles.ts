/** What documents are called, by id. */
export type Titles = ReadonlyMap<string, string>
