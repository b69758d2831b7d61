import { inferEventType } from '../event-type.ts'

/** The declaration of event type `test` that samples give. */
export function inferred(samples: readonly unknown[], accept = false): string {
  const result = inferEventType(samples, { event: 'test', accept })
  if (result.problem !== null) throw new Error(result.problem)
  return result.text
}
