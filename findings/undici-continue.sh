#!/usr/bin/env bash
# The fetch of Node and undici end a connection at `100 Continue`; Python's http.client takes 103 for the answer.
#
# Versions: undici 8.12.4 (npm), and the one in Node 24; curl, node:http and Python's http.client of the machine.
# A server may send an interim answer to anybody, and a client has to read past it even if it asked for none (RFC
# 9110, section 15.2; 10.1.1 for 100). Servers do so before they read a body: some always, some when they are slow.
# Seen: curl and node:http read past 100 and 103. To undici 100, and that status alone, is an error without a status.
# The server has had the request by then: who repeats what failed sends it again. http.client reads past 100 alone,
# and answers 103, with the headers of the hint, where a 200 follows.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"; kill "${server:-0}" 2>/dev/null || true' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund undici@8.12.4
cat >server.mjs <<'JS'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'

const interim = { '/100': 'HTTP/1.1 100 Continue\r\n\r\n', '/103': 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n', '/none': '' }
const server = createServer((socket) => {
  let head = ''
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    head += chunk
    if (!head.endsWith('{}')) return
    const path = head.split(' ')[1]
    head = ''
    socket.end(`${interim[path]}HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok`)
  })
})
server.listen(0, '127.0.0.1', () => writeFileSync('port', String(server.address().port)))
JS
cat >look.mjs <<'JS'
import { request } from 'node:http'
import { request as undiciRequest } from 'undici'

const origin = `http://127.0.0.1:${process.argv[2]}`
const said = async (name, path, ask) => console.log(name, path, await ask().catch(() => 'error'))
for (const path of ['/none', '/103', '/100']) {
  await said('fetch', path, async () => (await fetch(origin + path, { method: 'POST', body: '{}' })).status)
  await said('undici', path, async () => (await undiciRequest(origin + path, { method: 'POST', body: '{}' })).statusCode)
  await said('node:http', path, () => new Promise((resolve, reject) => {
    request(origin + path, { method: 'POST' }, (answer) => resolve(answer.resume().statusCode)).on('error', reject).end('{}')
  }))
}
JS
cat >look.py <<'PY'
import http.client, sys

for path in ['/none', '/103', '/100']:
    connection = http.client.HTTPConnection('127.0.0.1', int(sys.argv[1]))
    connection.request('POST', path, body='{}')
    print('http.client', path, connection.getresponse().status)
PY
node server.mjs &
server=$!
until [ -s port ]; do sleep 0.1; done
{
  node look.mjs "$(cat port)"
  python3 look.py "$(cat port)"
  for path in /none /103 /100; do
    echo "curl $path $(curl -s -o answer -w '%{http_code}' -X POST -d '{}' "http://127.0.0.1:$(cat port)$path")"
  done
} | tee seen
diff seen - <<'SEEN'
fetch /none 200
undici /none 200
node:http /none 200
fetch /103 200
undici /103 200
node:http /103 200
fetch /100 error
undici /100 error
node:http /100 200
http.client /none 200
http.client /103 103
http.client /100 200
curl /none 200
curl /103 200
curl /100 200
SEEN
echo 'as described'
