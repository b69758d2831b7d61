import type { VerifyPlan } from '../../contract/plan.ts'
import { adyen } from './adyen.ts'
import { bearer } from './bearer.ts'
import { calendly } from './calendly.ts'
import { discord } from './discord.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { hmac } from './hmac.ts'
import { hubspot } from './hubspot.ts'
import { intercom } from './intercom.ts'
import { mailgun } from './mailgun.ts'
import { meta } from './meta.ts'
import { none } from './none.ts'
import { paddle } from './paddle.ts'
import { paypal } from './paypal.ts'
import type { Scheme } from './scheme.ts'
import { sendgrid } from './sendgrid.ts'
import { shopify } from './shopify.ts'
import { slack } from './slack.ts'
import { sns } from './sns.ts'
import { standardWebhooks } from './standard-webhooks.ts'
import { stripe } from './stripe.ts'
import { twilio } from './twilio.ts'
import { zoom } from './zoom.ts'

const schemes: Readonly<Record<VerifyPlan['scheme'], (plan: VerifyPlan) => Scheme>> = {
  adyen,
  calendly,
  gitlab,
  hubspot,
  intercom,
  mailgun,
  paddle,
  paypal,
  sendgrid,
  sns,
  zoom,
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
