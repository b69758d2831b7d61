import type { JsonSchema } from '../../http/admin-route.ts'
import { ROLES } from './key.ts'

/** What the paths of keys answer with. */

const text = { type: 'string' } as const
const time = { type: 'string', format: 'date-time' } as const
export const keySchema = {
  type: 'object',
  required: ['id', 'name', 'roles', 'tenant', 'createdAt', 'expiresAt', 'overlapUntil', 'lastUsed'],
  properties: {
    id: text,
    name: text,
    roles: { type: 'array', items: { enum: ROLES } },
    tenant: { type: ['string', 'null'] },
    createdAt: time,
    expiresAt: time,
    overlapUntil: {
      type: ['string', 'null'],
      format: 'date-time',
      description: 'Until when the secret before is valid.',
    },
    lastUsed: { type: ['string', 'null'], format: 'date', description: 'To the day.' },
  },
} as const satisfies JsonSchema

export const shownOnce = {
  ...keySchema,
  required: [...keySchema.required, 'key'],
  properties: { ...keySchema.properties, key: { type: 'string', description: 'Shown this once.' } },
} as const satisfies JsonSchema
