import type { FastifyServerOptions } from 'fastify'

const refuse = (): never => {
  throw new TypeError('Routes of a router have no schemas of Fastify.')
}

/**
 * Fastify without its compilers of schemas, which it would otherwise load and build at each start, and which a built
 * router does not hold.
 */
export const noSchemas: NonNullable<FastifyServerOptions['schemaController']> = {
  compilersFactory: { buildValidator: refuse, buildSerializer: refuse },
}
