import { once } from 'node:events'
import { createServer } from 'node:net'
import { Agent, type Dispatcher } from 'undici'
import { expect, test } from 'vitest'
import { post } from './post.ts'

const request = { path: '/', headers: {}, body: '{}', may: () => true }

/** What comes of an answer that begins with `head` and then stops: the time runs out when its body has begun. */
async function stalled(head: string) {
  const server = createServer((socket) => void socket.on('error', () => {}).once('data', () => socket.write(head)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  let ring = (): void => {}
  const agent = new Agent()
  const noticing = agent.compose((dispatch) => (options, handler) => {
    const given = handler as Required<Dispatcher.DispatchHandler>
    return dispatch(options, {
      onRequestStart: (...all) => given.onRequestStart(...all),
      onResponseStart: (...all) => given.onResponseStart(...all),
      onResponseEnd: (...all) => given.onResponseEnd(...all),
      onResponseError: (...all) => given.onResponseError(...all),
      onResponseData(...all) {
        given.onResponseData(...all)
        ring()
      },
    })
  })
  const alarm = (given: () => void) => {
    ring = given
    return () => {}
  }
  const posted = await post(noticing, { ...request, origin: `http://127.0.0.1:${port}`, alarm })
  await agent.destroy()
  server.close()
  return posted
}

test.each([200, 202, 422, 500])('an answer of %i whose body never ends is that answer', async (status) => {
  const posted = await stalled(`HTTP/1.1 ${status} X\r\ncontent-length: 100\r\n\r\nthe beginning`)
  expect(posted).toMatchObject({ kind: 'reply', status, text: 'the beginning' })
})
