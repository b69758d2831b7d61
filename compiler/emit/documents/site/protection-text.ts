import type { Flow, ProtectionKind } from '../../../flows/flow.ts'
import { formText } from '../content/forms.ts'
import type { View } from '../content/view.ts'

const texts: Readonly<Record<ProtectionKind, string>> = {
  keep: 'as it is',
  redact: 'redacted',
  mask: 'masked',
  'truncate-ip': 'address shortened',
  pseudonymise: 'pseudonymised',
  'generalise-date': 'date made coarser',
}

/** How data is changed before it goes anywhere. */
export const protectionText = (kind: ProtectionKind): string => texts[kind]

/** How a flow has its data: changed on the way, or in the form in which its activity stores it. */
export function heldText({ model }: View, { activity, category, origin, protection, sink }: Flow): string {
  if (protection !== 'keep' || origin.kind !== 'activity') return protectionText(protection)
  const datum = model.activities.get(activity)?.value.data?.[category]
  // What we store encrypted goes to others as they can read it.
  const undone = datum?.form === 'encrypted' && sink.kind === 'recipient'
  return (datum && !undone ? formText(datum) : null) ?? protectionText(protection)
}
