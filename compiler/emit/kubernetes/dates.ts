import { soundValue } from '../../flows/facts.ts'
import type { Model } from '../../model/model.ts'

/** A day of the declaration that somebody has to act before. */
export interface DueDate {
  readonly recipient: string
  /** What ends: a contract, or a tool of transfer with its regime. */
  readonly what: string
  /** `YYYY-MM-DD`. */
  readonly day: string
}

/** Days on which contracts and tools of transfer of recipients end, as declared; sorted by recipient. */
export function dueDates(model: Model): readonly DueDate[] {
  return [...model.recipients.values()]
    .flatMap((recipient) => {
      const { contract, transfer } = soundValue(recipient) ?? {}
      const ends: readonly (readonly [string, string | undefined])[] = [
        ['contract', contract?.expires],
        ...Object.entries(transfer ?? {}).map(
          ([regime, tool]) => [`transfer tool (${regime})`, tool?.expires] as const,
        ),
      ]
      return ends.flatMap(([what, day]) => (typeof day === 'string' ? [{ recipient: recipient.name, what, day }] : []))
    })
    .sort((a, b) => (a.recipient < b.recipient ? -1 : 1))
}
