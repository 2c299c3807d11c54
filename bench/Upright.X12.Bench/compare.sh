#!/usr/bin/env bash
# Whole processes, pair by pair: `upright x12 check` (all seven levels) against node-x12 1.7.1, which parses and checks nothing.
# Prints the processor time of each and the median of their ratios.
# Usage: bench/Upright.X12.Bench/compare.sh [PAIRS [CLAIMS]]   after: dotnet build src/Upright bench/Upright.X12.Bench -c Release
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
pairs=${1:-7} claims=${2:-10000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root"/artifacts/bin/Upright.X12.Bench/release/Upright.X12.Bench write "$claims" "$work/claims.edi"
(cd "$work" && npm init -y >/dev/null && npm install --silent node-x12@1.7.1 >/dev/null 2>&1)
cat >"$work/parse.js" <<'JS'
const { X12Parser } = require('node-x12');
const interchange = new X12Parser(true).parse(require('fs').readFileSync(process.argv[2], 'utf8'));
if (!interchange.functionalGroups[0].transactions.length) process.exit(1);
JS
cd "$work"
TIMEFORMAT='%U %S'
cpu() { { time "$@" >/dev/null; } 2>&1 | awk '{ print $1 + $2 }'; }
for _ in $(seq "$pairs"); do
  ours=$(cpu "$root"/artifacts/bin/Upright/release/upright x12 check claims.edi)
  theirs=$(cpu node parse.js claims.edi)
  awk -v o="$ours" -v t="$theirs" 'BEGIN { printf "%.2f %.2f %.2f\n", o, t, t / o }'
done | tee pairs.txt
sort -n -k3 pairs.txt | awk '{ r[NR] = $3 } END { printf "median ratio (node-x12 parse / upright check): %.1f\n", r[int((NR + 1) / 2)] }'
