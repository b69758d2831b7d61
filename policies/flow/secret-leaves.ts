import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { placeId } from '../../compiler/diagnostics/place.ts'
import { movementsOf } from '../../compiler/flows/movement.ts'
import { defineRule } from '../rule.ts'
import { fieldOf } from '../support/routes/fields.ts'
import { quote } from '../support/text.ts'

export const secretLeaves = defineRule({
  name: 'flow/secret-leaves',
  summary: 'A route that sends a secret, such as a password or a token.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 32(1)' },
  severity: 'error',
  *found({ model, flows }) {
    const leaving = flows.filter(
      ({ activity, category, handling, origin, sink }) =>
        handling === 'secret' &&
        // What the activity does not hold at all is `flow/category-outside-activity`.
        model.activities.get(activity)?.value.data?.[category] !== undefined &&
        origin.kind === 'route' &&
        sink.kind === 'recipient' &&
        sink.channel !== null,
    )
    for (const leaks of Map.groupBy(leaving, ({ places: [at] }) => (at ? placeId(at) : '')).values()) {
      const [flow] = leaks
      const at = flow?.places[0]
      if (!flow || !at || flow.origin.kind !== 'route' || flow.sink.kind !== 'recipient') continue
      const field = fieldOf(model, flow)
      yield {
        rule: 'flow/secret-leaves',
        message: `Route ${quote(flow.origin.route)} sends the secret ${quote(flow.origin.field)} to ${quote(flow.sink.recipient)}.`,
        at,
        related: field ? [{ at: field.at, message: `It is declared as ${quote(flow.category)} here.` }] : [],
        movements: movementsOf(leaks),
        help: 'Leave the field out; no protection makes a secret fit to be sent.',
      } satisfies Finding
    }
  },
})
