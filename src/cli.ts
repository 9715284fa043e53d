import { enableCompileCache } from 'node:module'

// Keeps the stripped and compiled sources between runs, which a short command is mostly made of.
enableCompileCache()
const { terminal } = await import('./terminal.ts')
const { endWithOutput } = await import('./output.ts')
endWithOutput(process)
process.exitCode = await terminal(process.argv.slice(2), process, '.env')
