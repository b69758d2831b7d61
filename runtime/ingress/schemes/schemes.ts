import type { VerifyPlan } from '../../plan.ts'
import { github } from './github.ts'
import { hmac } from './hmac.ts'
import { none } from './none.ts'
import type { Scheme } from './scheme.ts'
import { standardWebhooks } from './standard-webhooks.ts'

const schemes: Readonly<Record<VerifyPlan['scheme'], (plan: VerifyPlan) => Scheme>> = {
  github,
  hmac,
  none,
  'standard-webhooks': standardWebhooks,
}

export const createScheme = (plan: VerifyPlan): Scheme => schemes[plan.scheme](plan)
