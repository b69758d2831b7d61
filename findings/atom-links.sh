#!/usr/bin/env bash
# Two readers of Atom name something else as the link of a feed or entry: itself, an attachment, or the id.
#
# Versions: rss-parser 3.13.0 (npm), feedparser 6.0.14 (PyPI), Node 20 or newer, Python 3.10 or newer.
# In RFC 4287 a link without `rel` is an alternate one (section 4.2.7.2), `self` is the feed and `enclosure` an
# attachment; an entry with content need have no link (4.1.2), and an id is a name, which need not lead anywhere
# (4.2.6). A good engineer would expect the alternate link, or none.
# Seen: rss-parser gives the feed's own address as its page, because `self` comes first and the alternate has no
# `rel`, and the PDF as the page of an entry. feedparser gives `urn:uuid:...` as the link of an entry without one,
# which is what a reader then opens; nothing but `guidislink` tells it from a link that was there.
# Who writes a feed had better write `rel="alternate"` and put it first, in each entry, too.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rss-parser@3.13.0
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check feedparser==6.0.14
cat >feed.xml <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6</id>
  <title>Sub-processors</title>
  <updated>2026-01-02T00:00:00Z</updated>
  <author><name>Acme</name></author>
  <link rel="self" href="https://acme.example/feed.xml"/>
  <link href="https://acme.example/sub-processors"/>
  <entry>
    <id>urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a</id>
    <title>Borea, with a page</title>
    <updated>2026-01-02T00:00:00Z</updated>
    <link rel="enclosure" href="https://acme.example/borea.pdf"/>
    <link href="https://acme.example/borea"/>
    <content>Sends mail.</content>
  </entry>
  <entry>
    <id>urn:uuid:a8f2c695-cfb8-4ebb-8aaa-80da344efa6b</id>
    <title>Corvo, without one</title>
    <updated>2026-01-01T00:00:00Z</updated>
    <content>Keeps logs.</content>
  </entry>
</feed>
XML
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import Parser from 'rss-parser'

const { link, items } = await new Parser().parseString(readFileSync('feed.xml', 'utf8'))
for (const [what, found] of [['feed', link], ...items.map(({ title, link }) => [title, link])]) console.log('rss-parser', what, found)
JS
cat >look.py <<'PY'
import feedparser

read = feedparser.parse('feed.xml')
for what, found in [('feed', read.feed.link), *((entry.title, entry.link) for entry in read.entries)]:
    print('feedparser', what, found)
PY
{ node look.mjs; venv/bin/python look.py; } | tee seen
diff seen - <<'SEEN'
rss-parser feed https://acme.example/feed.xml
rss-parser Borea, with a page https://acme.example/borea.pdf
rss-parser Corvo, without one undefined
feedparser feed https://acme.example/sub-processors
feedparser Borea, with a page https://acme.example/borea
feedparser Corvo, without one urn:uuid:a8f2c695-cfb8-4ebb-8aaa-80da344efa6b
SEEN
echo 'as described'
