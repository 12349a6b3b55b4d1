#!/usr/bin/env bash
# Reviews one part of a folder of policies, under any engine that numbers its tasks.
#   POLICIES  the folder; RESULTS  where the lines go; AS_AT  the day on which dates are judged
#   PARTS     how many parts there are
#   INDEX     which of them this is, from 0; Kubernetes' JOB_COMPLETION_INDEX and Slurm's SLURM_ARRAY_TASK_ID serve too
# Exit code 0: every document of the part has its line, be it a review or why it was refused.
set -euo pipefail

index=${INDEX:-${JOB_COMPLETION_INDEX:-${SLURM_ARRAY_TASK_ID:?which part is this?}}}
parts=${PARTS:-${SLURM_ARRAY_TASK_COUNT:?how many parts are there?}}
shard=$((index + 1))/$parts

# A folder that is not mounted yet is no folder without policies: fail, and be run again.
if [[ -z $(ls -A -- "$POLICIES" 2>/dev/null) ]]; then
  echo "$POLICIES is not there, or empty" >&2
  exit 3
fi

mkdir -p "$RESULTS/lines"
whole=$RESULTS/lines/$index.jsonl
# Lines count only when all are there: a part that is stopped leaves no half file under the name that is looked for.
part=$whole.$$.part
said=$(mktemp)
trap 'rm -f "$part" "$said"' EXIT

status=0
npm run --silent review -- "$POLICIES" --jsonl --shard "$shard" --workers 1 --as-at "$AS_AT" >"$part" 2>"$said" || status=$?
cat "$said" >&2
# Code 2 says that a document was refused (its line says why) or that the run could not be made. One that came to its end says so.
if ((status > 2)) || ! tail -n 1 "$said" | grep -Eq '^[0-9]+ files? reviewed\.'; then
  exit $((status == 0 ? 1 : status))
fi
mv "$part" "$whole"
