import type { Mutation } from '../../mutation.ts'
import { unlawfulDispatchkit1 } from './dispatchkit-1.ts'
import { unlawfulDispatchkit2 } from './dispatchkit-2.ts'
import { unlawfulInngest1 } from './inngest-1.ts'
import { unlawfulInngest2 } from './inngest-2.ts'
import { unlawfulWhatsappAutomation1 } from './whatsapp-automation-1.ts'
import { unlawfulWhatsappAutomation2 } from './whatsapp-automation-2.ts'
import { unlawfulZaptic1 } from './zaptic-1.ts'
import { unlawfulZaptic2 } from './zaptic-2.ts'

/** What a hurried pull request makes unlawful or untrue in the examples. */
export const unlawful: readonly Mutation[] = [
  ...unlawfulDispatchkit1,
  ...unlawfulDispatchkit2,
  ...unlawfulInngest1,
  ...unlawfulInngest2,
  ...unlawfulWhatsappAutomation1,
  ...unlawfulWhatsappAutomation2,
  ...unlawfulZaptic1,
  ...unlawfulZaptic2,
]
