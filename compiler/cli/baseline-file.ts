import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type Report, tally } from '../report/report.ts'

/** A finding that was there when the baseline was written. Everything but the fingerprint is for people. */
export interface BaselineEntry {
  readonly rule: string
  readonly fingerprint: string
  /** `recipients.slack`; `null` for what is in no resource. */
  readonly resource: string | null
  readonly pointer: string | null
  readonly message: string
}

/** What a report leaves after a baseline, and what of the baseline is gone. */
export interface Compared {
  readonly report: Report
  /** Findings that are in the baseline. */
  readonly known: number
  /** Entries that nothing answers to any more, and those that still hold. */
  readonly stale: readonly BaselineEntry[]
  readonly current: readonly BaselineEntry[]
}

/** A declaration that cannot be read as one is never an accepted state. */
const neverHidden = /^(yaml|schema|ref)\//

const mayHide = ({ rule, excepted }: Diagnostic): boolean => excepted === null && !neverHidden.test(rule)

/** The findings of a report that a baseline can hold, sorted. */
export function entriesOf({ diagnostics }: Report): readonly BaselineEntry[] {
  return diagnostics
    .filter(mayHide)
    .map(({ rule, fingerprint, resource, pointer, message }) => ({
      rule,
      fingerprint,
      resource: resource && (resource.name === '' ? resource.section : `${resource.section}.${resource.name}`),
      pointer,
      message,
    }))
    .sort(
      (a, b) =>
        compare(a.rule, b.rule) || compare(a.resource ?? '', b.resource ?? '') || compare(a.fingerprint, b.fingerprint),
    )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The same text for the same findings. */
export const baselineText = (entries: readonly BaselineEntry[]): string =>
  `${JSON.stringify({ version: 1, findings: entries }, null, 2)}\n`

/** Reads a baseline; `null` when it is none. */
export function readBaseline(text: string): readonly BaselineEntry[] | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1) return null
  if (!('findings' in value) || !Array.isArray(value.findings) || !value.findings.every(isEntry)) return null
  return value.findings
}

const isEntry = (value: unknown): value is BaselineEntry =>
  typeof value === 'object' &&
  value !== null &&
  'fingerprint' in value &&
  typeof value.fingerprint === 'string' &&
  'rule' in value &&
  typeof value.rule === 'string'

/** A report without the findings that are in a baseline. */
export function without(report: Report, baseline: readonly BaselineEntry[]): Compared {
  const key = (one: Pick<BaselineEntry, 'rule' | 'fingerprint'>): string => `${one.rule} ${one.fingerprint}`
  const accepted = new Set(baseline.map(key))
  const hidden = new Set(report.diagnostics.filter((one) => mayHide(one) && accepted.has(key(one))))
  const found = new Set([...hidden].map(key))
  const diagnostics = report.diagnostics.filter((one) => !hidden.has(one))
  return {
    report: {
      ...report,
      diagnostics,
      counts: { ...report.counts, ...tally(diagnostics) },
    },
    known: hidden.size,
    stale: baseline.filter((entry) => !found.has(key(entry))),
    current: baseline.filter((entry) => found.has(key(entry))),
  }
}
