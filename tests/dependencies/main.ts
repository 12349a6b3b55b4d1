import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dependenciesPage, readSources } from './page.ts'

/** Writes docs/dependencies.md. */
const root = fileURLToPath(new URL('../..', import.meta.url))
writeFileSync(join(root, 'docs', 'dependencies.md'), dependenciesPage(readSources(root)))
