import { createHash } from 'node:crypto'

/** Names that Windows keeps for devices, whatever their ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/

/** What every disk and address takes as it is, and no disk takes for another such name. */
const plain = /^[a-z0-9](?:[a-z0-9._-]{0,78}[a-z0-9])?$/

/**
 * The file name of a thing of the declaration, without its ending: its own where that is safe, else what is safe of it
 * with a hash. The same name always has the same, two names never have one.
 */
export function fileName(name: string): string {
  if (plain.test(name) && !reserved.test(name)) return name
  const safe = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 60)
  return `${safe}~${createHash('sha256').update(name).digest('hex').slice(0, 12)}`
}
