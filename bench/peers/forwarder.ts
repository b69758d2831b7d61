import fastify from 'fastify'
import { Pool } from 'undici'
import { connections } from '../scale.ts'
import { answerListening } from './listening.ts'

/** What delivery is held against: Fastify that hands each body on by undici and answers when it has arrived. */
const app = fastify()
const pool = new Pool(process.argv[2] ?? '', { connections })
app.post('/*', async (request, reply) => {
  const headers = { 'content-type': 'application/json' }
  const { body } = await pool.request({ method: 'POST', path: '/hook', headers, body: JSON.stringify(request.body) })
  await body.dump()
  return reply.code(202).send({ stored: false })
})
answerListening(app.server, () => app.listen({ host: '127.0.0.1', port: 0 }))
