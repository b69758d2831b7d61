#!/usr/bin/env bash
# The TypeScript client of MCP refuses the valid result of a tool: it reads every schema as draft-07, whatever it says.
#
# Versions: @modelcontextprotocol/sdk 1.32.2 (npm), mcp 2.3.0 (PyPI), Node 20 or newer, Python 3.10 or newer.
# MCP's schemas are JSON Schema 2020-12 where they name no other (SEP-1613, final), and a client holds
# `structuredContent` to the tool's `outputSchema` (Tools, "Output Schema"). In 2020-12 `prefixItems` is for the first
# elements of a list and `items` for those after them (Core, 10.3.1); before it `items` was for all. A good engineer
# would expect a pair of coordinates that is declared as a pair to arrive.
# Seen: the client for TypeScript does not know `prefixItems` and asks all elements what is asked of the rest: a pair
# without more (`items: false`) is refused at each of its two, and a name with numbers after it for not being a number.
# `$schema` for 2020-12 changes nothing. The client for Python takes all three results.
# Upstream mended it in the packages of version 2 (modelcontextprotocol/typescript-sdk, 1057 and 2337); this package has
# it in its newest version.
set -euo pipefail
for tool in node npm python3; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @modelcontextprotocol/sdk@1.32.2
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check mcp==2.3.0
cat >server.mjs <<'JS'
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'

const number = { type: 'number' }
const pair = { type: 'array', prefixItems: [number, number], items: false }
const named = { type: 'array', prefixItems: [{ type: 'string' }], items: number }
const object = (list, more) => ({ ...more, type: 'object', properties: { list } })
const tools = {
  pair: [object(pair), [52.5, 13.4]],
  'pair, with $schema': [object(pair, { $schema: 'https://json-schema.org/draft/2020-12/schema' }), [52.5, 13.4]],
  'name and numbers': [object(named), ['Berlin', 52.5, 13.4]],
}
const server = new Server({ name: 'places', version: '1' }, { capabilities: { tools: {} } })
server.setRequestHandler(ListToolsRequestSchema, () => ({
  tools: Object.entries(tools).map(([name, [outputSchema]]) => ({ name, inputSchema: { type: 'object' }, outputSchema })),
}))
server.setRequestHandler(CallToolRequestSchema, ({ params }) => ({
  content: [],
  structuredContent: { list: tools[params.name][1] },
}))
await server.connect(new StdioServerTransport())
JS
cat >look.mjs <<'JS'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'

const client = new Client({ name: 'agent', version: '1' })
await client.connect(new StdioClientTransport({ command: process.execPath, args: ['server.mjs'] }))
for (const { name } of (await client.listTools()).tools) {
  try {
    const { structuredContent } = await client.callTool({ name })
    console.log('TypeScript,', `${name}:`, JSON.stringify(structuredContent.list))
  } catch (error) {
    console.log('TypeScript,', `${name}:`, 'refused,', error.message.split('output schema: ')[1])
  }
}
await client.close()
JS
cat >look.py <<'PY'
import asyncio
import json

from mcp.client.session import ClientSession
from mcp.client.stdio import StdioServerParameters, stdio_client


async def look():
    async with stdio_client(StdioServerParameters(command='node', args=['server.mjs'])) as (read, write):
        async with ClientSession(read, write) as session:
            await session.initialize()
            for tool in (await session.list_tools()).tools:
                result = await session.call_tool(tool.name, {})
                print('Python,', f'{tool.name}:', json.dumps(result.structured_content['list'], separators=(',', ':')))


asyncio.run(look())
PY
{ node look.mjs; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
TypeScript, pair: refused, data/list/0 boolean schema is false, data/list/1 boolean schema is false
TypeScript, pair, with $schema: refused, data/list/0 boolean schema is false, data/list/1 boolean schema is false
TypeScript, name and numbers: refused, data/list/0 must be number
Python, pair: [52.5,13.4]
Python, pair, with $schema: [52.5,13.4]
Python, name and numbers: ["Berlin",52.5,13.4]
SEEN
echo 'as described'
