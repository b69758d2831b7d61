import type { Direction } from '../difference.ts'
import type { LineChange } from '../documents/line-changes.ts'

const allows = (line: string): boolean => line.startsWith('http_access allow ')

/** A line by which more is let through. */
const lets = (line: string): boolean => /^acl (port_)?hosts_/.test(line) || allows(line)

/** A line that forbids. */
const forbids = (line: string): boolean => /^acl not_public_/.test(line) || line.startsWith('http_access deny ')

const words = (lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(/\s+/))

const hasAll = (some: readonly string[], others: readonly string[]): boolean =>
  others.every((word) => some.includes(word))

/** Which way a change of the configuration of the generated Squid goes, as far as that is known. */
export function squidDirection({ expected, actual }: LineChange): Direction {
  // An `http_access` holds where all that it names does: with fewer of these it lets more through.
  if (expected.length > 0 && actual.length > 0 && [...expected, ...actual].every(allows)) {
    const [ours, theirs] = [words(expected), words(actual)]
    if (hasAll(ours, theirs)) return 'wider'
    return hasAll(theirs, ours) ? 'narrower' : 'other'
  }
  if (actual.some(lets) || expected.some(forbids)) return 'wider'
  return expected.some(lets) || actual.some(forbids) ? 'narrower' : 'other'
}
