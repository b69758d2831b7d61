import type { VerifyPlan } from '../../plan.ts'
import { bearer } from './bearer.ts'
import { discord } from './discord.ts'
import { github } from './github.ts'
import { hmac } from './hmac.ts'
import { meta } from './meta.ts'
import { none } from './none.ts'
import type { Scheme } from './scheme.ts'
import { shopify } from './shopify.ts'
import { slack } from './slack.ts'
import { standardWebhooks } from './standard-webhooks.ts'
import { stripe } from './stripe.ts'
import { twilio } from './twilio.ts'

const schemes: Readonly<Record<VerifyPlan['scheme'], (plan: VerifyPlan) => Scheme>> = {
  bearer,
  discord,
  github,
  hmac,
  meta,
  none,
  shopify,
  slack,
  'standard-webhooks': standardWebhooks,
  stripe,
  twilio,
}

export const createScheme = (plan: VerifyPlan): Scheme => schemes[plan.scheme](plan)
