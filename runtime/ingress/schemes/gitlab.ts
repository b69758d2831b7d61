import type { VerifyPlan } from '../../contract/plan.ts'
import { bearer } from './bearer.ts'
import type { Scheme } from './scheme.ts'

/**
 * GitLab: the secret token itself in `X-Gitlab-Token`. It signs nothing.
 * https://docs.gitlab.com/user/project/integrations/webhooks/#validate-requests-by-using-a-secret-token
 */
export const gitlab = (plan: VerifyPlan): Scheme => bearer({ ...plan, header: 'x-gitlab-token' })
