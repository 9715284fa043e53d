import { StoreError, type StoreFault } from '../core/errors.ts'

/**
 * What the drivers throw, as a StoreError by cause; a StoreError and an error of the program's own come back
 * as they are. Recognised by code: SQLite's primary result codes (sqlite.org/rescode.html), PostgreSQL's
 * SQLSTATE (its appendix A) and Node's system codes.
 */
export function storeFault(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error
  const code = sqliteFault(error) ?? postgresFault(error) ?? systemFault(error)
  return code ? new StoreError(code, SAID[code], { cause: error }) : error
}

/** Whether SQLite says that another process has the file locked. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && sqliteFault(error) === 'store-busy'
}

/** Whether the database undid the transaction in favour of another, so that it can be run again. */
export function isUndone(error: unknown): boolean {
  const code = error instanceof Error ? sqlState(error) : null
  return code === '40001' || code === '40P01'
}

const SAID: Record<StoreFault, string> = {
  'store-busy': 'The store is busy. Please try again in a moment.',
  'store-away': 'The store cannot be reached just now. Please try again in a minute.',
  'store-full': 'The disk that holds the store is full. Free some space on it, then try again.',
  'store-read-only': 'The store cannot be written. Give this program the right to write its file and folder.',
  'store-damaged':
    'The store is damaged, or it is not a Reset database. Check DATABASE_URL, or restore a backup.',
  'store-unreachable':
    'The store cannot be opened. Check that DATABASE_URL names a file in a folder that exists, or a database that this program may use.',
  'store-newer': 'The store was changed by a later release. Start that release, or restore an older backup.',
  'store-taken':
    'Another Reset service uses this store. Stop it, or give this one a DATABASE_URL of its own.',
  'store-duplicate': 'That is in the store already.',
  'store-failed': 'The store could not do that. The log has the details.',
}

const SQLITE: Record<number, StoreFault> = {
  5: 'store-busy',
  6: 'store-busy',
  8: 'store-read-only',
  10: 'store-failed',
  11: 'store-damaged',
  13: 'store-full',
  14: 'store-unreachable',
  26: 'store-damaged',
}
const SQLITE_UNIQUE = new Set([1555, 2067, 2579])

function sqliteFault(error: Error): StoreFault | null {
  if (!('errcode' in error) || typeof error.errcode !== 'number') return null
  if (SQLITE_UNIQUE.has(error.errcode)) return 'store-duplicate'
  // The low byte is the primary code, what stands above it the particulars.
  return SQLITE[error.errcode & 0xff] ?? 'store-failed'
}

function postgresFault(error: Error): StoreFault | null {
  const code = sqlState(error)
  if (code === null) return null
  if (code === '23505') return 'store-duplicate'
  if (code === '53100') return 'store-full'
  if (code === '25006') return 'store-read-only'
  if (code === '40001' || code === '40P01' || code === '55P03') return 'store-busy'
  // No such database or role, a wrong password, no right to the schema.
  if (code === '3D000' || code.startsWith('28') || code === '42501') return 'store-unreachable'
  // Connections lost or refused, a server that stops or starts, no connection left.
  if (code.startsWith('08') || code.startsWith('57P') || code === '53300') return 'store-away'
  if (code.startsWith('XX')) return 'store-damaged'
  return 'store-failed'
}

/** The SQLSTATE of an error that the server sent; pg's own class is not asked, so that SQLite loads no pg. */
function sqlState(error: Error): string | null {
  if (!('severity' in error && 'code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
])
const UNREACHABLE = new Set(['ENOTFOUND', 'ENOENT', 'ENOTDIR', 'EEXIST', 'EISDIR', 'EACCES', 'EPERM'])

function systemFault(error: Error): StoreFault | null {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  if (code === null) {
    // pg reports a connection that ended under a query as a bare Error: what comes from the server itself
    // has a code, and what the program did wrong is a subclass of Error.
    return error.constructor === Error ? 'store-away' : null
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'store-full'
  if (code === 'EROFS') return 'store-read-only'
  if (AWAY.has(code)) return 'store-away'
  if (UNREACHABLE.has(code)) return 'store-unreachable'
  return null
}
