#!/usr/bin/env bash
# A tool of MCP in Python refuses a text that its own schema allows, if the text is a JSON object, and reads "null" as none.
#
# Versions: mcp 2.3.0 (PyPI), @modelcontextprotocol/sdk 1.32.2 and zod 4.6.7 (npm), Python 3.10 or newer, Node 20 or newer.
# The specification of MCP (Server Features, Tools, `inputSchema`) has the schema say what arguments a tool expects. A
# tool that may be given a sample payload, a template or a note as a text publishes "string or null". A good engineer
# would expect each text to arrive, as the agent that called it read the schema.
# Seen: for a parameter `str | None` the SDK reads the text as JSON first: `{"user":1}` is refused, since it "should be a
# valid string", `[1]` likewise, and `null` arrives as no text at all, without an error. For a parameter `str` all of
# them arrive, so that making it optional breaks it. Other texts and numbers come through. The SDK for TypeScript passes
# each on.
# Upstream knows it (modelcontextprotocol/python-sdk, issues 1873 and 3055; mended for `str` alone in 1113).
set -euo pipefail
for tool in node npm python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @modelcontextprotocol/sdk@1.32.2 zod@4.6.7
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check mcp==2.3.0
cat >cases.json <<'JSON'
["a note", "{\"user\":1}", "[1]", "null", "7"]
JSON
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'

const server = new McpServer({ name: 'shop', version: '1' })
server.registerTool('infer', { inputSchema: { sample: z.string().nullish() } }, ({ sample }) => ({
  content: [{ type: 'text', text: JSON.stringify(sample) }],
}))
const [here, there] = InMemoryTransport.createLinkedPair()
const client = new Client({ name: 'agent', version: '1' })
await Promise.all([server.connect(there), client.connect(here)])
for (const sample of JSON.parse(readFileSync('cases.json', 'utf8'))) {
  const { content } = await client.callTool({ name: 'infer', arguments: { sample } })
  console.log('TypeScript, optional:', JSON.stringify(sample), 'arrives as', content[0].text)
}
await client.close()
JS
cat >look.py <<'PY'
import asyncio
import json
from mcp.server import MCPServer

server = MCPServer('shop')
arrived = []


@server.tool()
def optional(sample: str | None = None) -> str:
    arrived.append(sample)
    return ''


@server.tool()
def required(sample: str) -> str:
    arrived.append(sample)
    return ''


async def look():
    tools = {tool.name: tool for tool in await server.list_tools()}
    print('published for optional:', json.dumps(tools['optional'].input_schema['properties']['sample']['anyOf']))
    for name in ('required', 'optional'):
        for sample in json.load(open('cases.json')):
            try:
                await server.call_tool(name, {'sample': sample})
                print(f'Python, {name}:', json.dumps(sample), 'arrives as', json.dumps(arrived[-1]))
            except Exception as error:
                print(f'Python, {name}:', json.dumps(sample), 'is refused:', str(error).splitlines()[2].split('[')[0].strip())


asyncio.run(look())
PY
{ node look.mjs; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
TypeScript, optional: "a note" arrives as "a note"
TypeScript, optional: "{\"user\":1}" arrives as "{\"user\":1}"
TypeScript, optional: "[1]" arrives as "[1]"
TypeScript, optional: "null" arrives as "null"
TypeScript, optional: "7" arrives as "7"
published for optional: [{"type": "string"}, {"type": "null"}]
Python, required: "a note" arrives as "a note"
Python, required: "{\"user\":1}" arrives as "{\"user\":1}"
Python, required: "[1]" arrives as "[1]"
Python, required: "null" arrives as "null"
Python, required: "7" arrives as "7"
Python, optional: "a note" arrives as "a note"
Python, optional: "{\"user\":1}" is refused: Input should be a valid string
Python, optional: "[1]" is refused: Input should be a valid string
Python, optional: "null" arrives as null
Python, optional: "7" arrives as "7"
SEEN
echo 'as described'
