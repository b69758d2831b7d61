import { hostOfAddress } from '../../model/mail-host.ts'
import { asText, type Difference } from '../verdict.ts'

/** Whether a mailbox or a page is at another host than before: somebody else reads what is written to it. */
export function isAtAnotherHost({ before, after }: Difference): boolean {
  const [was, is] = [hostOfAddress(asText(before)), hostOfAddress(asText(after))]
  return was !== null && is !== null && was !== is
}
