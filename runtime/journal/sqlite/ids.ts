import { idText } from '../../keys/row-cache.ts'
import type { SubjectId } from '../port.ts'

const ID_BYTES = 16

/** Ids that were stored one behind the other. */
export function splitIds(bytes: Uint8Array): readonly SubjectId[] {
  const ids: SubjectId[] = []
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < all.length; at += ID_BYTES) ids.push(all.subarray(at, at + ID_BYTES))
  return ids
}

/** Whether stored ids hold any of those that are asked for, each as its text. */
export function holdsAny(bytes: Uint8Array, asked: ReadonlySet<string>): boolean {
  const text = idText(bytes)
  for (let at = 0; at < text.length; at += ID_BYTES) if (asked.has(text.slice(at, at + ID_BYTES))) return true
  return false
}

export const idSet = (ids: readonly SubjectId[]): ReadonlySet<string> => new Set(ids.map(idText))

/** Stored ids without those; `null` when it holds none of them. */
export function withoutIds(bytes: Uint8Array, asked: ReadonlySet<string>): Buffer | null {
  if (!holdsAny(bytes, asked)) return null
  return Buffer.concat(splitIds(bytes).filter((id) => !asked.has(idText(id))))
}
