import fastify from 'fastify'
import { answerListening } from './listening.ts'

/** What ingest is held against: Fastify as it comes, which parses JSON and sends it back. */
const app = fastify()
app.post('/*', async (request) => request.body)
answerListening(app.server, () => app.listen({ host: '127.0.0.1', port: 0 }))
