import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { describeError, type Logger } from '../core/log.ts'
import { type Problem, problemBody } from '../core/problem.ts'
import { problems } from './problems.ts'
import { sendProblem } from './reply.ts'
import { BODIES_FULL } from './unverified.ts'

const byCode: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: problems.tooLarge,
  FST_ERR_CTP_EMPTY_TYPE: problems.mediaType,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: problems.mediaType,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: problems.badRequest,
  FST_ERR_BAD_URL: problems.notFound,
  FST_ERR_MAX_PARAM_LENGTH: problems.notFound,
  [BODIES_FULL]: problems.bodiesFull,
}

/** Answers what Fastify refuses, and what failed here. Only the latter is logged, under the answer's `instance`. */
export function createFailureHandler(logger: Logger) {
  return (error: unknown, _: FastifyRequest, reply: FastifyReply): void => {
    const known = error instanceof Error && 'code' in error ? byCode[String(error.code)] : undefined
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
    // The rest of such a body is not worth reading.
    if (known === problems.bodiesFull) reply.header('connection', 'close')
    if (known !== undefined) sendProblem(reply, known)
    else if (status >= 400 && status < 500) sendProblem(reply, problems.badRequest)
    else {
      const instance = randomUUID()
      logger.error('request-failed', { instance, ...describeError(error) })
      sendProblem(reply, problems.internal, instance)
    }
  }
}

/** Answers a connection whose bytes never became a request, and ends it. */
export function answerBrokenClient(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const found =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? problems.headersTooLarge
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? problems.timeout
        : problems.badRequest
  const body = problemBody(found)
  const length = Buffer.byteLength(body)
  socket.end(
    `HTTP/1.1 ${found.status} ${found.title}\r\ncontent-type: application/problem+json\r\n` +
      `content-length: ${length}\r\nconnection: close\r\n\r\n${body}`,
  )
}

/** Answers a request that names more than one host, and ends its connection. */
export function refuseHosts(response: ServerResponse): void {
  const headers = { 'content-type': 'application/problem+json; charset=utf-8', connection: 'close' }
  response.writeHead(problems.badRequest.status, headers).end(problemBody(problems.badRequest))
}
