import type { Finding } from '../diagnostics/finding.ts'
import { daysAfter } from '../language/calendar.ts'
import type * as language from '../language/types.ts'
import type { Resource } from '../model/model.ts'

/** Days before its end from which an exception is due, and the most that one may run. */
const due = 30
const longest = 731

/** What an exception's last day says on the day of the check; at most one finding. */
export function* datesOf({ name, value: { until } }: Resource<language.Exception>, asOf: string): Iterable<Finding> {
  const at = { section: 'exceptions', name, path: ['until'] } as const
  if (until < asOf)
    yield {
      rule: 'exception/expired',
      message: `Exception \`${name}\` ran out on ${until}.`,
      at,
      help: 'Mend what it accepts, or have it accepted again with a new date.',
    }
  else if (until <= daysAfter(asOf, due))
    yield {
      rule: 'exception/due',
      message: `Exception \`${name}\` runs out on ${until}.`,
      at,
      help: 'Mend what it accepts before that day, or have it accepted again with a new date.',
    }
  else if (until > daysAfter(asOf, longest))
    yield {
      rule: 'exception/too-long',
      message: `Exception \`${name}\` runs until ${until}, more than two years from now.`,
      at,
      help: 'Give it an end within two years, at which somebody looks at it again.',
    }
}
