import type { Generated } from '../contract/plan.ts'
import type { AdminRoute } from '../http/admin-route.ts'
import type { Replica } from '../journal/port.ts'

export interface DeclarationRouteOptions {
  readonly generated: () => Generated
  /** UUID of this process. */
  readonly replica: string
  /** The other routers on the journal, dead ones too. */
  readonly others: () => readonly Replica[]
}

const text = { type: 'string' } as const

/** What runs here, and by which declaration the other routers on the journal run: what `bylaw verify` compares. */
export const declarationRoute = ({ generated, replica, others }: DeclarationRouteOptions): AdminRoute => ({
  method: 'GET',
  path: '/v1/declaration',
  roles: ['operator', 'privacy-officer', 'auditor'],
  summary: 'What this router was compiled to do, as it runs, and the declarations of the other routers on its journal.',
  answers: {
    200: {
      type: 'object',
      required: ['project', 'digest', 'madeBy', 'file', 'replica', 'replicas', 'plan'],
      properties: {
        project: text,
        digest: { ...text, description: 'Of the declaration that runs.' },
        madeBy: { type: ['string', 'null'], description: 'The version of Bylaw that compiled it.' },
        file: { type: ['string', 'null'], description: 'SHA-256 of the `router.mjs` that it was read from.' },
        replica: { ...text, format: 'uuid', description: 'This process, until it ends.' },
        replicas: {
          type: 'array',
          description: 'The routers that are alive, this one among them.',
          items: { type: 'object', required: ['replica', 'digest'], properties: { replica: text, digest: text } },
        },
        plan: {
          type: 'object',
          description:
            'The same as `plan.json` of the build: sources, events and their fields, routes and what each channel is sent of them, channels with recipient and hosts, periods, clocks. Names of secrets, and no secret.',
        },
      },
    },
  },
  audit: null,
  async handle() {
    const { plan, file = null } = generated()
    const { project, digest, madeBy = null } = plan
    const alive = others().filter(({ leftMs }) => leftMs > 0)
    const replicas = [{ replica, digest }, ...alive.map((each) => ({ replica: each.replica, digest: each.digest }))]
    return { status: 200, body: { project, digest, madeBy, file, replica, replicas, plan } }
  },
})
