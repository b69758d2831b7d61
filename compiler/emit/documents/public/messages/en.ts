import { devicesEn } from './en/devices.ts'
import { frameEn } from './en/frame.ts'
import { keepingEn } from './en/keeping.ts'
import { recipientsEn } from './en/recipients.ts'
import { rightsEn } from './en/rights.ts'
import { servicesEn } from './en/services.ts'
import { usesEn } from './en/uses.ts'
import { whoEn } from './en/who.ts'

/**
 * Every text of the public documents in English, by what it is about. A translation is a folder like `en/`: the same keys,
 * the same words in braces. What stands in braces comes from the declaration.
 */
export const en = {
  ...frameEn,
  ...whoEn,
  ...usesEn,
  ...keepingEn,
  ...recipientsEn,
  ...rightsEn,
  ...devicesEn,
  ...servicesEn,
} as const
