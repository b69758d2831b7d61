import fastify from 'fastify'
import { Agent, request } from 'undici'
import { Liquid } from 'liquidjs'
import { Environment } from '@marcbachmann/cel-js'
import ipaddr from 'ipaddr.js'
export async function main(generated: any): Promise<void> {
  const app = fastify({ logger: false })
  app.get('/', async () => ({ cel: String(new Environment({unlistedVariablesAreDyn: true}).evaluate('1 + 2')), liquid: await new Liquid().parseAndRender('{{ a | upcase }}', { a: 'x' }), ip: ipaddr.parse('127.0.0.1').range(), plan: generated.plan.digest }))
  const at = await app.listen({ port: 0, host: '127.0.0.1' })
  const r = await request(at, { dispatcher: new Agent() })
  console.log(await r.body.text())
  await app.close()
}
