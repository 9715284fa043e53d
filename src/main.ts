import { enableCompileCache } from 'node:module'

enableCompileCache()
const { terminal } = await import('./terminal.ts')
process.exitCode = await terminal(['chat', ...process.argv.slice(2)], process, '.env')
