#!/usr/bin/env bash
# Lists of the Union's countries leave out Réunion, Åland and five more codes for which the GDPR holds.
#
# Versions: is-european 1.0.9, is-eu-member 1.0.6 (npm), Node 20 or newer.
# Nine outermost regions of France, Portugal and Spain belong to the Union (Art. 349 and 355(1) TFEU), so that the GDPR
# holds there; six of them (GF, GP, MF, MQ, RE, YT) have a code of their own in ISO 3166-1, as Åland (AX), to which the
# treaties apply by Art. 355(4). is-european says of a code of ISO 3166-1 whether it is part of the Union or the EEA. A
# good engineer who asks for consent where the GDPR holds would expect yes for these, as their addresses and parcels
# carry such codes.
# Seen: both say no to all seven, as to a code that is none (ZZ), and raise nothing. The member states are right in both.
# Whoever decides by country had better add the seven.
set -euo pipefail
for tool in node npm; do command -v "$tool" >/dev/null || { echo "needs $tool"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund is-european@1.0.9 is-eu-member@1.0.6
cat >look.js <<'JS'
const { euMember, eeaMember } = require('is-european')
const { isEuMember } = require('is-eu-member')

for (const code of ['FR', 'HR', 'GB', 'NO', 'GF', 'GP', 'MF', 'MQ', 'RE', 'YT', 'AX', 'ZZ'])
  console.log(`${code}: is-european ${euMember(code)}, of the EEA ${eeaMember(code)}; is-eu-member ${isEuMember(code)}`)
JS
node look.js | tee seen
diff seen - <<'SEEN'
FR: is-european true, of the EEA true; is-eu-member true
HR: is-european true, of the EEA true; is-eu-member true
GB: is-european false, of the EEA false; is-eu-member false
NO: is-european false, of the EEA true; is-eu-member false
GF: is-european false, of the EEA false; is-eu-member false
GP: is-european false, of the EEA false; is-eu-member false
MF: is-european false, of the EEA false; is-eu-member false
MQ: is-european false, of the EEA false; is-eu-member false
RE: is-european false, of the EEA false; is-eu-member false
YT: is-european false, of the EEA false; is-eu-member false
AX: is-european false, of the EEA false; is-eu-member false
ZZ: is-european false, of the EEA false; is-eu-member false
SEEN
echo 'as described'
