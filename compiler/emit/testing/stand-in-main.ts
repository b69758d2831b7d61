import { Environment } from '@marcbachmann/cel-js'
import fastify from 'fastify'
import { Liquid } from 'liquidjs'
import { request } from 'undici'
import type { Generated } from '../../../runtime/contract/plan.ts'

/** Stands in for the runtime: starts and uses each library that routers are made from, and tells what it saw. */
export async function main(generated: Generated): Promise<void> {
  const app = fastify({ logger: false })
  app.get('/', () => ({
    cel: String(new Environment().evaluate('1 + 2')),
    liquid: new Liquid().parseAndRenderSync('{{ a | upcase }}', { a: 'x' }),
    project: generated.plan.project,
    projection: generated.project['test.event']?.({ id: '1', extra: true }),
  }))
  const { body } = await request(await app.listen({ port: 0, host: '127.0.0.1' }))
  process.stdout.write(await body.text())
  await app.close()
}
