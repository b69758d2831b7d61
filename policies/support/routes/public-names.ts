import { isIn } from '../../words/match.ts'

/** Names that lead nowhere outside of a machine or a house (RFC 6761, RFC 6762, RFC 8375, RFC 9476, and custom: ICANN delegates none of them; `svc` is what the names of Services of a cluster end with). */
const inside =
  /^(?:localhost|[^.]+|.*\.(?:localhost|local|localdomain|internal|intern|intranet|lan|corp|home|private|home\.arpa|invalid|test|svc))$/

/** Whether nobody outside can reach a host of this name. */
export const isInside = (host: string): boolean => isIn(inside, host)

/**
 * Second-level names that are kept for examples (RFC 2606, 3): nobody can have one, so that they stand for an address that
 * is not stated. Names below `.example` are not asked about: whole declarations that are examples are written with them.
 */
export const isReserved = (host: string): boolean => /(?:^|\.)example\.(?:com|net|org)$/i.test(host)
