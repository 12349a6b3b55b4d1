// Plain JavaScript on purpose: an older Node must be able to read it and say what is wrong.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  const [, , verb = 'start'] = process.argv
  const command = /^(?:serve|review|portfolio|rules)$/.test(verb) ? `npm run ${verb}` : 'npm start'
  console.error(
    `Evenhand needs Node 24 and this is ${process.version}. Start it through npm, which brings the right one: npm ci, then ${command}.`,
  )
  process.exit(2)
}
const { join } = await import('node:path')
const { cacheFolder } = await import('./cache-folder.mjs')
const cache = cacheFolder()
if (cache !== undefined) {
  // What Node makes of the program's code is kept, for the next start and for the workers of this one.
  const { enableCompileCache } = await import('node:module')
  process.env.NODE_COMPILE_CACHE ??= join(cache, 'code')
  enableCompileCache(process.env.NODE_COMPILE_CACHE)
}
const { main } = await import('./main.ts')
// Whoever reads the output may stop reading (as `head` does); the results are written all the same.
process.stdout.on('error', error => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await main(process.argv.slice(2), { out: process.stdout, err: process.stderr }, { cache })
