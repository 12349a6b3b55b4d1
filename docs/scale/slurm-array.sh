#!/usr/bin/env bash
#SBATCH --job-name=evenhand-review
#SBATCH --array=0-19
#SBATCH --cpus-per-task=1
#SBATCH --mem=2G
#SBATCH --time=02:00:00
#SBATCH --requeue
# Reviews one folder of policies in 20 parts, as many at a time as the cluster gives. Submit it from the repository:
#   POLICIES=/data/policies RESULTS=/data/results AS_AT=2026-11-24 sbatch --export=ALL docs/scale/slurm-array.sh
# Parts that failed alone: sbatch --array=3,17 …, with PARTS=20 said, since Slurm then counts two.
set -euo pipefail
exec bash "${SLURM_SUBMIT_DIR:-.}/docs/scale/review-part.sh"
