import type { VerifyPlan } from '../../contract/plan.ts'

/** A verification plan with everything that a test does not care about. */
export const verifyPlan = (scheme: VerifyPlan['scheme'], rest: Partial<VerifyPlan> = {}): VerifyPlan => ({
  scheme,
  secret: 'key',
  verifyToken: null,
  publicUrl: null,
  webhookId: null,
  toleranceSeconds: 300,
  header: null,
  algorithm: 'sha256',
  encoding: 'hex',
  prefix: '',
  timestamp: null,
  ...rest,
})
