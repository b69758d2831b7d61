import { createHash } from 'node:crypto'
import type { Duty } from '../../diff/change.ts'

/** What somebody ticked: a duty, and the changes that it was about then. */
export type Ticks = ReadonlyMap<string, ReadonlySet<string>>

/** The form of a line of ours. Whatever else stands in a comment ticks nothing. */
const line = /^- \[[xX]\] [^\n]* <!-- duty ([a-z0-9-]+) ([0-9a-f]*) -->\r?$/gm

/** Of more changes than these a mark holds one digest: a tick is then for exactly these. */
const most = 200

/** The duties that are ticked in a comment of ours. */
export function ticksIn(body: string): Ticks {
  return new Map([...body.matchAll(line)].map(([, duty = '', ids = '']) => [duty, new Set(ids.match(/.{12}/g) ?? [])]))
}

/** What stands behind a duty in a comment, invisible, so that the next run knows what a tick was for. */
export const tickMark = (duty: Duty, changes: readonly string[]): string =>
  `<!-- duty ${duty} ${remembered(changes).join('')} -->`

/**
 * Whether a duty is still done: it was ticked, and nothing has come since. What has come since, nobody has looked at.
 */
export function tickOf(
  ticks: Ticks,
  duty: Duty,
  changes: readonly string[],
): { readonly ticked: boolean; readonly since: number } {
  const was = ticks.get(duty)
  if (!was) return { ticked: false, since: 0 }
  const since = remembered(changes).filter((id) => !was.has(id)).length
  return { ticked: since === 0, since }
}

/** Identifiers of changes, 12 hex digits each. */
const remembered = (changes: readonly string[]): readonly string[] =>
  changes.length <= most
    ? changes
    : [
        createHash('sha256')
          .update([...changes].sort().join())
          .digest('hex')
          .slice(0, 12),
      ]
