/**
 * Stands in for every recipient of the example on this machine: takes whatever comes, and gives a challenge back, as an
 * endpoint does that wants what it is sent. While there is a file `refuse`, it takes nothing. `node receiver.mjs PORT`
 */
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'

createServer((request, response) => {
  const parts = []
  request.on('data', (part) => parts.push(part))
  request.on('end', () => {
    if (existsSync('refuse')) response.statusCode = 422
    const { data = {} } = JSON.parse(Buffer.concat(parts).toString() || '{}')
    response.end(JSON.stringify({ challenge: data.challenge }))
  })
}).listen(Number(process.argv[2]), '127.0.0.1')
