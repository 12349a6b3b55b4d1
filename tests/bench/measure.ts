import { groups } from './groups.ts'

/** Measures the group of a title for the process that started this one, and sends it the rows. */
const group = groups.find(({ title }) => title === process.argv[2])
if (!group) throw new Error(`there is no group ${process.argv[2]}`)
process.send?.(await group.measure())
