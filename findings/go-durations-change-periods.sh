#!/usr/bin/env bash
# Go's libraries of ISO 8601 write 90 days as P2M4W1DT4H, and read half a year as nothing and a debt of a day as a day.
#
# Versions: github.com/sosodev/duration 1.4.0, github.com/channelmeter/iso8601duration
# 0.0.0-20150204201828-8da3af7a2a61 (Go modules), luxon 3.7.2 (npm), Go as their go.mod asks, Node 20 or newer.
# Go's `time.Duration` holds neither days nor months, so that a period is read with a module and kept as hours. sosodev
# says that months and years are "a bit fuzzy" when one converts (its documentation, `Format`, which names `P1DT6H5M` as
# what it writes); channelmeter says that it reads no months. A good engineer would expect 90 days, which have
# neither, to come back as `P90D`, and what a reader cannot read to be refused, as `P1M` is there.
# Seen: sosodev takes a month for 30 days and 10 hours and then counts months where there were none: 90 days are written
# `P2M4W1DT4H`, which the next reader, here luxon, ends one day and four hours later. channelmeter looks for what it
# knows anywhere in the text: of `P1Y2W` it reads the year alone, of `P0.5Y` and `P1.5D` nothing, and `-P1D` is a day.
# No error is raised. In their issues nothing was found on these.
# Retention that goes through Go had better be a number of days, and be read as one.
set -euo pipefail
for tool in node npm go; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund luxon@3.7.2
cat >look.go <<'GO'
package main

import (
	"fmt"
	"time"

	"github.com/channelmeter/iso8601duration"
	sosodev "github.com/sosodev/duration"
)

func main() {
	for _, days := range []int{7, 30, 90, 180, 365} {
		fmt.Println("sosodev", days, "days", sosodev.Format(time.Duration(days)*24*time.Hour))
	}
	for _, text := range []string{"P1D", "P2W", "P1Y", "P1Y2W", "P0.5Y", "P1.5D", "-P1D", "P1M"} {
		read, err := duration.FromString(text)
		if err != nil {
			fmt.Println("channelmeter", text, err)
			continue
		}
		fmt.Println("channelmeter", text, read.ToDuration().Hours()/24, "days")
	}
}
GO
cat >look.js <<'JS'
const { DateTime, Duration } = require('luxon')

const start = DateTime.fromISO('2026-07-01T00:00', { zone: 'utc' })
for (const period of ['P90D', 'P2M4W1DT4H']) console.log('luxon', period, start.plus(Duration.fromISO(period)).toISO())
JS
go mod init look 2>/dev/null
go get github.com/sosodev/duration@v1.4.0 github.com/channelmeter/iso8601duration@v0.0.0-20150204201828-8da3af7a2a61 2>/dev/null
{ go run look.go; node look.js; } | tee seen
diff seen - <<'SEEN'
sosodev 7 days P1W
sosodev 30 days P4W2D
sosodev 90 days P2M4W1DT4H
sosodev 180 days P5M3W6DT22H
sosodev 365 days P1Y
channelmeter P1D 1 days
channelmeter P2W 14 days
channelmeter P1Y 365 days
channelmeter P1Y2W 365 days
channelmeter P0.5Y 0 days
channelmeter P1.5D 0 days
channelmeter -P1D 1 days
channelmeter P1M no months allowed
luxon P90D 2026-09-29T00:00:00.000Z
luxon P2M4W1DT4H 2026-09-30T04:00:00.000Z
SEEN
echo 'as described'
