import { DatabaseError } from 'pg'
import { TURN } from './schema.ts'

/**
 * The SQLSTATE of a division by zero, with which a statement of the journal undoes itself when another router has been
 * faster with a part of what it does.
 */
export const TORN = '22012'

/** Whether an error of PostgreSQL says that the same transaction may succeed when it is run again. */
export function mayRunAgain(error: unknown): boolean {
  if (!(error instanceof DatabaseError)) return false
  // Serialization failure, deadlock; a turn that another router gave in the same moment.
  return ['40001', '40P01', TORN].includes(error.code ?? '') || (error.code === '23505' && error.constraint === TURN)
}

/**
 * Classes of SQLSTATE (postgresql.org/docs/current/errcodes-appendix.html) in which one row is to blame, so that the
 * others can be stored without it: data, constraints. Everything else is about the server.
 */
const ROW_CLASSES = new Set(['21', '22', '23'])

const NAMES: Readonly<Record<string, string>> = {
  '25006': 'read-only',
  '53100': 'disk-full',
  '53300': 'too-many-connections',
  '57014': 'cancelled',
  '57P01': 'shutting-down',
  '57P02': 'crashed',
  '57P03': 'starting',
  '28P01': 'password-refused',
  '3D000': 'no-such-database',
  '42501': 'not-permitted',
}

/** What is wrong with the server rather than with one row: a name for the log, or `null`. */
export function serverTrouble(error: unknown): string | null {
  if (error instanceof DatabaseError) {
    const code = error.code ?? ''
    return ROW_CLASSES.has(code.slice(0, 2)) ? null : (NAMES[code] ?? `sqlstate-${code}`)
  }
  // The client's own errors: a broken socket, a refused certificate, an end in the middle.
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code.toLowerCase()
  return 'connection-lost'
}
