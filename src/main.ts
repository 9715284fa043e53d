import { enableCompileCache } from 'node:module'

enableCompileCache()
const { start } = await import('./start.ts')
process.exitCode = await start(process.argv.slice(2), process, '.env')
