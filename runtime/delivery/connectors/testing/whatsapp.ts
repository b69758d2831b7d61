import type { WhatsAppPlan } from '../../../contract/plan.ts'

export const whatsAppPlan: WhatsAppPlan = {
  kind: 'whatsapp',
  connection: false,
  phoneNumberId: '106540352242922',
  token: 'meta-token',
  apiVersion: 'v23.0',
  template: null,
}

/** An error as it is published, with something in it that must not be kept. */
export const refusal = (code: number): string =>
  JSON.stringify({
    error: {
      message: `(#${code}) Something about 16505551234`,
      type: 'OAuthException',
      code,
      error_data: { messaging_product: 'whatsapp', details: 'ada@example.org' },
      fbtrace_id: 'Az8or2yhqkZfEZ-_4Qn_Bam',
    },
  })
