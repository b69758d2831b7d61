import type { KeyObject } from 'node:crypto'
import { commitmentOf, hashOf, isSealed, type Mark, type MarkUse, NO_HASH } from './entry.ts'
import { readEntry, readMark } from './read.ts'

export type AuditFault =
  /** Not JSON, or not what an export holds. */
  | 'unreadable'
  /** Its number does not follow: something is missing, came twice or was moved. */
  | 'out-of-order'
  /** It names another entry before it. */
  | 'broken-link'
  /** Its hash is not the hash of what it says. */
  | 'changed'
  /** Actor or subject are not those that were committed to. */
  | 'opening-changed'
  /** The checkpoint or the head was not made by this router. */
  | 'seal-wrong'
  /** The end is not the one that the head tells of. */
  | 'head-differs'
  | 'head-missing'
  /** An entry is not the one that somebody noted earlier. */
  | 'anchor-differs'

export interface AuditVerdict {
  readonly ok: boolean
  readonly entries: number
  /** Where the chain ends, to be noted elsewhere; `null` when it is broken. */
  readonly head: { readonly seq: number; readonly hash: string } | null
  /** Whether seals were looked at: without the journal's key, whoever rewrites everything is not noticed. */
  readonly sealed: boolean
  /** The first 100, by the number of the line or entry. */
  readonly faults: readonly { readonly at: number; readonly fault: AuditFault }[]
}

export interface VerifyOptions {
  /** The journal's audit key; `null` when there is none at hand. */
  readonly key: KeyObject | null
  /** Heads that were noted earlier, outside of the router. */
  readonly anchors?: readonly { readonly seq: number; readonly hash: string }[]
}

/** Takes a log step by step, in the order of an export. */
export interface Verifier {
  /** What was deleted when its time was over; `null` for nothing. */
  checkpoint(value: unknown): void
  entry(value: unknown): void
  head(value: unknown): void
  unreadable(): void
  verdict(): AuditVerdict
}

const MOST_FAULTS = 100

/** Notices every entry that was changed, removed, moved or added; expired and erased ones are fine. */
export function createVerifier({ key, anchors = [] }: VerifyOptions): Verifier {
  const noted = new Map(anchors.map(({ seq, hash }) => [seq, hash]))
  const faults: { at: number; fault: AuditFault }[] = []
  let last = { seq: 0, hash: NO_HASH }
  let entries = 0
  let line = 0
  let ended = false

  const report = (fault: AuditFault): void => {
    if (faults.length < MOST_FAULTS) faults.push({ at: line, fault })
  }
  function mark(use: MarkUse, value: unknown): Mark | null {
    const read = readMark(value)
    if (read === null) report('unreadable')
    else if (key !== null && !isSealed(key, use, read)) report('seal-wrong')
    return read
  }
  const compare = ({ seq, hash }: { readonly seq: number; readonly hash: string }): void => {
    if (noted.has(seq) && noted.get(seq) !== hash) report('anchor-differs')
  }

  return {
    checkpoint(value) {
      line++
      if (line > 1) report('out-of-order')
      if (value === null) return
      const cut = mark('cut', value)
      if (cut === null) return
      compare(cut)
      last = { seq: cut.seq, hash: cut.hash }
    },
    entry(value) {
      line++
      entries++
      if (ended) report('out-of-order')
      const entry = readEntry(value)
      if (entry === null) return report('unreadable')
      if (entry.seq !== last.seq + 1) report('out-of-order')
      if (entry.previous !== last.hash) report('broken-link')
      if (hashOf(entry) !== entry.hash) report('changed')
      if (entry.openings.some((each, at) => each !== null && commitmentOf(each) !== entry.commitments[at])) {
        report('opening-changed')
      }
      compare(entry)
      last = { seq: entry.seq, hash: entry.hash }
    },
    head(value) {
      line++
      if (ended) report('out-of-order')
      ended = true
      // Nothing was ever written.
      if (value === null && last.seq === 0) return
      const head = mark('head', value)
      if (head !== null && (head.seq !== last.seq || head.hash !== last.hash)) report('head-differs')
    },
    unreadable() {
      line++
      report('unreadable')
    },
    verdict() {
      if (!ended) report('head-missing')
      for (const seq of noted.keys()) if (seq > last.seq) report('anchor-differs')
      const ok = faults.length === 0
      return { ok, entries, head: ok ? last : null, sealed: key !== null, faults: [...faults] }
    },
  }
}

/**
 * Verifies an export of the audit log (`GET /v1/audit/export`): JSON lines, first `{"checkpoint":…}`, then entries, last
 * `{"head":…}`. Reads nothing but the lines.
 */
export function verifyAudit(lines: Iterable<string>, options: VerifyOptions): AuditVerdict {
  const verifier = createVerifier(options)
  for (const text of lines) {
    if (text.trim() === '') continue
    const value = parse(text)
    if (value === null) verifier.unreadable()
    else if (isMark(value, 'checkpoint')) verifier.checkpoint(value.checkpoint)
    else if (isMark(value, 'head')) verifier.head(value.head)
    else verifier.entry(value)
  }
  return verifier.verdict()
}

const isMark = <Name extends string>(value: object, name: Name): value is Record<Name, unknown> =>
  Object.hasOwn(value, name) && Object.keys(value).length === 1

function parse(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}
